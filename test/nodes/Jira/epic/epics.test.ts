import type { INodeParameters } from 'n8n-workflow';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware, type JiraAtHand } from '../onEachJira';

const WEB1: INodeParameters = { epic: located('key', 'WEB-1') };

/** Makes WEB a team-managed project, whose epics are only parents; Data Center has no such projects. */
function manageByTeam(jira: JiraAtHand): void {
	const web = jira.sandbox.jira.projects.byKey('WEB');
	if (web && jira.isCloud) web.style = 'next-gen';
}

const epicOf = (jira: JiraAtHand, key: string) =>
	jira.sandbox.jira.issues.byKey(key)?.values[jira.isCloud ? 'parent' : softwareFieldIds.epicLink];
const idOf = (jira: JiraAtHand, key: string) => jira.sandbox.jira.issues.byKey(key)?.id;
const asked = (jira: JiraAtHand, method: string) =>
	jira.sandbox.requests.filter((request) => request.method === method);

onEachJiraSoftware('epic.get', (jira) => {
	const get = async (epic: string) =>
		await jira.run({ operation: 'epic.get', parameters: { epic: located('key', epic) } });

	it('reads an epic', async () => {
		expect(jsonOf(await get('WEB-1'))).toEqual([
			{
				id: Number(idOf(jira, 'WEB-1')),
				key: 'WEB-1',
				name: jira.isCloud ? 'Checkout in one page' : 'Checkout',
				summary: 'Checkout in one page',
				color: expect.stringMatching(/^color_\d$/) as string,
				done: false,
				url: `${jira.sandbox.siteUrl}/browse/WEB-1`,
			},
		]);
	});

	it('reads one of a team-managed project', async () => {
		manageByTeam(jira);
		if (!jira.isCloud) return;
		expect(jsonOf(await get('WEB-1'))).toMatchObject([
			{ key: 'WEB-1', name: 'Checkout in one page', done: false },
		]);
	});

	it('says that an issue is no epic', async () => {
		expect((await get('WEB-2')).error?.message).toMatch(/^Epic WEB-2 does not exist/);
	});
});

onEachJiraSoftware('epic.getIssues', (jira) => {
	const get = async (parameters: INodeParameters = {}) =>
		jsonOf(await jira.run({ operation: 'epic.getIssues', parameters: { ...WEB1, ...parameters } }));
	const keys = async (parameters: INodeParameters = {}) =>
		(await get(parameters)).map(({ key }) => key);

	it.each([false, true])('lists its issues (team-managed: %j)', async (isTeamManaged) => {
		if (isTeamManaged) manageByTeam(jira);
		expect(await keys()).toEqual(['WEB-2', 'WEB-3', 'WEB-4', 'WEB-5']);
		const list = jira.sandbox.requests
			.map(({ path }) => path)
			.filter((path) => /epic|search/.test(path));
		expect(list[0]).toContain(
			!jira.isCloud
				? '/rest/agile/1.0/epic/WEB-1/issue'
				: isTeamManaged
					? '/rest/api/3/search/jql'
					: '/rest/software/1.0/epic/WEB-1/issue',
		);
	});

	it.each([false, true])('narrows and orders them (team-managed: %j)', async (isTeamManaged) => {
		if (isTeamManaged) manageByTeam(jira);
		const jql = 'type = Story OR summary ~ "order by" ORDER BY key DESC';
		expect(await keys({ jql })).toEqual(['WEB-5', 'WEB-3', 'WEB-2']);
		expect(await keys({ jql, limit: 1 })).toEqual(['WEB-5']);
		expect(await keys({ jql: 'type = Task' })).toEqual([]);
	});
});

onEachJiraSoftware('epic.addIssues', (jira) => {
	const add = async (issues: string, epic = 'WEB-1', more: object = {}) =>
		await jira.run({
			operation: 'epic.addIssues',
			parameters: { epic: located('key', epic), issues },
			...more,
		});

	it('puts the issues of all items into an epic, in one request', async () => {
		const run = await add('={{ $json.key }}', 'WEB-1', {
			items: [{ key: 'WEB-8' }, { key: 'WEB-9' }],
		});
		expect(jsonOf(run)).toEqual(
			['WEB-8', 'WEB-9'].map((key) => ({
				key,
				url: `${jira.sandbox.siteUrl}/browse/${key}`,
				epic: 'WEB-1',
			})),
		);
		expect(epicOf(jira, 'WEB-8')).toBe(idOf(jira, 'WEB-1'));
		expect(asked(jira, 'POST')).toHaveLength(1);
	});

	it('sets the parent in a team-managed project', async () => {
		manageByTeam(jira);
		expect(jsonOf(await add('WEB-8, WEB-9'))).toHaveLength(2);
		expect(epicOf(jira, 'WEB-8')).toBe(idOf(jira, 'WEB-1'));
		expect(asked(jira, 'PUT')).toHaveLength(jira.isCloud ? 2 : 0);
	});

	it('names what was not added, and asks once if there is no such epic', async () => {
		expect((await add('WEB-8, WEB-999')).error?.message).toMatch(
			/Add WEB-8 to epic WEB-1 was done, but Add WEB-999 to epic WEB-1 failed/,
		);
		const { error } = await add('WEB-8, WEB-9', 'WEB-999');
		expect(error?.message).toMatch(/WEB-999 does not exist/);
		expect(asked(jira, 'POST')).toHaveLength(1);
	});
});

onEachJiraSoftware('epic.removeIssues', (jira) => {
	const remove = async (issues: string) =>
		await jira.run({ operation: 'epic.removeIssues', parameters: { issues } });

	it('takes issues out of their epics', async () => {
		expect(jsonOf(await remove('WEB-2, WEB-8'))).toMatchObject([
			{ key: 'WEB-2', epic: null },
			{ key: 'WEB-8', epic: null },
		]);
		expect(epicOf(jira, 'WEB-2')).toBeUndefined();
		expect(asked(jira, 'POST')).toHaveLength(1);
	});

	it('removes the parent in a team-managed project', async () => {
		manageByTeam(jira);
		expect(jsonOf(await remove('WEB-2, WEB-8'))).toHaveLength(2);
		expect(['WEB-2', 'WEB-8'].map((key) => epicOf(jira, key))).toEqual([undefined, undefined]);
		expect(asked(jira, 'PUT')).toHaveLength(jira.isCloud ? 2 : 0);
	});

	it('names an issue that does not exist', async () => {
		expect((await remove('WEB-999')).error?.message).toMatch(/Issue does not exist/);
	});
});

onEachJiraSoftware('epic.update', (jira) => {
	const update = async (changes: INodeParameters) =>
		await jira.run({ operation: 'epic.update', parameters: { ...WEB1, changes } });

	it('changes only what is given', async () => {
		expect(jsonOf(await update({ color: 'color_3', done: true }))).toMatchObject([
			{ key: 'WEB-1', summary: 'Checkout in one page', color: 'color_3', done: true },
		]);
		expect(asked(jira, 'POST')[0]?.body).toEqual({ color: { key: 'color_3' }, done: true });
	});

	it('writes the summary of an epic in a team-managed project, and nothing else', async () => {
		manageByTeam(jira);
		expect(jsonOf(await update({ name: 'Search' }))).toMatchObject([
			{ key: 'WEB-1', name: 'Search' },
		]);
		const { error } = await update({ summary: 'Search', done: true });
		if (jira.isCloud) {
			expect(error?.message).toMatch(/^WEB-1 is in a team-managed project, where .* no 'Done'/);
		} else expect(error).toBeUndefined();
	});

	it('refuses to change nothing', async () => {
		expect((await update({})).error?.message).toBe('Nothing is to be changed');
		expect(jira.sandbox.requests).toEqual([]);
	});
});
