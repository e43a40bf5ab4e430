import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import type { Change } from '../../../../nodes/JiraTrigger/change';
import { runNode } from '../../../harness/engine';
import { startSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { updated } from '../wanted/changes';

describe.each(['cloud', 'dataCenter'] as const)('the issue in the output, on %s', (flavour) => {
	const type = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi';
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterAll(async () => await sandbox.close());
	beforeEach(async () => await sandbox.reset());

	function newIssue(values: Readonly<Record<string, unknown>> = {}) {
		const { jira } = sandbox;
		const project = jira.projects.byKey('SUP');
		if (project === undefined) throw new Error('not there');
		return jira.issues.create({
			projectId: project.id,
			key: `SUP-${++project.lastNumber}`,
			statusId: '10000',
			creatorId: jira.mia.accountId,
			values: { issuetype: '10001', priority: '3', summary: 'Printer on fire', ...values },
		});
	}

	/** What the webhook trigger puts out for changes, and what it asked Jira for. */
	async function output(changes: readonly Change[], parameters: INodeParameters) {
		const before = sandbox.requests.length;
		const run = await runNode({
			node: 'jiraTrigger',
			parameters: { authentication: type, events: ['issueUpdated', 'issueDeleted'], ...parameters },
			credentials: { [type]: sandbox.credentials[type] as ICredentialDataDecryptedObject },
			items: changes.map((change) => ({ json: { change } as unknown as IDataObject })),
		});
		if (run.error !== undefined) throw new Error(run.error.message);
		const asked = sandbox.requests
			.slice(before)
			.map(({ method, path }) => `${method} ${path.replace(/^.*\/rest\/api\/\d|\?.*$/g, '')}`)
			.filter((request) => !request.endsWith('/myself'));
		return { items: run.items[0]?.map(({ json }) => json) ?? [], asked };
	}

	const changeOf = ({ id, key }: { id: string; key: string }, part: Partial<Change> = {}) =>
		updated([], {
			issue: { id, key, fields: { summary: 'As delivered', customfield_10012: 3 } },
			...part,
		});

	it('is what came with the event, without a request, unless it is to be read again', async () => {
		const { items, asked } = await output([changeOf(newIssue())], {});
		expect(items).toMatchObject([{ issue: { summary: 'As delivered' } }]);
		expect(asked).toEqual([]);
	});

	it('is the whole issue as it is now, simplified', async () => {
		const { items } = await output([changeOf(newIssue())], { issueFrom: 'jira' });
		expect(items).toMatchObject([
			{
				event: 'issueUpdated',
				issue: {
					key: 'SUP-1',
					summary: 'Printer on fire',
					status: 'To Do',
					url: `${String(sandbox.credentials[type]?.['siteUrl'] ?? sandbox.siteUrl)}/browse/SUP-1`,
				},
			},
		]);
		expect(items[0]).not.toHaveProperty('issueUnread');
	});

	it('is the whole issue in Jira’s own form without Simplify', async () => {
		const { items } = await output([changeOf(newIssue())], { issueFrom: 'jira', simplify: false });
		expect(items).toMatchObject([
			{
				webhookEvent: 'jira:issue_updated',
				issue: { key: 'SUP-1', fields: { summary: 'Printer on fire', status: { id: '10000' } } },
			},
		]);
	});

	it('has the chosen fields only, in their order, custom ones by their names', async () => {
		const { items } = await output([changeOf(newIssue({ customfield_10012: 5 }))], {
			issueFrom: 'jira',
			fields: 'Effort, summary, assignee',
			fieldNames: true,
		});
		const { id, key, url, ...fields } = items[0]?.['issue'] as IDataObject;
		expect([id, key, url]).not.toContain(undefined);
		expect(Object.entries(fields)).toEqual([
			['Effort', 5],
			['summary', 'Printer on fire'],
			['assignee', null],
		]);
	});

	it('has names as keys without being read again, too', async () => {
		const { items } = await output([changeOf(newIssue())], { fieldNames: true });
		expect(items).toMatchObject([{ issue: { Effort: 3 } }]);
	});

	it('is read with one request for many, and once for several changes of it', async () => {
		const [one, other] = [newIssue(), newIssue({ summary: 'Scanner' })];
		const { items, asked } = await output(
			[changeOf(one), changeOf(other), changeOf(one), changeOf(one)],
			{ issueFrom: 'jira', fields: 'summary' },
		);
		expect(items.map(({ issue }) => (issue as IDataObject)['summary'])).toEqual([
			'Printer on fire',
			'Scanner',
			'Printer on fire',
			'Printer on fire',
		]);
		expect(asked).toEqual([flavour === 'cloud' ? 'POST /issue/bulkfetch' : 'POST /search']);
	});

	it('is read alone with one request', async () => {
		const issue = newIssue();
		const { asked } = await output([changeOf(issue), changeOf(issue)], { issueFrom: 'jira' });
		expect(asked.filter((request) => !request.endsWith('/field'))).toEqual([
			`GET /issue/${issue.id}`,
		]);
	});

	it('stays what was delivered if it is gone, and the item says so', async () => {
		const gone = { id: '99999', key: 'SUP-9' };
		const { items } = await output([changeOf(gone), changeOf(newIssue())], {
			issueFrom: 'jira',
			fields: 'summary',
		});
		expect(items).toMatchObject([
			{
				issue: { key: 'SUP-9', summary: 'As delivered' },
				issueUnread: expect.stringContaining('The issue was deleted since, or the account'),
			},
			{ issue: { summary: 'Printer on fire' } },
		]);
		expect(items[1]).not.toHaveProperty('issueUnread');
	});

	it('is not looked for after its deletion', async () => {
		const { items, asked } = await output(
			[changeOf({ id: '99999', key: 'SUP-9' }, { event: 'issueDeleted' })],
			{ issueFrom: 'jira', fields: 'summary', simplify: false },
		);
		expect(items).toMatchObject([
			{
				issue: { fields: { summary: 'As delivered' } },
				issueUnread: 'The issue was deleted: this is what came with the event',
			},
		]);
		expect(asked).toEqual([]);
	});

	it('stays what was delivered if Jira refuses to show it, with Jira’s reason', async () => {
		const issue = newIssue();
		sandbox.configure({
			faults: [
				{
					path: `/**/issue/${issue.id}`,
					status: 403,
					body: { errorMessages: ['Only for managers.'] },
				},
			],
		});
		const { items } = await output([changeOf(issue)], { issueFrom: 'jira', fields: 'summary' });
		expect(items).toMatchObject([
			{
				issue: { summary: 'As delivered' },
				issueUnread: expect.stringMatching(/^The issue could not be read: .+/),
			},
		]);
	});

	it('cannot have a field that this Jira does not have', async () => {
		await expect(
			output([changeOf(newIssue())], { issueFrom: 'jira', fields: 'Nonsense' }),
		).rejects.toThrow('\'Fields\' names "Nonsense", but this Jira has no such field');
	});
});
