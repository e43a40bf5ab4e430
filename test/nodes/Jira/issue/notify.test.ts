import type { INodeParameters } from 'n8n-workflow';
import { groupId } from '../../../sandbox/jira/views/user';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.notify', (jira) => {
	const notify = async (issue: string, more: INodeParameters = {}) =>
		await jira.run({
			operation: 'issue.notify',
			parameters: { issue: located('key', issue), message: 'It burns', ...more },
		});
	const sent = () => jira.sandbox.jira.notifications;

	it('sends an email to people, and names the issue', async () => {
		const key = await jira.newIssue();
		const output = jsonOf(
			await notify(key, {
				subject: 'Look',
				users: 'soeren@acme.example, Zoë Ångström',
				options: { htmlMessage: '<b>It burns</b>' },
			}),
		);
		const url = `${jira.sandbox.siteUrl}/browse/${key}`;
		expect(output).toEqual([{ key, url, notified: true }]);
		expect(sent()).toEqual([
			{
				issueId: '10000',
				subject: 'Look',
				text: 'It burns',
				html: '<b>It burns</b>',
				recipients: ['soeren', 'zoe'],
			},
		]);
	});

	it('sends it to the watchers and the assignee of the issue', async () => {
		const key = await jira.newIssue();
		const { issues, users, watchers, mia } = jira.sandbox.jira;
		const issue = issues.byKey(key);
		const [zoe = mia, noa = mia] = ['zoe', 'noa'].map((name) => users.byName(name));
		if (issue === undefined) throw new Error('not there');
		issues.change(issue, { values: { assignee: noa.accountId } }, mia.accountId);
		watchers.add(issue.id, zoe.accountId);
		await notify(key, { recipients: ['assignee', 'watchers'] });
		expect(sent()).toMatchObject([
			{ recipients: ['noa', 'zoe'], subject: `(${key}) Printer on fire` },
		]);
	});

	it.each<[string, INodeParameters]>([
		['by permission, in words', { onlyPermissions: 'administer projects' }],
		['by group', { onlyGroups: 'security-team' }],
		[
			'by the ID of a group, or its name',
			{ onlyGroups: jira.isCloud ? groupId('security-team') : 'security-team' },
		],
	])('restricts who gets it, %s', async (_what, options) => {
		await notify(await jira.newIssue(), {
			groups: 'jira-users',
			options,
		});
		expect(sent()).toMatchObject([{ recipients: ['jonas'] }]);
	});

	it.each<[string, INodeParameters, string]>([
		['no message', { message: ' ' }, "'Message' is empty"],
		['nobody to notify', { recipients: [], users: '', groups: '' }, 'There is nobody to notify'],
		['watchers that there are not', { recipients: ['watchers'] }, 'No recipients'],
		['somebody unknown', { users: 'Nobody Else' }, `'Users' is "Nobody Else"`],
		['a group that does not exist', { groups: 'nobody' }, "'nobody' does not exist"],
	])('refuses %s', async (_what, parameters, said) => {
		const { error } = await notify(await jira.newIssue(), parameters);
		expect(`${error?.message} ${error?.description}`).toContain(said);
		expect(sent()).toEqual([]);
	});
});
