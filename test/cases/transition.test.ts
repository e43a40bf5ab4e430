import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located, runJira } from '../nodes/Jira/jiraRun';
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
		const [issue] = jsonOf(
			await runJira(sandbox, {
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Task'),
					summary: 'Printer on fire',
				},
			}),
		);
		key = String(issue?.['key']);
		sandbox.clearRequests();
	});
	afterEach(async () => await sandbox.close());

	const transition = async (more: INodeParameters) =>
		await runJira(sandbox, {
			operation: 'issue.transition',
			parameters: {
				issue: located('key', key),
				transition: located('status', parameters.transition),
				...more,
			},
		});

	it('takes the comment along in one request', async () => {
		expect(jsonOf(await transition({ comment: parameters.comment }))).toEqual([
			expect.objectContaining({
				key,
				transitioned: true,
				status: expect.objectContaining({ name: 'Rejected' }),
			}),
		]);
		const writes = sandbox.requests.filter(
			({ method, path }) => method !== 'GET' && !path.endsWith('/search'),
		);
		expect(writes.map(({ path }) => path)).toEqual([
			expect.stringMatching(/\/issue\/SUP-\d+\/transitions$/),
		]);
		const comments = await runJira(sandbox, {
			operation: 'comment.getMany',
			parameters: { issue: located('key', key) },
		});
		expect(jsonOf(comments)).toEqual([expect.objectContaining({ text: parameters.comment })]);
	});

	it("says what the workflow asks for, in Jira's words", async () => {
		const { error } = await transition({});
		expect(`${error?.message} ${error?.description}`).toContain('Comment is required.');
	});
});
