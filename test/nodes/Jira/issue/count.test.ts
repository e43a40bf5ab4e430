import type { INodeParameters } from 'n8n-workflow';
import { CountedValues } from '../../../../nodes/Jira/resources/issue/count/countedValues';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.count', (jira) => {
	/** Three issues, two of them with labels, one in progress. */
	async function someIssues(): Promise<void> {
		const keys = [await jira.newIssue(), await jira.newIssue(), await jira.newIssue()];
		const { issues, mia } = jira.sandbox.jira;
		const [first, second] = keys.map((key) => issues.byKey(key));
		if (first === undefined || second === undefined) throw new Error('not there');
		issues.change(first, { values: { labels: ['a', 'b'] }, statusId: '10001' }, mia.accountId);
		issues.change(second, { values: { labels: ['b'], assignee: mia.accountId } }, mia.accountId);
	}
	const count = async (parameters: INodeParameters) =>
		await jira.run({ operation: 'issue.count', parameters });

	it('says how many issues a query finds, and whether that is an estimate', async () => {
		await someIssues();
		const jql = 'project = SUP ORDER BY created';
		expect(jsonOf(await count({ jql }))).toEqual([{ count: 3, approximate: jira.isCloud, jql }]);
		const asked = jira.sandbox.requests.filter(({ path }) => path.includes('/search'));
		expect(asked).toHaveLength(1);
	});

	it('counts exactly if asked to', async () => {
		await someIssues();
		const jql = 'project = SUP';
		const [total] = jsonOf(await count({ jql, ...(jira.isCloud ? { exact: true } : {}) }));
		expect(total).toEqual({ count: 3, approximate: false, jql });
	});

	it('counts what filters find', async () => {
		await someIssues();
		const filters = { project: located('key', 'SUP'), statuses: 'In Progress' };
		const [total] = jsonOf(await count({ searchBy: 'basic', filters }));
		expect(total).toMatchObject({ count: 1, jql: 'project = "SUP" AND status = "In Progress"' });
	});

	const byField = async (groupBy: string, jql = 'project = SUP') =>
		await count({ jql, count: 'byField', groupBy });

	it('counts the issues for each value of a field, the most frequent first', async () => {
		await someIssues();
		expect(jsonOf(await byField('Status'))).toEqual([
			{ field: 'Status', fieldId: 'status', value: 'To Do', valueId: '10000', count: 2 },
			{ field: 'Status', fieldId: 'status', value: 'In Progress', valueId: '10001', count: 1 },
		]);
	});

	it('counts an issue for each of its values, and those without one', async () => {
		await someIssues();
		const labels = jsonOf(await byField('labels')).map(({ value, count: n }) => [value, n]);
		expect(labels).toEqual([
			['b', 2],
			['a', 1],
			[null, 1],
		]);
		const people = jsonOf(await byField('assignee')).map(({ value, count: n }) => [value, n]);
		expect(people).toEqual([
			[null, 2],
			['Mia Krause', 1],
		]);
	});

	it('counts 0, or nothing for a field, if there are no issues', async () => {
		expect(jsonOf(await count({ jql: 'project = SUP' }))).toMatchObject([{ count: 0 }]);
		expect(jsonOf(await byField('status'))).toEqual([]);
	});

	it('refuses an unknown field and an empty query', async () => {
		const { error: unknown } = await byField('Stautus');
		expect(unknown?.message).toContain(`'Field' names "Stautus", but this Jira has no such field`);
		const { error: empty } = await count({ jql: ' ' });
		expect(empty?.message).toContain("'JQL' is empty");
	});

	it('shows the JQL of filters that Jira refuses', async () => {
		const { error } = await count({ searchBy: 'basic', filters: { statuses: 'Nope' } });
		expect(error?.description).toContain('The JQL of the filters was: status = "Nope"');
	});
});

describe('Values that are counted', () => {
	it('are told apart by their IDs, and in a cascading list by the option below', () => {
		const counted = new CountedValues();
		const europe = (child?: string) => ({
			id: '1',
			value: 'Europe',
			...(child && { child: { id: '2', value: child } }),
		});
		for (const held of [europe('France'), europe('France'), europe('Italy'), europe()]) {
			counted.add(held);
		}
		counted.add({ id: '7', name: 'A' });
		counted.add({ id: '8', name: 'A' });
		expect(counted.all().map(({ value, count }) => [value, count])).toEqual([
			['Europe - France', 2],
			['A', 1],
			['A', 1],
			['Europe', 1],
			['Europe - Italy', 1],
		]);
	});
});
