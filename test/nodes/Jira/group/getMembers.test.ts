import type { INodeParameters } from 'n8n-workflow';
import { administered } from '../../../samples/jira/administered';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('group.getMembers', (jira) => {
	beforeEach(() => administered(jira));
	const members = async (group: INodeParameters | string, more: INodeParameters = {}) =>
		await jira.run({ operation: 'group.getMembers', parameters: { group, ...more } });
	const count = async (more: INodeParameters) =>
		jsonOf(await members(located('name', 'jira-users'), more)).length;

	it('lists the members by name, ID or address', async () => {
		const base = 'https://acme.example/rest/api/2/group?groupname=security-team';
		const id = '276f955c-63d7-42c8-9520-00000056f823';
		const ways = [
			located('name', 'security-team'),
			'security-team',
			base,
			...(jira.isCloud ? [id, located('id', id)] : [located('id', 'security-team')]),
		];
		for (const way of ways) {
			expect(jsonOf(await members(way))).toMatchObject([{ displayName: 'Jonas Weber' }]);
		}
	});

	it('leaves out who left unless they are wanted', async () => {
		expect(await count({ returnAll: true })).toBe(11);
		expect(await count({ returnAll: true, includeInactive: true })).toBe(12);
		expect(await count({ limit: 2 })).toBe(2);
	});

	it('reads every page of a large group', async () => {
		const { users, mia } = jira.sandbox.jira;
		for (let index = 0; index < 120; index++) {
			const name = `more${index}`;
			users.add({
				...mia,
				groups: ['security-team'],
				accountId: name,
				name,
				key: name,
				emailAddress: name,
			});
		}
		expect(jsonOf(await members('security-team', { returnAll: true }))).toHaveLength(121);
	});

	it('names a group that does not exist', async () => {
		const { error } = await members(located('name', 'no such team'));
		expect(error?.message).toContain('no such team');
	});
});
