import { IdleClock } from '../../faults/time/idleClock';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { contractMismatches, undeclaredRequests } from './contractOf';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';
import { commentsOf, createdIssue, moving, writesOf } from './transitionRuns';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();

beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

const CUT = 'The connection ended before Jira answered';
const FORBIDDEN = 'Jira does not allow this account to do that';

describe.each(['cloud', 'dataCenter'] as const)('A transition done in part, on %s', (flavour) => {
	const api = flavour === 'cloud' ? '/rest/api/3' : '/rest/api/2';
	const comments = { method: 'POST', path: `${api}/issue/*/comment` };
	const edits = { method: 'PUT', path: `${api}/issue/*` };
	const transitions = { method: 'POST', path: `${api}/issue/*/transitions` };
	const refused = { status: 403, body: { errorMessages: ['Not you.'] } };

	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterEach(async () => {
		expect(undeclaredRequests(sandbox, 'issue.transition')).toEqual([]);
		expect(contractMismatches(sandbox)).toEqual([]);
		await sandbox.close();
	});

	const run = async (asked: JiraRun) => await runJira(sandbox, asked);

	/** An issue in progress, to which a comment is added by a separate request on both kinds of Jira. */
	async function inProgress(): Promise<string> {
		const key = await createdIssue(sandbox);
		await run(moving(key, 'In Progress'));
		sandbox.clearRequests();
		return key;
	}

	const dated = { comment: 'On it', fields: { duedate: '2026-12-24' } };

	it('reports that the fields are written and the comment is not', async () => {
		const key = await inProgress();
		sandbox.configure({ faults: [{ ...comments, ...refused }] });
		const { error } = await run(moving(key, 'In Progress', dated));
		expect(error?.message).toBe(
			`Write fields (${key}) was done, but Add comment failed: ${FORBIDDEN}`,
		);
		expect(error?.description).toMatch(
			/^Jira says: Not you\. Ask .* Running the item again does no harm\.$/,
		);
		expect(writesOf(sandbox)).toEqual(['PUT ', 'POST /comment']);
	});

	it('reports that the fields are written and the comment may be', async () => {
		const key = await inProgress();
		sandbox.configure({ faults: [{ ...comments, drop: 'before' }] });
		expect(
			jsonOf(await run({ ...moving(key, 'In Progress', dated), continueOnFail: true })),
		).toEqual([
			{
				error: `Write fields (${key}) was done, and Add comment may have been: ${CUT}`,
				details: {
					itemIndex: 0,
					mayHaveBeenDone: true,
					description: expect.stringMatching(
						/Running the item again would repeat Add comment if it was done\.$/,
					),
					steps: [
						{ step: 'Write fields', outcome: 'done', id: key },
						{ step: 'Add comment', outcome: 'mayHaveBeenDone' },
					],
				},
			},
		]);
	});

	it('counts a comment that is found as done', async () => {
		const key = await inProgress();
		sandbox.configure({ faults: [{ ...comments, drop: 'after' }] });
		expect(jsonOf(await run(moving(key, 'In Progress', dated)))).toMatchObject([
			{ key, transitioned: false },
		]);
		expect(await commentsOf(sandbox, key)).toEqual(['On it']);
	});

	it('reports only the refusal if the first write is refused', async () => {
		const key = await inProgress();
		sandbox.configure({ faults: [{ ...edits, ...refused }] });
		const [failed] = jsonOf(
			await run({ ...moving(key, 'In Progress', dated), continueOnFail: true }),
		);
		expect(failed).toEqual({
			error: FORBIDDEN,
			details: {
				itemIndex: 0,
				httpCode: '403',
				description: expect.stringMatching(/^Jira says: Not you\. Ask (?!.*(?:again|tried))/),
			},
		});
		expect(await commentsOf(sandbox, key)).toEqual([]);
	});

	it('reports what was not tried if the first write may have been done', async () => {
		const key = await inProgress();
		sandbox.configure({ faults: [{ ...edits, drop: 'before', times: 0 }] });
		const [failed] = jsonOf(
			await run({ ...moving(key, 'In Progress', dated), continueOnFail: true }),
		);
		expect(failed).toEqual({
			error: CUT,
			details: {
				itemIndex: 0,
				mayHaveBeenDone: true,
				description: expect.stringMatching(/ Not tried: Add comment\.$/),
				steps: [
					{ step: 'Write fields', outcome: 'mayHaveBeenDone' },
					{ step: 'Add comment', outcome: 'notTried' },
				],
			},
		});
		expect(await commentsOf(sandbox, key)).toEqual([]);
	});

	it('names the field that Jira refuses as the form does, and what was done before', async () => {
		const key = await inProgress();
		const body = { errorMessages: [], errors: { comment: 'Too long.' } };
		sandbox.configure({ faults: [{ ...comments, status: 400, body }] });
		const { error } = await run(moving(key, 'In Progress', dated));
		expect(error?.message).toBe(
			`Write fields (${key}) was done, but Add comment failed: 'Comment': Too long.`,
		);
	});

	/** Three items; the second one gets its fields, but no comment. */
	async function three(): Promise<{ keys: string[]; asked: JiraRun }> {
		const keys = [await inProgress(), await inProgress(), await inProgress()];
		const { parameters } = moving('', 'In Progress', dated);
		sandbox.configure({
			faults: [{ ...comments, ...refused, path: `${api}/issue/${keys[1]}/comment` }],
		});
		return {
			keys,
			asked: {
				operation: 'issue.transition',
				parameters: {
					...parameters,
					issue: located('key', '={{ $json.key }}'),
					requestOptions: { concurrency: 1 },
				},
				items: keys.map((key) => ({ key })),
			},
		};
	}

	it('continues with the other items, and reports the outcome of each', async () => {
		const { keys, asked } = await three();
		expect(jsonOf(await run({ ...asked, continueOnFail: true }))).toEqual([
			expect.objectContaining({ key: keys[0] }),
			{
				error: expect.stringMatching(/^Write fields \(SUP-2\) was done, but Add comment failed/),
				details: expect.objectContaining({
					itemIndex: 1,
					steps: [
						{ step: 'Write fields', outcome: 'done', id: keys[1] },
						{ step: 'Add comment', outcome: 'failed' },
					],
				}),
			},
			expect.objectContaining({ key: keys[2] }),
		]);
		expect(await commentsOf(sandbox, keys[2] ?? '')).toEqual(['On it']);
	});

	it('is counted in the report of a run that stopped', async () => {
		const { asked } = await three();
		const { error } = await run(asked);
		expect(error?.description).toMatch(
			/Running the item again does no harm\. Of 3 items, 1 was transitioned \(item 0: SUP-1\), 1 was done in part \(item 1\) and 1 was not tried\.$/,
		);
	});

	/** A transition without a screen takes no comment on Cloud; on Data Center, it includes the comment. */
	if (flavour === 'cloud') {
		it.each([
			['refused', refused, `but Add comment failed: ${FORBIDDEN}`, 'does no harm'],
			['lost', { drop: 'before' }, `and Add comment may have been: ${CUT}`, 'would repeat Add'],
		] as const)('reports that the issue is moved when the comment is %s', async (...told) => {
			const [, fault, became, again] = told;
			const key = await createdIssue(sandbox);
			// The node finds out that it was moved.
			const faults = [
				{ ...transitions, drop: 'after' as const },
				{ ...comments, ...fault },
			];
			sandbox.configure({ faults });
			const { error } = await run(moving(key, 'In Progress', { comment: 'On it' }));
			expect(error?.message).toBe(`Move to "In Progress" (${key}) was done, ${became}`);
			expect(error?.description).toContain(`Running the item again ${again}`);
			expect(writesOf(sandbox)).toEqual(['POST /transitions', 'POST /comment']);
		});

		it('warns that a transition by name would be carried out twice', async () => {
			const key = await createdIssue(sandbox);
			sandbox.configure({ faults: [{ ...comments, ...refused }] });
			const transition = located('name', 'Start progress');
			const { error } = await run(moving(key, '', { transition, comment: 'On it' }));
			expect(error?.description).toContain(
				`Running the item again would repeat Move to "In Progress" (${key}).`,
			);
		});
	}
});
