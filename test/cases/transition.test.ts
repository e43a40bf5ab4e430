import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, runJira } from '../nodes/Jira/jiraRun';
import { commentsOf, createdIssue, moving, writesOf } from '../nodes/Jira/transitionRuns';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { describeCases } from './describeCases';

interface CommentCase {
	transitions: Array<{ name: string; to: { name: string } }>;
	parameters: { transition: string; comment: string };
}

describeCases('A transition of Data Center that asks for a comment', (read) => {
	const { transitions, parameters } = read<CommentCase>('11-transition-comment');

	let sandbox: Sandbox;
	let key: string;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter' });
		const reject = sandbox.jira.transitions.find(({ id }) => id === '11');
		const rejected = sandbox.jira.statuses.find(({ id }) => id === reject?.to);
		if (!reject || !rejected) throw new Error('The sandbox has another workflow');
		reject.name = transitions[0]?.name ?? '';
		reject.wantsComment = true;
		rejected.name = transitions[0]?.to.name ?? '';
		key = await createdIssue(sandbox);
	});
	afterEach(async () => await sandbox.close());

	const transition = async (more?: INodeParameters) =>
		await runJira(sandbox, moving(key, parameters.transition, more));

	it('sends the comment in the same request', async () => {
		expect(jsonOf(await transition({ comment: parameters.comment }))).toEqual([
			expect.objectContaining({
				key,
				transitioned: true,
				status: expect.objectContaining({ name: 'Rejected' }),
			}),
		]);
		expect(writesOf(sandbox)).toEqual(['POST /transitions']);
		expect(await commentsOf(sandbox, key)).toEqual([parameters.comment]);
	});

	it("says what the workflow asks for, in Jira's words", async () => {
		const { error } = await transition({});
		expect(`${error?.message} ${error?.description}`).toContain('Comment is required.');
	});
});
