import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { located, runJira } from './jiraRun';
import { createdIssue, moving, writesOf } from './transitionRuns';

const gone = ' does not exist or this account cannot see it';

const missing = { issue: located('key', 'sup-99') };

describe.each(['cloud', 'dataCenter'] as const)('What Jira refuses, on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());

	const run = async (operation: string, parameters: INodeParameters) =>
		await runJira(sandbox, { operation, parameters });

	it.each<[string, INodeParameters, string]>([
		['issue.get', missing, 'Issue SUP-99'],
		['issue.get', { issue: located('key', '99999') }, 'Issue 99999'],
		['issue.delete', { issue: located('url', 'https://a.example/browse/OPS-77') }, 'Issue OPS-77'],
		['issue.update', { ...missing, changes: { summary: 'x' } }, 'Issue SUP-99'],
		[
			'issue.update',
			{ ...missing, changes: { transition: located('status', 'Done') } },
			'Issue SUP-99',
		],
		['issue.transition', { ...missing, transition: located('status', 'Done') }, 'Issue SUP-99'],
		['comment.add', { ...missing, body: 'x' }, 'Issue SUP-99'],
		['comment.getMany', missing, 'Issue SUP-99'],
		['worklog.add', { ...missing, timeSpent: '1h' }, 'Issue SUP-99'],
		[
			'worklog.update',
			{ ...missing, worklogId: '7', timeSpent: '1h' },
			'Worklog 7 of issue SUP-99',
		],
		['attachment.getMany', missing, 'Issue SUP-99'],
		['attachment.download', { attachmentId: '424242' }, 'Attachment 424242'],
		['attachment.download', { attachmentId: 77 }, 'Attachment 77'],
	])('says for %s of %j that %s does not exist', async (operation, parameters, what) => {
		const { error } = await run(operation, parameters);
		expect(error?.message).toBe(what + gone);
		expect(error?.description).toMatch(/^Jira says: .+ Check the key or ID/);
	});

	const created = (more: INodeParameters): INodeParameters => ({
		project: located('key', 'SUP'),
		issueType: located('name', 'Task'),
		summary: 'Printer on fire',
		...more,
	});

	const other = (id: string, value: string) => ({
		otherFieldsAs: 'list',
		otherFields: { field: [{ id, value }] },
	});

	it.each<[string, INodeParameters, RegExp]>([
		['the project that was given', { project: located('key', 'SPU') }, /^'Project' is "SPU": /],
		[
			'the project that was given by ID',
			{ project: located('key', '4711') },
			/^'Project' is "4711": /,
		],
		['the type that was given', { issueType: located('name', 'Bgu') }, /^'Issue Type' is "Bgu": /],
		[
			'the priority that was given',
			{ additionalFields: { priority: located('name', 'Urgent') } },
			/^'Priority'(?: is "Urgent")?: .*(?:invalid|'Urgent')/,
		],
		['the field as typed', other('severity', 'Huge'), /^'severity'.*Huge/],
	])('shows %s', async (_, more, message) => {
		const { error } = await run('issue.create', created(more));
		expect(error?.message).toMatch(message);
	});

	const priorities = `'Priority' can be "Highest", "High", "Medium", "Low" or "Lowest".`;
	const severities = `can be "Critical", "Major" or "Minor".`;

	it.each<[string, INodeParameters, string]>([
		['the priorities', { additionalFields: { priority: located('name', 'Urgent') } }, priorities],
		['the options of a field', other('severity', 'Huge'), `'severity' ${severities}`],
		['the types of the project', { issueType: located('name', 'Bgu') }, '"Task", "Bug", "Story"'],
	])('lists %s for a new issue', async (_, more, listed) => {
		const { error } = await run('issue.create', created(more));
		expect(error?.description).toContain(listed);
	});

	it.each<[string, INodeParameters, string]>([
		['the priorities', { changes: { priority: located('id', '77') } }, priorities],
		[
			'the options of a field by ID',
			other('customfield_10015', '重大'),
			`'customfield_10015' ${severities}`,
		],
		['the options of a field', other('Severity', 'Huge'), `'Severity' ${severities}`],
	])('lists %s for an update', async (_, more, listed) => {
		const key = await createdIssue(sandbox);
		const { error } = await run('issue.update', { issue: located('key', key), ...more });
		expect(error?.description).toContain(listed);
		expect(writesOf(sandbox)).toEqual(['PUT ']);
	});

	it.each(['Solved', 'erledigt'])('lists the resolutions for %j in a transition', async (given) => {
		const key = await createdIssue(sandbox);
		const { error } = await runJira(
			sandbox,
			moving(key, '', { transition: located('name', 'Close'), fields: { resolution: given } }),
		);
		expect(error?.message).toContain(`'Resolution'`);
		expect(error?.message).toContain(given);
		expect(error?.description).toContain(
			`'Resolution' can be "Done", "Won't Do", "Duplicate" or "Cannot Reproduce".`,
		);
	});

	it('keeps the refusal if the options cannot be read', async () => {
		const key = await createdIssue(sandbox);
		sandbox.configure({
			faults: [
				{
					method: 'GET',
					path: `/rest/api/${flavour === 'cloud' ? 3 : 2}/issue/*/editmeta`,
					status: 403,
				},
			],
		});
		const { error } = await run('issue.update', {
			issue: located('key', key),
			...other('Severity', 'Huge'),
		});
		expect(error?.message).toMatch(/^'Severity'.*Huge/);
		expect(error?.description).not.toContain('can be');
		sandbox.configure({ faults: [] });
	});
});

describe.each(['cloud', 'dataCenter'] as const)('Fields of a transition, on %s', (flavour) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
		const close = sandbox.jira.transitions.find(({ name }) => name === 'Close');
		close?.screen?.fields.push('labels', 'summary', 'duedate');
	});
	afterAll(async () => await sandbox.close());

	const valuesAfter = async (transition: INodeParameters[string], more: INodeParameters) => {
		const key = await createdIssue(sandbox);
		const issue = sandbox.jira.issues.byIdOrKey(key);
		Object.assign(issue?.values ?? {}, { labels: ['keep', 'drop'], duedate: '2026-12-24' });
		const { error } = await runJira(sandbox, moving(key, '', { transition, ...more }));
		expect(error).toBeUndefined();
		return { writes: writesOf(sandbox), values: sandbox.jira.issues.byIdOrKey(key)?.values };
	};

	it.each<[string, INodeParameters, object]>([
		['replaces labels', { labels: 'a, b' }, { labels: ['a', 'b'] }],
		[
			'adds and removes labels',
			{ labelsToAdd: 'new', labelsToRemove: 'drop' },
			{ labels: ['keep', 'new'] },
		],
		['changes the summary', { summary: 'Fire is out' }, { summary: 'Fire is out' }],
	])('%s on the screen', async (_, fields, expected) => {
		const { writes, values } = await valuesAfter(located('name', 'Close'), {
			fields: { resolution: 'Done', ...fields },
		});
		expect(values).toMatchObject(expected);
		expect(writes).toEqual(['POST /transitions']);
	});

	it('clears a field on the screen', async () => {
		const { values } = await valuesAfter(located('name', 'Close'), {
			fields: { resolution: 'Done' },
			clear: 'Due date',
		});
		expect(values?.['duedate'] ?? null).toBeNull();
	});

	it('changes labels of an issue that already has the status', async () => {
		const { writes, values } = await valuesAfter(located('status', 'To Do'), {
			fields: { labelsToAdd: 'new' },
			clear: 'duedate',
		});
		expect(values).toMatchObject({ labels: ['keep', 'drop', 'new'] });
		expect(values?.['duedate'] ?? null).toBeNull();
		expect(writes).toEqual(['PUT ']);
	});
});
