import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('user.getGroups', (jira) => {
	const groups = async (parameters: INodeParameters) =>
		jsonOf(await jira.run({ operation: 'user.getGroups', parameters }));
	const jonas = { user: located('name', 'jonas@acme.example') };

	it('lists the groups of a user, with IDs on Cloud', async () => {
		expect(await groups(jonas)).toEqual(
			['jira-users', 'jira-administrators', 'security-team'].map((name) => ({
				name,
				...(jira.isCloud && { groupId: expect.stringMatching(/^276f955c-/) as string }),
			})),
		);
	});

	it('returns no more than the limit, and nothing for somebody without groups', async () => {
		expect(await groups({ ...jonas, limit: 1 })).toHaveLength(1);
		const user = jira.sandbox.jira.users.byName('jonas');
		if (user) user.groups = [];
		expect(await groups(jonas)).toEqual([]);
	});
});
