import {
	Connection,
	UnexpectedAnswer,
	type Answer,
	type Flavour,
	type SiteRequest,
} from '../../../nodes/connection';
import { siteOf } from '../../../nodes/connection/site';
import { transitionIssue } from '../../../nodes/Jira/resources/issue/transition';
import { answer } from '../../connection/answers';
import { FakeClock } from '../../connection/fakeClock';
import { carriedOut } from '../../operation/carriedOut';

const toDo = { id: '1', name: 'To Do' };
const finish = { id: '42', name: 'Finish', to: { id: '5', name: 'Done' } };
const fields = { status: toDo, project: { id: '1' }, issuetype: { id: '2' } };
const issue = (key: string, more: object = { fields }) => ({
	id: `1${key.slice(4)}`,
	key,
	...more,
});

type Answers = Readonly<Record<string, Answer>>;

/** Moves issues to Done on a Jira that gives some answers from the test; everything else works. */
async function transitioned(
	keys: readonly string[],
	answers: Answers,
	{ flavour = 'cloud', bulk = false }: { flavour?: Flavour; bulk?: boolean } = {},
) {
	const sent: string[] = [];
	const respond = ({ method, path }: SiteRequest): Answer => {
		const encoded = path.replace(/^\/rest\/api\/[23]\//, '');
		sent.push(`${method} ${encoded}`);
		const given = answers[`${method} ${encoded}`];
		if (given !== undefined) return given;
		if (method === 'POST') {
			return encoded.endsWith('/transitions')
				? answer(204, '')
				: answer(200, { issues: keys.map((key) => issue(key)) });
		}
		return encoded.endsWith('/transitions')
			? answer(200, { transitions: [finish] })
			: answer(200, issue(encoded.slice('issue/'.length), { fields, transitions: [finish] }));
	};
	const connection = new Connection({
		site: siteOf(flavour, undefined),
		clock: new FakeClock(),
		concurrency: 8,
		transport: async (request) => await Promise.resolve(respond(request)),
	});
	const inputs = keys.map((key) =>
		transitionIssue.input.parse({ issue: key, transition: 'Done', bulk }),
	);
	return { sent, outcomes: await carriedOut(transitionIssue, inputs, connection) };
}

const moved = (...keys: string[]) =>
	keys.map((key) =>
		expect.objectContaining({ outputs: [expect.objectContaining({ key, transitioned: true })] }),
	);

describe('the state of an issue', () => {
	it.each<[string, Flavour, Answer]>([
		['without one of the issues', 'cloud', answer(200, { issues: [issue('SUP-1')] })],
		[
			'without their fields',
			'cloud',
			answer(200, { issues: [issue('SUP-1'), { id: '2', key: 'SUP-2' }] }),
		],
		[
			'without the status',
			'cloud',
			answer(200, { issues: [issue('SUP-1'), issue('SUP-2', { fields: {} })] }),
		],
		['without a list', 'cloud', answer(200, { message: 'Log in' })],
		['with a page of HTML', 'dataCenter', answer(200, '<html>')],
		['with a refusal', 'dataCenter', answer(400, { errorMessages: ['No JQL today.'] })],
	])('is requested singly if Jira answers for many %s', async (_what, flavour, together) => {
		const request = flavour === 'cloud' ? 'POST issue/bulkfetch' : 'POST search';
		const { outcomes, sent } = await transitioned(
			['SUP-1', 'SUP-2'],
			{ [request]: together },
			{ flavour },
		);
		expect(outcomes).toEqual(moved('SUP-1', 'SUP-2'));
		expect(sent).toContain('GET issue/SUP-2');
	});

	it("is refused with its name and Jira's words if Jira does not return the issue singly either", async () => {
		const { outcomes } = await transitioned(['SUP-1', 'SUP-2'], {
			'POST issue/bulkfetch': answer(200, { issues: [issue('SUP-1')] }),
			'GET issue/SUP-2': answer(404, { errorMessages: ['La demande n’existe pas.'] }),
		});
		expect(outcomes[1]).toMatchObject({
			reason: {
				message: 'Issue SUP-2 does not exist or this account cannot see it',
				failure: { status: 404, description: expect.stringContaining('La demande n’existe pas.') },
			},
		});
	});

	it.each([
		['does not tell the transitions', { fields }],
		['tells that there are none', { fields, transitions: [] }],
		['tells something else', { fields, transitions: 'none' }],
	])('is completed by a request for the transitions if the issue %s', async (_what, more) => {
		const { outcomes, sent } = await transitioned(['SUP-1'], {
			'GET issue/SUP-1': answer(200, issue('SUP-1', more)),
		});
		expect(outcomes).toEqual(moved('SUP-1'));
		expect(sent).toContain('GET issue/SUP-1/transitions');
	});

	it('blames the workflow and the permissions only when both answers have none', async () => {
		const { outcomes, sent } = await transitioned(['SUP-1'], {
			'GET issue/SUP-1': answer(200, issue('SUP-1', { fields, transitions: [] })),
			'GET issue/SUP-1/transitions': answer(200, { transitions: [] }),
		});
		expect(outcomes[0]).toMatchObject({
			reason: { description: expect.stringContaining('your permissions allow no transition') },
		});
		expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
	});

	it.each([
		['no status', { 'GET issue/SUP-1': answer(200, issue('SUP-1', {})) }],
		['no issue', { 'GET issue/SUP-1': answer(200, '<html>') }],
		[
			'no transitions at all',
			{
				'GET issue/SUP-1': answer(200, issue('SUP-1')),
				'GET issue/SUP-1/transitions': answer(200, {}),
			},
		],
	])('is not guessed from an answer with %s', async (_what, answers) => {
		const { outcomes, sent } = await transitioned(['SUP-1'], answers);
		expect(outcomes[0]).toMatchObject({ reason: expect.any(UnexpectedAnswer) });
		expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
	});

	it('is not shared by issues if Jira does not say where they belong', async () => {
		const bare = { fields: { status: toDo } };
		const { outcomes, sent } = await transitioned(['SUP-1', 'SUP-2'], {
			'POST issue/bulkfetch': answer(200, { issues: [issue('SUP-1', bare), issue('SUP-2', bare)] }),
		});
		expect(outcomes).toEqual(moved('SUP-1', 'SUP-2'));
		expect(sent).toEqual(
			expect.arrayContaining(['GET issue/SUP-1/transitions', 'GET issue/SUP-2/transitions']),
		);
	});

	it('is requested singly for a task, too, if Jira does not answer for many', async () => {
		const { outcomes } = await transitioned(
			['SUP-1', 'SUP-2'],
			{
				'POST issue/bulkfetch': answer(200, '<html>'),
				'POST bulk/issues/transition': answer(201, { taskId: '7' }),
				'GET bulk/queue/7': answer(200, {
					taskId: '7',
					status: 'COMPLETE',
					processedAccessibleIssues: [11, 12],
				}),
			},
			{ bulk: true },
		);
		expect(outcomes).toEqual(moved('SUP-1', 'SUP-2'));
	});
});
