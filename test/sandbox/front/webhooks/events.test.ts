import { configureBoard } from '../../jira/boards';
import { addSprint, changeSprint } from '../../jira/sprints';
import { adminEvents } from '../../jira/webhooks/webhookEvent';
import { startWebhookRun, type WebhookRun } from './webhookRuns';

let run: WebhookRun;
afterEach(async () => await run.close());

const api = '/rest/api/2';
const flavours = ['cloud', 'dataCenter'] as const;

/** Starts a run whose hook gets every event. */
async function listen(flavour: (typeof flavours)[number] = 'cloud'): Promise<void> {
	run = await startWebhookRun({ flavour, seed: { name: 'software' } });
	await run.register({ events: [...adminEvents] });
}

/** Sends a request, and returns what it led to: events in their order, and their bodies. */
async function toldBy(method: string, path: string, data?: unknown) {
	await run.sandbox.webhooks.untilDelivered();
	run.receiver.received.length = 0;
	const answer = await run.call(method, path, data);
	if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
	await run.sandbox.webhooks.untilDelivered();
	const events = run.receiver.received.map(({ body }) => String(body.webhookEvent)).sort();
	return { answer: answer.body, events, of: (event: string) => run.receiver.of(event)[0] };
}

describe.each(flavours)('events of issues on %s', (flavour) => {
	beforeEach(async () => await listen(flavour));
	const onCloud = flavour === 'cloud';

	it('tell an update with the entry of the history that REST shows', async () => {
		const key = await run.issue();
		const { events, of } = await toldBy('PUT', `${api}/issue/${key}`, {
			fields: { summary: 'Other', labels: ['new'] },
		});
		expect(events).toEqual(['jira:issue_updated']);
		const { changelog, issue, issue_event_type_name: type, user } = of('jira:issue_updated');
		const { body } = await run.call('GET', `${api}/issue/${key}?expand=changelog`);
		const [{ id, items }] = body.changelog.histories;
		expect(changelog).toEqual({ id, items });
		expect(type).toBe('issue_updated');
		expect(issue).toMatchObject({ key, fields: { summary: 'Other', labels: ['new'] } });
		expect(user).toMatchObject({ displayName: 'Mia Krause' });
	});

	it('name a transition and an assignment', async () => {
		const path = `${api}/issue/${await run.issue()}`;
		const { body } = await run.call('GET', `${path}/transitions`);
		const moved = await toldBy('POST', `${path}/transitions`, {
			transition: { id: body.transitions[0].id },
		});
		expect(moved.of('jira:issue_updated').issue_event_type_name).toBe('issue_generic');
		const { accountId, name } = run.sandbox.jira.mia;
		const assigned = await toldBy('PUT', `${path}/assignee`, onCloud ? { accountId } : { name });
		expect(assigned.of('jira:issue_updated')).toMatchObject({
			issue_event_type_name: 'issue_assigned',
			changelog: { items: [{ field: 'assignee', to: expect.any(String) }] },
		});
	});

	it('tell a comment twice: of itself, and of its issue without a history', async () => {
		const key = await run.issue();
		const added = await toldBy('POST', `${api}/issue/${key}/comment`, { body: 'Seen' });
		expect(added.events).toEqual(['comment_created', 'jira:issue_updated']);
		const told = added.of('comment_created');
		expect(told.comment).toMatchObject({ id: added.answer.id, body: 'Seen' });
		expect(told.issue?.key).toBe(onCloud ? key : undefined);
		const update = added.of('jira:issue_updated');
		expect(update).toMatchObject({ issue_event_type_name: 'issue_commented', issue: { key } });
		expect(update).not.toHaveProperty('changelog');
		const path = `${api}/issue/${key}/comment/${added.answer.id}`;
		const edited = await toldBy('PUT', path, { body: 'Read' });
		expect(edited.events).toEqual(['comment_updated', 'jira:issue_updated']);
		expect(edited.of('comment_updated').comment.body).toBe('Read');
		const gone = await toldBy('DELETE', path);
		expect(gone.events).toEqual(['comment_deleted', 'jira:issue_updated']);
		expect(gone.of('comment_deleted').comment.id).toBe(added.answer.id);
	});

	it('tell one update of a change with a comment', async () => {
		const key = await run.issue();
		const { events, of } = await toldBy('PUT', `${api}/issue/${key}`, {
			fields: { summary: 'Other' },
			update: { comment: [{ add: { body: 'Why' } }] },
		});
		expect(events).toEqual(['comment_created', 'jira:issue_updated']);
		expect(of('jira:issue_updated')).toMatchObject({
			issue_event_type_name: 'issue_updated',
			comment: { body: 'Why' },
			changelog: { items: [{ field: 'summary' }] },
		});
	});

	it('tell worklogs without their issue, and the estimate with the update', async () => {
		const key = await run.issue({ timetracking: { originalEstimate: '1d' } });
		const { events, of } = await toldBy('POST', `${api}/issue/${key}/worklog`, {
			timeSpent: '1h',
			started: '2026-02-03T08:00:00.000+0000',
		});
		expect(events).toEqual(['jira:issue_updated', 'worklog_created']);
		const { id } = run.sandbox.jira.issues.byKey(key) ?? {};
		expect(of('worklog_created')).toMatchObject({
			worklog: { issueId: id, timeSpentSeconds: 3600 },
		});
		expect(of('worklog_created')).not.toHaveProperty('issue');
		expect(of('jira:issue_updated').issue_event_type_name).toBe('issue_work_logged');
		expect(of('jira:issue_updated').issue.fields.timespent).toBe(3600);
	});

	it('tell links with the numbers of their issues', async () => {
		const [one, other] = [await run.issue(), await run.issue()];
		const { of } = await toldBy('POST', `${api}/issueLink`, {
			type: { name: 'Blocks' },
			inwardIssue: { key: one },
			outwardIssue: { key: other },
		});
		const idOf = (key: string) => Number(run.sandbox.jira.issues.byKey(key)?.id);
		expect(of('issuelink_created').issueLink).toMatchObject({
			sourceIssueId: idOf(one),
			destinationIssueId: idOf(other),
			issueLinkType: { name: 'Blocks' },
		});
		const { id } = of('issuelink_created').issueLink;
		expect((await toldBy('DELETE', `${api}/issueLink/${id}`)).events).toEqual([
			'issuelink_deleted',
		]);
	});

	it('tell a deletion with the issue as it was, and what goes with it', async () => {
		const key = await run.issue();
		await run.call('POST', `${api}/issue/${key}/comment`, { body: 'Seen' });
		await run.sandbox.webhooks.untilDelivered();
		const { events, of } = await toldBy('DELETE', `${api}/issue/${key}`);
		expect(events).toEqual(['comment_deleted', 'jira:issue_deleted']);
		expect(of('jira:issue_deleted')).toMatchObject({ issue: { key }, user: { active: true } });
		expect(of('jira:issue_deleted')).not.toHaveProperty('issue_event_type_name');
		const flows = run.receiver.received.map(({ body, headers }) => [
			body.webhookEvent,
			headers['x-atlassian-webhook-flow'],
		]);
		expect(flows).toContainEqual(['comment_deleted', onCloud ? 'Secondary' : undefined]);
	});

	it('tell of files, in the history of the issue too', async () => {
		const { jira } = run.sandbox;
		const key = await run.issue();
		await run.sandbox.webhooks.untilDelivered();
		run.receiver.received.length = 0;
		const form = new FormData();
		form.append('file', new Blob(['text']), 'notes.txt');
		const { jiraBasicApi: cloud, jiraDataCenterApi: server } = run.sandbox.credentials;
		const pair = onCloud
			? `${String(cloud?.email)}:${String(cloud?.apiToken)}`
			: `${String(server?.username)}:${String(server?.password)}`;
		await fetch(`${run.sandbox.siteUrl}${api}/issue/${key}/attachments`, {
			method: 'POST',
			body: form,
			headers: {
				authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
				'x-atlassian-token': 'no-check',
			},
		});
		await run.sandbox.webhooks.untilDelivered();
		expect(run.receiver.of('attachment_created')).toMatchObject([
			{ attachment: { filename: 'notes.txt', author: { displayName: 'Mia Krause' } } },
		]);
		expect(run.receiver.of('jira:issue_updated')).toMatchObject([
			{ changelog: { items: [{ field: 'Attachment', fromString: null }] } },
		]);
		const [attachment] = jira.attachments.of(jira.issues.byKey(key)?.id ?? '');
		const gone = await toldBy('DELETE', `${api}/attachment/${attachment?.id}`);
		expect(gone.events).toEqual(['attachment_deleted']);
	});

	it('come from changes that tests make, with an author', async () => {
		const issue = run.sandbox.jira.issues.byKey(await run.issue());
		if (issue === undefined) throw new Error('The issue is gone.');
		await run.sandbox.webhooks.untilDelivered();
		run.receiver.received.length = 0;
		const jonas = run.sandbox.jira.users.byName('jonas');
		run.sandbox.jira.issues.change(
			issue,
			{ values: { summary: 'Direct' } },
			jonas?.accountId ?? '',
		);
		await run.sandbox.webhooks.untilDelivered();
		expect(run.receiver.received.map(({ body }) => body)).toMatchObject([
			{ issue: { fields: { summary: 'Direct' } }, user: { displayName: 'Jonas Weber' } },
		]);
	});
});

it('tells of a person whom an administrator of a server has changed', async () => {
	await listen('dataCenter');
	const { of } = await toldBy('PUT', `${api}/user?username=jonas`, { displayName: 'Jonas W.' });
	expect(of('user_updated').user).toMatchObject({ name: 'jonas', displayName: 'Jonas W.' });
});

describe('other events', () => {
	beforeEach(async () => await listen());

	it('tell of each issue of a bulk operation', async () => {
		const keys = [await run.issue(), await run.issue()];
		const { events } = await toldBy('POST', '/rest/api/3/bulk/issues/fields', {
			selectedIssueIdsOrKeys: keys,
			selectedActions: ['labels'],
			editedFieldsInput: {
				labelsFields: [
					{ fieldId: 'labels', labels: [{ name: 'bulk' }], bulkEditMultiSelectFieldOption: 'ADD' },
				],
			},
		});
		expect(events).toEqual(['jira:issue_updated', 'jira:issue_updated']);
	});

	it('tell of an order', async () => {
		const [one, other] = [await run.issue(), await run.issue()];
		const { of } = await toldBy('PUT', '/rest/agile/1.0/issue/rank', {
			issues: [other],
			rankBeforeIssue: one,
		});
		expect(of('jira:issue_updated').changelog.items).toMatchObject([
			{ field: 'Rank', fieldtype: 'custom' },
		]);
	});

	it('tell the life of a sprint, with what it was before', async () => {
		const made = await toldBy('POST', '/rest/agile/1.0/sprint', { name: 'Next', originBoardId: 1 });
		expect(made.of('sprint_created').sprint).toMatchObject({ name: 'Next', state: 'future' });
		const path = `/rest/agile/1.0/sprint/${made.answer.id}`;
		const dates = { startDate: '2026-02-03T10:00:00.000Z', endDate: '2026-02-10T10:00:00.000Z' };
		const updated = await toldBy('POST', path, dates);
		expect(updated.of('sprint_updated').oldValue).not.toHaveProperty('startDate');
		expect((await toldBy('POST', path, { state: 'active' })).events).toEqual(['sprint_started']);
		const closed = await toldBy('POST', path, { state: 'closed' });
		expect(closed.of('sprint_closed')).toMatchObject({
			sprint: { state: 'closed' },
			oldValue: { state: 'active' },
		});
		expect((await toldBy('DELETE', path)).events).toEqual(['sprint_deleted']);
	});

	it('come from sprints that tests make', async () => {
		const { jira } = run.sandbox;
		const sprint = {
			...{ id: 99, boardId: 1, name: 'Direct', goal: '', state: 'future' as const },
			...{ start: null, end: null, completed: null },
		};
		addSprint(sprint, jira);
		changeSprint(sprint, { state: 'active' }, jira);
		await run.sandbox.webhooks.untilDelivered();
		const events = run.receiver.received.map(({ body }) => body.webhookEvent);
		expect(events.sort()).toEqual(['sprint_created', 'sprint_started']);
	});

	it('tell the life of a version, and into which one it went', async () => {
		const made = await toldBy('POST', `${api}/version`, { name: '9.0', project: 'SUP' });
		expect(made.of('jira:version_created').version).toMatchObject({ name: '9.0', released: false });
		const path = `${api}/version/${made.answer.id}`;
		const change = async (body: object) => (await toldBy('PUT', path, body)).events;
		expect(await change({ description: 'Big' })).toEqual(['jira:version_updated']);
		expect(await change({ released: true })).toEqual(['jira:version_released']);
		expect(await change({ released: false })).toEqual(['jira:version_unreleased']);
		const [other] = run.sandbox.jira.projects.byKey('SUP')?.versions ?? [];
		const gone = await toldBy('POST', `${path}/removeAndSwap`, {
			moveFixIssuesTo: Number(other?.id),
		});
		expect(gone.of('jira:version_deleted')).toMatchObject({
			version: { name: '9.0' },
			mergedTo: { id: other?.id },
		});
	});

	it('tell of a version that was moved, and of one that was merged into another', async () => {
		const made = await toldBy('POST', `${api}/version`, { name: '9.0', project: 'SUP' });
		const path = `${api}/version/${made.answer.id}`;
		const moved = await toldBy('POST', `${path}/move`, { position: 'First' });
		expect(moved.events).toEqual(['jira:version_moved']);
		const versions = () => run.sandbox.jira.projects.byKey('SUP')?.versions ?? [];
		expect(versions()[0]?.name).toBe('9.0');
		const other = versions()[1];
		const after = { after: `${run.sandbox.siteUrl}${api}/version/${other?.id}` };
		await toldBy('POST', `${path}/move`, after);
		expect(versions()[1]?.name).toBe('9.0');
		const merged = await toldBy('PUT', `${path}/mergeto/${other?.id}`);
		expect(merged.of('jira:version_merged')).toMatchObject({
			version: { name: '9.0' },
			mergedTo: { id: other?.id },
		});
		expect(versions().map(({ name }) => name)).not.toContain('9.0');
	});

	it('tell the life of an issue type, and whether time is tracked', async () => {
		const made = await toldBy('POST', `${api}/issuetype`, { name: 'Risk', type: 'standard' });
		expect(made.of('issuetype_created').issuetype).toMatchObject({ name: 'Risk', subtask: false });
		const path = `${api}/issuetype/${made.answer.id}`;
		const changed = await toldBy('PUT', path, { name: 'Hazard' });
		expect(changed.of('issuetype_updated').issuetype).toMatchObject({ name: 'Hazard' });
		expect((await toldBy('DELETE', path)).events).toEqual(['issuetype_deleted']);
		const off = await toldBy('PUT', `${api}/configuration/timetracking`, { key: '' });
		expect(off.of('option_timetracking_changed').property).toMatchObject({ value: 'false' });
	});

	it('come from what only the pages of Jira can change', async () => {
		const { jira, webhooks } = run.sandbox;
		const [board] = jira.boards;
		if (board === undefined) throw new Error('There is no board.');
		configureBoard(board, jira);
		const thing = { name: 'voting', isOn: true } as const;
		jira.events.report({ kind: 'option', how: 'changed', thing });
		await webhooks.untilDelivered();
		expect(run.receiver.of('board_configuration_changed')).toMatchObject([
			{ configuration: { id: board.id } },
		]);
		expect(run.receiver.of('option_voting_changed')).toMatchObject([
			{ property: { key: 'jira.option.voting', value: 'true' } },
		]);
	});

	it('tell the life of a project, but not of its issues', async () => {
		const lead = { leadAccountId: run.sandbox.jira.mia.accountId };
		const project = { key: 'NEW', name: 'New', projectTypeKey: 'software', ...lead };
		const made = await toldBy('POST', `${api}/project`, project);
		expect(made.of('project_created').project).toMatchObject({ id: made.answer.id, key: 'NEW' });
		await run.issue({ project: { key: 'NEW' } });
		const path = `${api}/project/NEW`;
		const told = async (method: string, url: string, body?: object) =>
			(await toldBy(method, url, body)).events;
		expect(await told('PUT', path, { name: 'Newer' })).toEqual(['project_updated']);
		expect(await told('POST', `${path}/archive`)).toEqual(['project_archived']);
		expect(await told('POST', `${path}/restore`)).toEqual(['project_restored_archived']);
		expect(await told('DELETE', path)).toEqual(['project_soft_deleted']);
		expect(await told('POST', `${path}/restore`)).toEqual(['project_restored_deleted']);
		expect(await told('DELETE', `${path}?enableUndo=false`)).toEqual(['project_deleted']);
	});

	it('tell of boards, filters, people and properties', async () => {
		const board = { name: 'Mine', type: 'kanban', filterId: 10000 };
		const boards = await toldBy('POST', '/rest/agile/1.0/board', board);
		expect(boards.of('board_created').board).toMatchObject({ name: 'Mine', type: 'kanban' });
		const filters = await toldBy('POST', `${api}/filter`, { name: 'Mine', jql: 'project = SUP' });
		expect(filters.of('filter_created').filter).toMatchObject({ jql: 'project = SUP' });
		const people = await toldBy('POST', `${api}/user`, {
			emailAddress: 'x@y.example',
			products: [],
		});
		expect(people.of('user_created').user).toMatchObject({ accountId: people.answer.accountId });
		const path = `${api}/issue/${await run.issue()}/properties/mark`;
		const set = await toldBy('PUT', path, { a: 1 });
		expect(set.of('issue_property_set').property).toEqual({ key: 'mark', value: { a: 1 } });
		expect((await toldBy('DELETE', path)).events).toEqual(['issue_property_deleted']);
	});
});
