import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('user.get', (jira) => {
	const get = async (user: unknown, more = {}) =>
		await jira.run({ operation: 'user.get', parameters: { user: user as string, ...more } });

	it.each([
		['email address', 'soeren@acme.example'],
		['name', 'sören öztürk'],
	])('finds somebody by %s', async (_, text) => {
		expect(jsonOf(await get(located('name', text)))).toEqual([
			{
				...(jira.isCloud
					? { accountId: '5b10a0effa615349cb016cd8', accountType: 'atlassian' }
					: { name: 'soeren', key: 'JIRAUSER10002' }),
				displayName: 'Sören Öztürk',
				emailAddress: 'soeren@acme.example',
				timeZone: 'Europe/Berlin',
				locale: 'en_US',
				active: true,
			},
		]);
	});

	it.each(
		jira.isCloud
			? [
					'5b10a0effa615349cb016cd8',
					'https://acme.atlassian.net/jira/people/5b10a0effa615349cb016cd8',
				]
			: [
					'soeren',
					'JIRAUSER10002',
					'https://jira.acme.example/secure/ViewProfile.jspa?name=soeren',
				],
	)('reads %s, also of somebody who left', async (id) => {
		expect(jsonOf(await get(located('id', id)))).toMatchObject([{ displayName: 'Sören Öztürk' }]);
		const gone = jira.isCloud ? '5b1099f45f4c2d1a2b3c4d5e' : 'viktor';
		expect(jsonOf(await get(located('id', gone)))).toMatchObject([{ active: false }]);
	});

	it('names groups if it is asked to', async () => {
		const [user] = jsonOf(
			await get(located('name', 'jonas@acme.example'), { include: ['groups'] }),
		);
		expect(user).toMatchObject({
			groups: ['jira-users', 'jira-administrators', 'security-team'],
		});
		expect(user).not.toHaveProperty('applicationRoles');
	});

	it('says whom Jira does not know', async () => {
		const { error } = await get(located('id', 'nobody-1'));
		expect(error?.message).toContain('nobody-1');
	});

	it('lists the candidates of a name that is not unique', async () => {
		const { error } = await get(located('name', 'Jonas Weber'));
		expect(error?.message).toBe(`'User' is "Jonas Weber", but 2 active users have this name`);
		expect(error?.description).toContain('jonas.weber2@acme.example');
	});
});
