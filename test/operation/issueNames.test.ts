import { call, Connection, type Answer, type SiteRequest } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { updateIssue } from '../../nodes/Jira/resources/issue/update';
import { namedAlike, writesToIssue } from '../../nodes/operation/issueNames';
import { streamOf } from '../../nodes/operation/combination';
import { getIssue } from '../../nodes/Jira/resources/issue/get';
import { answer } from '../connection/answers';
import { FakeClock } from '../connection/fakeClock';
import { settled } from '../connection/settled';

const issue = (number: number) => ({ id: String(10_000 + number), key: `SUP-${number}` });

/** Writes to issues by the names that items give them, in parallel, each slower than the next one. */
async function written(
	names: readonly string[],
	{ flavour = 'cloud', lookUp = answer(200, { issues: [1, 2, 3].map(issue) }) } = {} as {
		flavour?: 'cloud' | 'dataCenter';
		lookUp?: Answer;
	},
) {
	const events: string[] = [];
	const asked: string[] = [];
	const connection = new Connection({
		site: siteOf(flavour, undefined),
		clock: new FakeClock(),
		concurrency: 8,
		transport: async ({ method, path, body }: SiteRequest) => {
			if (method === 'POST') {
				asked.push(JSON.stringify(body));
				return lookUp;
			}
			const name = path.split('/').at(-1) ?? '';
			const slowness = names.length - events.length;
			events.push(`> ${name}`);
			for (let turn = 0; turn < slowness; turn++) await settled();
			events.push(`< ${name}`);
			return answer(204, '');
		},
	});
	const items = streamOf(names.map((name, itemIndex) => ({ itemIndex, input: { issue: name } })));
	const writes: Array<Promise<unknown>> = [];
	const order: number[] = [];
	for await (const { itemIndex, input } of namedAlike(items, connection)) {
		order.push(itemIndex);
		const path = { issueIdOrKey: (input as { issue: string }).issue };
		writes.push(connection.send(call('PUT /rest/api/3/issue/{issueIdOrKey}', { path })));
	}
	await Promise.all(writes);
	return { events, asked, order };
}

describe('items that name one issue in two ways', () => {
	it.each([
		[
			'cloud' as const,
			['SUP-1', '10001', 'SUP-2', '10001', '10002'],
			['{"issueIdsOrKeys":["10001","10002"],"fields":["id"]}'],
		],
		[
			'dataCenter' as const,
			['10001', 'SUP-1'],
			['{"jql":"issue in (SUP-1)","fields":["id"],"maxResults":1,"validateQuery":false}'],
		],
	])('are written in their order on %s, after one lookup', async (flavour, names, questions) => {
		const { events, asked, order } = await written(names, { flavour });
		expect(asked).toEqual(questions);
		expect(order).toEqual(names.map((_, index) => index));
		const toFirst = events.filter((event) => /SUP-1|10001/.test(event));
		const expected = names.filter((name) => /SUP-1|10001/.test(name));
		expect(toFirst).toEqual(expected.flatMap((name) => [`> ${name}`, `< ${name}`]));
	});

	it.each([
		['keys', ['SUP-1', 'SUP-2', 'SUP-1']],
		['ids', ['10001', '10002']],
	])('are not looked up if all are named by %s', async (_, names) => {
		expect((await written(names)).asked).toEqual([]);
	});

	it('are looked up in requests of a hundred', async () => {
		const ids = Array.from({ length: 150 }, (_, index) => String(20_000 + index));
		const { asked, order } = await written(['SUP-1', ...ids]);
		expect(asked).toHaveLength(2);
		expect(order).toEqual(Array.from({ length: 151 }, (_, index) => index));
	});

	it.each([
		['refuses the question', answer(403, { errorMessages: ['No.'] })],
		['does not know the names', answer(200, { issues: [] })],
	])('are written all the same if Jira %s', async (_, lookUp) => {
		const { events } = await written(['SUP-1', '10001'], { lookUp });
		expect(events).toHaveLength(4);
	});
});

describe('writesToIssue', () => {
	it('recognizes operations that change the issue of their item', () => {
		expect([updateIssue, getIssue].map(writesToIssue)).toEqual([true, false]);
	});
});
