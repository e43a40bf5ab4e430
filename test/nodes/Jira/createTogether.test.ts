import type { IDataObject } from 'n8n-workflow';
import { IdleClock } from '../../faults/time/idleClock';
import { StubJira, type StubAnswer } from '../../harness/stubJira';
import { jsonOf, located, runJira } from './jiraRun';

/** The search for what was lost takes seconds, which pass instantly here. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

const FLAVOURS = ['cloud', 'dataCenter'] as const;

const SUMMARIES = ['one', 'two', 'three', 'four', 'five'];

const CREATING = {
	operation: 'issue.create',
	items: SUMMARIES.map((summary) => ({ summary })),
	parameters: {
		project: located('key', 'SUP'),
		issueType: located('name', 'Task'),
		summary: '={{ $json.summary }}',
	},
};

interface Asked {
	readonly fields: { readonly summary: string };
}

const issueOf = ({ fields: { summary } }: Asked) => ({
	id: String(SUMMARIES.indexOf(summary)),
	key: `SUP-${SUMMARIES.indexOf(summary) + 1}`,
	self: 'http://acme.example',
});

/** Creates five issues on a Jira that answers the shared request as a test says. */
async function created(
	flavour: StubJira['flavour'],
	answer: (asked: readonly Asked[]) => StubAnswer,
	stops = false,
) {
	const sent: string[][] = [];
	const stub = await StubJira.start(flavour, ({ path, body }) => {
		if (path.endsWith('/issue')) {
			const asked = JSON.parse(body) as Asked;
			sent.push([asked.fields.summary]);
			return { status: 201, body: issueOf(asked) };
		}
		if (!path.endsWith('/issue/bulk')) return undefined;
		const { issueUpdates } = JSON.parse(body) as { issueUpdates: Asked[] };
		sent.push(issueUpdates.map(({ fields }) => fields.summary));
		return answer(issueUpdates);
	});
	try {
		const result = await runJira(stub, { ...CREATING, continueOnFail: !stops });
		return { sent, result };
	} finally {
		await stub.close();
	}
}

const unclear = expect.objectContaining({
	error: expect.any(String) as unknown,
	details: expect.objectContaining({
		description: expect.stringMatching(/may have carried (it )?out/) as unknown,
	}) as unknown,
});

describe.each(FLAVOURS)('Issues created together on %s', (flavour) => {
	it.each<[string, StubAnswer]>([
		['413', { status: 413, body: '<html>Too Large</html>' }],
		['414', { status: 414, body: '' }],
		["a proxy's 400", { status: 400, body: '<html>Bad Request</html>' }],
	])('are sent in halves after %s, each once', async (_, tooLarge) => {
		const { sent, result } = await created(flavour, (asked) =>
			asked.length > 2
				? tooLarge
				: { status: 201, body: { issues: asked.map(issueOf), errors: [] } },
		);
		expect(jsonOf(result).map(({ key }) => key)).toEqual([1, 2, 3, 4, 5].map((n) => `SUP-${n}`));
		expect(sent).toEqual([
			SUMMARIES,
			['one', 'two', 'three'],
			['one', 'two'],
			['three'],
			['four', 'five'],
		]);
	});

	it.each<[string, (asked: readonly Asked[]) => StubAnswer]>([
		[
			'names fewer issues than asked for',
			(asked) => ({ status: 201, body: { issues: asked.slice(1).map(issueOf), errors: [] } }),
		],
		['names no issue and no error', () => ({ status: 201, body: { issues: [], errors: null } })],
		['has nothing for issues', () => ({ status: 201, body: { issues: null, errors: null } })],
		[
			'is empty',
			() => ({ status: 201, headers: { 'content-type': 'application/json' }, body: '' }),
		],
		[
			'is half of one',
			(asked) => ({
				status: 201,
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ issues: asked.map(issueOf) }).slice(0, 50),
			}),
		],
		['is a page', () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' })],
	])('are sent once if the answer %s: they may have been created', async (_, answer) => {
		const { sent, result } = await created(flavour, answer);
		expect(sent).toEqual([SUMMARIES]);
		expect(jsonOf(result)).toEqual(SUMMARIES.map(() => unclear));
		const stopped = await created(flavour, answer, true);
		expect(stopped.sent).toEqual([SUMMARIES]);
		expect(stopped.result.error?.description).toContain(
			'Of 5 items, 0 were created, 5 may have been (items 0–4).',
		);
	});

	it('are all reported if the answer names each, and has no list of errors', async () => {
		const { sent, result } = await created(flavour, (asked) => ({
			status: 201,
			body: { issues: asked.map(issueOf), errors: null },
		}));
		expect(sent).toEqual([SUMMARIES]);
		expect(jsonOf(result).map(({ key }: IDataObject) => key)).toHaveLength(5);
	});

	it('are told apart if some are refused and one is missing', async () => {
		const { sent, result } = await created(flavour, (asked) => ({
			status: 201,
			body: {
				issues: asked.slice(2, 4).map(issueOf),
				errors: [
					{
						status: 400,
						failedElementNumber: 1,
						elementErrors: { errorMessages: ['No two.'], errors: {} },
					},
				],
			},
		}));
		expect(sent).toEqual([SUMMARIES]);
		const refused = expect.objectContaining({ error: 'No two.' });
		expect(jsonOf(result)).toEqual([unclear, refused, unclear, unclear, unclear]);
	});
});
