import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { contractMismatches, undeclaredRequests } from './contractOf';
import { jsonOf, located, runJira } from './jiraRun';
import { commentsOf, createdIssue, moving, writesOf } from './transitionRuns';

describe.each(['cloud', 'dataCenter'] as const)('What a transition writes, on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterEach(async () => {
		await sandbox.close();
	});

	const transition = async (key: string, status: string, more?: INodeParameters) =>
		await runJira(sandbox, moving(key, status, more));

	async function fieldsOf(key: string): Promise<unknown> {
		const [issue] = jsonOf(
			await runJira(sandbox, {
				operation: 'issue.get',
				parameters: { issue: located('key', key), simplify: true },
			}),
		);
		return issue;
	}

	const stays = (key: string, status: string) => [
		expect.objectContaining({
			key,
			transitioned: false,
			status: expect.objectContaining({ name: status }),
		}),
	];

	it.each<[what: string, more: INodeParameters, written: string[], comments: string[]]>([
		['nothing', {}, [], []],
		['a comment', { comment: 'Still open' }, ['POST /comment'], ['Still open']],
		['a field', { fields: { duedate: '2026-12-24' } }, ['PUT '], []],
		[
			'a comment and a field by its name',
			{
				comment: 'Still open',
				otherFields: { field: [{ id: 'Due date', value: '2026-12-24' }] },
			},
			['PUT ', 'POST /comment'],
			['Still open'],
		],
	])('to the status that the issue has: %s', async (_what, more, written, comments) => {
		const key = await createdIssue(sandbox);
		expect(jsonOf(await transition(key, 'to do', more))).toEqual(stays(key, 'To Do'));
		expect(writesOf(sandbox)).toEqual(written);
		expect(undeclaredRequests(sandbox, 'issue.transition')).toEqual([]);
		expect(contractMismatches(sandbox)).toEqual([]);
		expect(await commentsOf(sandbox, key)).toEqual(comments);
		expect(await fieldsOf(key)).toMatchObject(
			written.includes('PUT ') ? { duedate: '2026-12-24' } : { status: 'To Do' },
		);
	});

	it('has the same effect twice if the issue already has the resolution', async () => {
		const key = await createdIssue(sandbox);
		const closing = { fields: { resolution: 'Done' } };
		await transition(key, 'Done', closing);
		sandbox.clearRequests();
		expect(jsonOf(await transition(key, 'Done', closing))).toEqual(stays(key, 'Done'));
		expect(writesOf(sandbox)).toEqual([]);
	});

	it('says that another resolution is not set, and then adds no comment', async () => {
		const key = await createdIssue(sandbox);
		await transition(key, 'Done', { fields: { resolution: 'Done' } });
		const { error } = await transition(key, 'Done', {
			fields: { resolution: 'Duplicate' },
			comment: 'See SUP-2',
		});
		expect(`${error?.message} ${error?.description}`).toMatch(/resolution.*screen/i);
		expect(await commentsOf(sandbox, key)).toEqual([]);
	});

	it.each([
		['without a screen', 'In Progress', {}, ['POST /transitions', 'POST /comment']],
		['with a screen', 'Done', { fields: { resolution: 'Done' } }, ['POST /transitions']],
	])('adds a comment to a transition %s', async (_what, status, more, writtenOnCloud) => {
		const key = await createdIssue(sandbox);
		const run = await transition(key, status, { ...more, comment: 'On it' });
		expect(jsonOf(run)).toEqual([expect.objectContaining({ transitioned: true })]);
		expect(writesOf(sandbox)).toEqual(flavour === 'cloud' ? writtenOnCloud : ['POST /transitions']);
		expect(await commentsOf(sandbox, key)).toEqual(['On it']);
	});

	it('sends nothing if this Jira does not accept the text of the comment', async () => {
		const key = await createdIssue(sandbox);
		const { error } = await transition(key, 'In Progress', { comment: 'a', textFormat: 'adf' });
		expect(error?.message).toContain('not an Atlassian Document Format');
		expect(writesOf(sandbox)).toEqual([]);
	});
});
