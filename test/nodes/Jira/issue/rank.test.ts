import type { INodeParameters } from 'n8n-workflow';
import { rankOf } from '../../../sandbox/jira/rank';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('issue.rank', (jira) => {
	const rank = async (parameters: INodeParameters, more: object = {}) =>
		await jira.run({
			operation: 'issue.rank',
			parameters: { relativeTo: located('key', 'WEB-3'), ...parameters },
			...more,
		});
	const order = () =>
		[...jira.sandbox.jira.issues.all()]
			.toSorted(
				(one, other) => rankOf(one.id, jira.sandbox.jira) - rankOf(other.id, jira.sandbox.jira),
			)
			.map(({ key }) => key);
	const puts = () => jira.sandbox.requests.filter(({ method }) => method === 'PUT');

	it.each([
		['before', ['WEB-1', 'WEB-2', 'WEB-9', 'WEB-5', 'WEB-3', 'WEB-4']],
		['after', ['WEB-1', 'WEB-2', 'WEB-3', 'WEB-9', 'WEB-5', 'WEB-4']],
	])('puts issues %s another one, in the order of the items', async (position, wanted) => {
		const run = await rank(
			{ issues: '={{ $json.key }}', position },
			{ items: [{ key: 'WEB-9' }, { key: 'WEB-5' }] },
		);
		expect(
			order()
				.filter((key) => key.startsWith('WEB'))
				.slice(0, 6),
		).toEqual(wanted);
		expect(puts()).toHaveLength(1);
		expect(jsonOf(run)[0]).toEqual({
			key: 'WEB-9',
			url: `${jira.sandbox.siteUrl}/browse/WEB-9`,
			ranked: position,
			relativeTo: 'WEB-3',
		});
	});

	it.each(['before', 'after'])(
		'keeps the order of more than 50 issues %s another one',
		async (position) => {
			const { issues, projects, mia } = jira.sandbox.jira;
			const keys = Array.from({ length: 120 }, (_, index) => `WEB-${300 - index}`);
			for (const key of keys.toSorted()) {
				issues.create({
					projectId: projects.byKey('WEB')?.id ?? '',
					key,
					statusId: '10000',
					creatorId: mia.accountId,
					values: { issuetype: '10001', summary: key },
				});
			}
			await rank({ issues: keys, position });
			expect(puts()).toHaveLength(3);
			expect(order().filter((key) => keys.includes(key))).toEqual(keys);
			expect(order().indexOf('WEB-3') > order().indexOf('WEB-300')).toBe(position === 'before');
		},
	);

	it('uses another rank field', async () => {
		await rank({ issues: 'WEB-5', rankField: 'customfield_10050' });
		expect(puts()[0]?.body).toEqual({
			issues: ['WEB-5'],
			rankBeforeIssue: 'WEB-3',
			rankCustomFieldId: 10050,
		});
	});

	it('names an issue that does not exist, and ranks the others', async () => {
		const { error } = await rank({ issues: 'WEB-5, WEB-999' });
		expect(error?.message).toMatch(/Rank WEB-5 before WEB-3 was done, but Rank WEB-999/);
	});

	it('asks once if the issue to rank by does not exist', async () => {
		const { error } = await rank({ issues: 'WEB-5, WEB-8', relativeTo: located('key', 'WEB-999') });
		expect(error?.message).toMatch(/^Issue WEB-999 does not exist/);
		expect(puts()).toHaveLength(1);
	});

	it('refuses a rank field that is none', async () => {
		const { error } = await rank({ issues: 'WEB-5', rankField: 'Rank' });
		expect(error?.message).toMatch(/'Rank Field' is "Rank", but must be the ID of a rank field/);
	});
});
