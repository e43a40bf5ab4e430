import { isApiError, isNotFoundError, type CloudClient } from 'jira.js';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { JiraJs, rejection, task } from './jiraJsClient';
import { text } from './sampleExchanges';

let sandbox: Sandbox;
let jira: CloudClient;

beforeAll(async () => {
	sandbox = await startSandbox({ flavour: 'cloud' });
	const client = new JiraJs(sandbox);
	jira = client.onSite(client.basic('jiraBasicApi'));
});

afterAll(async () => {
	await sandbox.close();
});

describe('jira.js works on issues', () => {
	it('creates one with rich text and reads it back', async () => {
		const created = await jira.issues.createIssue({
			fields: {
				...task('Drucker brennt 🔥'),
				description: text('It burns'),
				labels: ['fire', 'printer'],
			},
		});
		const { key, fields = {} } = await jira.issues.getIssue({ issueIdOrKey: created.key });
		expect(key).toBe(created.key);
		expect(fields.summary).toBe('Drucker brennt 🔥');
		expect(fields.description).toEqual(text('It burns'));
		expect(fields.labels).toEqual(['fire', 'printer']);
		expect(fields.status).toMatchObject({ name: 'To Do', statusCategory: { key: 'new' } });
		expect(fields.reporter).toMatchObject({ accountId: sandbox.jira.mia.accountId });
	});

	it('creates one with wiki markup through v2 and reads a document in v3', async () => {
		const { key } = await jira.issues.createIssue({
			fields: { ...task('Wiki'), description: 'h2. Steps\n\n* first\n* second' },
		});
		const { fields = {} } = await jira.issues.getIssue({
			issueIdOrKey: key,
			fields: ['description'],
		});
		expect(fields.description).toMatchObject({
			type: 'doc',
			version: 1,
			content: [{ type: 'heading', attrs: { level: 2 } }, { type: 'bulletList' }],
		});
	});

	it('creates many, of which only the bad one fails', async () => {
		const result = await jira.issues.createIssues({
			issueUpdates: [
				{ fields: task('First') },
				{ fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' } } },
				{ fields: task('Third') },
			],
		});
		expect(result.issues).toHaveLength(2);
		expect(result.errors).toHaveLength(1);
		expect(result.errors?.[0]).toMatchObject({
			failedElementNumber: 1,
			status: 400,
			elementErrors: { errors: { summary: expect.any(String) as string } },
		});
	});

	it('fetches many by key, and learns which of them do not exist', async () => {
		const { key } = await jira.issues.createIssue({ fields: task('Fetched') });
		const result = await jira.issues.bulkFetchIssues({
			issueIdsOrKeys: [key, 'SUP-999999'],
			fields: ['summary'],
		});
		expect(result.issues?.map((issue) => issue.fields?.summary as unknown)).toEqual(['Fetched']);
		expect(result.issueErrors).toEqual([]);
	});

	it('edits one', async () => {
		const { key } = await jira.issues.createIssue({ fields: { ...task('Old'), labels: ['a'] } });
		await jira.issues.editIssue({
			issueIdOrKey: key,
			fields: { summary: 'New' },
			update: { labels: [{ add: 'b' }, { remove: 'a' }] },
		});
		const { fields = {} } = await jira.issues.getIssue({ issueIdOrKey: key });
		expect([fields.summary, fields.labels]).toEqual(['New', ['b']]);
	});

	it('deletes one, which then no longer exists', async () => {
		const { key } = await jira.issues.createIssue({ fields: task('To be deleted') });
		await jira.issues.deleteIssue({ issueIdOrKey: key });
		expect(isNotFoundError(await rejection(jira.issues.getIssue({ issueIdOrKey: key })))).toBe(
			true,
		);
	});

	it('learns what is wrong with a field', async () => {
		const refused = await rejection(
			jira.issues.createIssue({ fields: { ...task('x'), priority: { name: 'Whatever' } } }),
		);
		expect(isApiError(refused) && [refused.status, refused.body]).toEqual([
			400,
			{ errorMessages: [], errors: { priority: expect.any(String) as string } },
		]);
	});
});

describe('jira.js finds issues', () => {
	it('page by page, all of them and each once', async () => {
		const label = 'page-by-page';
		const updates = Array.from({ length: 7 }, (_, index) => ({
			fields: { ...task(`Found ${index}`), labels: [label] },
		}));
		await jira.issues.createIssues({ issueUpdates: updates });
		const summaries: unknown[] = [];
		let nextPageToken: string | undefined;
		do {
			const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
				jql: `labels = ${label} ORDER BY key ASC`,
				fields: ['summary'],
				maxResults: 3,
				...(nextPageToken === undefined ? {} : { nextPageToken }),
			});
			summaries.push(...(page.issues ?? []).map((issue) => issue.fields?.summary as unknown));
			expect(page.isLast).toBe(page.nextPageToken === undefined);
			nextPageToken = page.nextPageToken ?? undefined;
		} while (nextPageToken !== undefined);
		expect(summaries).toEqual(updates.map(({ fields }) => fields.summary));
		expect(await jira.issueSearch.countIssues({ jql: `labels = ${label}` })).toEqual({ count: 7 });
	});

	it('but not with a query that Jira cannot read', async () => {
		const refused = await rejection(
			jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = = SUP' }),
		);
		expect(isApiError(refused) && refused.status).toBe(400);
	});
});

describe('jira.js comments, worklogs and transitions', () => {
	it('adds comments and lists them', async () => {
		const { key } = await jira.issues.createIssue({ fields: task('Commented') });
		const first = await jira.issueComments.addComment({ issueIdOrKey: key, body: text('first') });
		await jira.issueComments.addComment({ issueIdOrKey: key, body: '*second*' });
		const page = await jira.issueComments.getComments({ issueIdOrKey: key });
		expect(page.total).toBe(2);
		expect(page.comments?.map(({ body }) => body?.content)).toEqual([
			text('first').content,
			[
				{
					type: 'paragraph',
					content: [{ type: 'text', text: 'second', marks: [{ type: 'strong' }] }],
				},
			],
		]);
		expect(first.author?.displayName).toBe('Mia Krause');
	});

	it('logs work and lists it', async () => {
		const { key } = await jira.issues.createIssue({ fields: task('Worked on') });
		const added = await jira.issueWorklogs.addWorklog({
			issueIdOrKey: key,
			timeSpent: '3h 20m',
			started: '2026-01-02T10:00:00.000+0000',
			comment: text('Cables'),
		});
		expect(added.timeSpentSeconds).toBe(12_000);
		const id = added.id ?? '';
		await jira.issueWorklogs.updateWorklog({
			issueIdOrKey: key,
			id,
			body: { timeSpentSeconds: 3600 },
		});
		const page = await jira.issueWorklogs.getIssueWorklog({ issueIdOrKey: key });
		expect(page.worklogs?.map(({ timeSpent }) => timeSpent)).toEqual(['1h']);
		await jira.issueWorklogs.deleteWorklog({ issueIdOrKey: key, id });
		const gone = await rejection(jira.issueWorklogs.getWorklog({ issueIdOrKey: key, id }));
		expect(isApiError(gone) && gone.status).toBe(404);
	});

	it('moves an issue through its workflow', async () => {
		const { key } = await jira.issues.createIssue({ fields: task('Moved') });
		const { transitions = [] } = await jira.issues.getTransitions({
			issueIdOrKey: key,
			expand: 'transitions.fields',
		});
		const close = transitions.find(({ name }) => name === 'Close');
		expect(transitions.map(({ name }) => name)).toContain('Start progress');
		expect(close?.to?.name).toBe('Done');
		expect(close?.fields?.resolution).toMatchObject({ required: true });
		const transition = { id: close?.id ?? '' };
		expect(
			isApiError(await rejection(jira.issues.doTransition({ issueIdOrKey: key, transition }))),
		).toBe(true);
		await jira.issues.doTransition({
			issueIdOrKey: key,
			transition,
			fields: { resolution: { name: 'Done' } },
			update: { comment: [{ add: { body: text('Closed') } }] },
		});
		const { fields = {} } = await jira.issues.getIssue({ issueIdOrKey: key });
		expect(fields.status).toMatchObject({ name: 'Done', statusCategory: { key: 'done' } });
		expect(fields.resolution).toMatchObject({ name: 'Done' });
		expect((await jira.issueComments.getComments({ issueIdOrKey: key })).total).toBe(1);
	});
});

describe('jira.js looks around', () => {
	it('at the server, projects, people and what an issue can be created with', async () => {
		const server = await jira.serverInfo.getServerInfo();
		expect(server).toMatchObject({ baseUrl: sandbox.siteUrl, deploymentType: 'Cloud' });

		const projects = await jira.projects.searchProjects({ orderBy: 'key' });
		expect(projects.values.map(({ key }) => key)).toEqual(['HR', 'OPS', 'SUP']);
		const project = await jira.projects.getProject({ projectIdOrKey: 'SUP' });
		expect(project).toMatchObject({ name: 'Customer Support', style: 'classic' });

		const people = await jira.userSearch.findAssignableUsers({ project: 'SUP', query: 'mia' });
		expect(people.map(({ displayName }) => displayName)).toEqual(['Mia Krause']);

		const types = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'SUP' });
		const taskType = types.issueTypes?.find(({ name }) => name === 'Task');
		const creatable = await jira.issues.getCreateIssueMetaIssueTypeId({
			projectIdOrKey: 'SUP',
			issueTypeId: taskType?.id ?? '',
		});
		expect(creatable.fields?.find(({ fieldId }) => fieldId === 'summary')).toMatchObject({
			required: true,
		});

		const { permissions = {} } = await jira.permissions.getMyPermissions({
			permissions: 'CREATE_ISSUES',
		});
		expect(permissions.CREATE_ISSUES).toMatchObject({ havePermission: true });
	});
});
