import type { IDataObject } from 'n8n-workflow';
import { jqlOf, type KnownFilters } from '../../../nodes/Jira/resources/issue/searchFilters';
import { onEachJira } from './onEachJira';
import { jsonOf, located } from './jiraRun';

describe('jqlOf', () => {
	it.each<[filters: KnownFilters, jql: string]>([
		[{ project: { by: 'name', value: 'Customer "VIP"' } }, 'project = "Customer \\"VIP\\""'],
		[{ statuses: ['To Do', 'empty'] }, 'status in ("To Do", "empty")'],
		[{ issueTypes: ['Bug'], priorities: ['High'] }, 'issuetype = "Bug" AND priority = "High"'],
		[{ labels: ['a\\b'] }, 'labels = "a\\\\b"'],
		[{ assignee: { is: 'me' } }, 'assignee = currentUser()'],
		[{ assignee: { is: 'nobody' } }, 'assignee is EMPTY'],
		[{ assignee: { is: 'reference', value: 'mia' } }, 'assignee = "mia"'],
		[{ created: '30d', updated: '2w 3d' }, 'created >= "-30d" AND updated >= "-2w 3d"'],
		[{ text: 'נייר "A4"' }, 'text ~ "נייר A4"'],
	])('of %j', (filters, jql) => {
		expect(jqlOf(filters, 'key ASC')).toBe(`${jql} ORDER BY key ASC`);
	});

	it.each<[KnownFilters, string]>([
		[{}, "'Filters' is empty"],
		[{ text: '?!' }, '\'Text Contains\' is "?!", in which there is no word to look for'],
	])('refuses %j', (filters, message) => {
		expect(() => jqlOf(filters, 'key ASC')).toThrow(message);
	});
});

onEachJira('issue.search', (jira) => {
	const search = async (parameters: IDataObject) =>
		await jira.run({ operation: 'issue.search', parameters: parameters as never });
	const basic = async (filters: IDataObject, more: IDataObject = {}) =>
		await search({ searchBy: 'basic', filters, ...more });
	const searched = () =>
		jira.sandbox.requests.filter(({ path }) => /\/search(?:\/jql)?$/.test(path)).length;

	it('finds issues by filters, without JQL', async () => {
		const first = await jira.newIssue();
		const second = await jira.newIssue();
		await jira.run({
			operation: 'issue.update',
			parameters: {
				issue: located('key', second),
				changes: { assignee: located('name', 'zoe@acme.example'), labels: 'vip' },
			},
		});
		const keys = async (filters: IDataObject, more: IDataObject = {}) =>
			jsonOf(await basic(filters, more)).map(({ key }) => key);
		const project = located('name', 'Customer Support');
		expect(await keys({ project }, { sort: 'key ASC' })).toEqual([first, second]);
		expect(await keys({ project }, { sort: 'created DESC' })).toEqual([second, first]);
		expect(await keys({ assignee: located('name', 'Zoë Ångström') })).toEqual([second]);
		expect(await keys({ assignee: 'me' })).toEqual([]);
		expect(await keys({ project, assignee: located('list', 'empty') })).toEqual([first]);
		expect(await keys({ labels: 'vip, none' })).toEqual([second]);
		expect(await keys({ text: 'fire', issueTypes: 'Task, Bug', updated: '1h' })).toHaveLength(2);
	});

	it('shows the JQL that it wrote, beside the output and in a refusal', async () => {
		const { hints } = await basic({ labels: 'vip' });
		expect(hints).toEqual(['The JQL of these filters is: labels = "vip" ORDER BY updated DESC']);
		const { error } = await basic({ statuses: 'Nope' });
		expect(error?.description).toContain(
			'The JQL of the filters was: status = "Nope" ORDER BY updated DESC',
		);
	});

	it.each([
		[{}, "'JQL' is empty"],
		[{ jql: ' \n ' }, "'JQL' is empty"],
		[{ searchBy: 'basic' }, "'Filters' is empty"],
		[{ searchBy: 'basic', filters: { text: ' ' } }, "'Filters' is empty"],
	])('asks for a query before any request: %j', async (parameters, message) => {
		const { error } = await search(parameters as IDataObject);
		expect(error?.message).toContain(message);
		expect(searched()).toBe(0);
	});
});
