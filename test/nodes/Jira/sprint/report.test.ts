import type { INodeParameters } from 'n8n-workflow';
import { softwareFieldIds } from '../../../sandbox/jira/fields/software';
import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

const DAY = 86_400_000;
const { sprint: SPRINT, storyPoints: POINTS } = softwareFieldIds;

onEachJiraSoftware('sprint.report', (jira) => {
	const run = async (parameters: INodeParameters = {}) =>
		await jira.run({
			operation: 'sprint.report',
			parameters: { sprint: located('id', '2'), ...parameters },
		});
	const issueOf = (key: string) => {
		const issue = jira.sandbox.jira.issues.byKey(key);
		if (issue === undefined) throw new Error(`no ${key}`);
		return issue;
	};
	/** Changes an issue some days ago. */
	const change = (
		key: string,
		daysAgo: number,
		changed: { statusId?: string; values?: Record<string, string[] | number | null> },
	) => {
		const { issues, mia, clock } = jira.sandbox.jira;
		const issue = issueOf(key);
		issues.change(issue, changed, mia.accountId);
		Object.assign(issue.changelog.at(-1) ?? {}, { created: clock() - daysAgo * DAY });
	};
	const done = (key: string, daysAgo: number) => change(key, daysAgo, { statusId: '10003' });
	const sentTo = () =>
		jira.sandbox.requests
			.filter(({ path }) => !path.endsWith('/myself'))
			.map(({ path }) => path.replace(/^.*\/rest\//, ''));

	/** All issues are older than the sprints: the active one began five days ago, the other a fortnight before. */
	beforeEach(() => {
		for (const issue of jira.sandbox.jira.issues.all()) {
			issue.created = jira.sandbox.jira.clock() - 40 * DAY;
		}
	});

	it('tells of an active sprint what was committed, added, removed, done and is open', async () => {
		done('WEB-3', 2);
		change('WEB-4', 3, { values: { [POINTS]: 5 } });
		change('WEB-5', 4, { values: { [SPRINT]: ['2'] } });
		change('WEB-8', 1, { values: { [SPRINT]: null } });
		const [report] = jsonOf(await run());
		expect(report).toEqual({
			id: 2,
			name: 'WEB Sprint 2',
			state: 'active',
			goal: 'Checkout in one page, for everyone',
			startDate: expect.any(String) as string,
			endDate: expect.any(String) as string,
			boardId: 1,
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
			reportedUntil: expect.any(String) as string,
			doneColumn: 'Done',
			estimation: { field: 'Story Points', fieldId: POINTS, unit: 'points' },
			committed: { issues: 3, points: 10, keys: ['WEB-3', 'WEB-4', 'WEB-8'] },
			added: { issues: 1, points: 8, keys: ['WEB-5'] },
			removed: { issues: 1, points: 5, keys: ['WEB-8'] },
			reestimated: { issues: 1, points: 3, keys: ['WEB-4'] },
			done: { issues: 1, points: 3, keys: ['WEB-3'] },
			carriedOver: { issues: 2, points: 13, keys: ['WEB-4', 'WEB-5'] },
			doneBefore: { issues: 0, points: 0, keys: [] },
		});
	});

	it('tells it of a closed sprint as it was at its end', async () => {
		change('WEB-2', 9, { statusId: '10000' });
		done('WEB-2', 8);
		done('WEB-3', 1);
		change('WEB-3', 1, { values: { [POINTS]: 21 } });
		const [report] = jsonOf(await run({ sprint: located('name', 'WEB Sprint 1') }));
		expect(report).toMatchObject({
			state: 'closed',
			completeDate: report?.['reportedUntil'],
			committed: { keys: ['WEB-2', 'WEB-3'], points: 8 },
			done: { keys: ['WEB-2'], points: 5 },
			carriedOver: { keys: ['WEB-3'], points: 3 },
			// Done ever since it was created, as far as its history tells.
			doneBefore: { keys: ['WEB-7'], points: 8 },
		});
	});

	it('returns an item for each issue', async () => {
		done('WEB-3', 2);
		change('WEB-5', 4, { values: { [SPRINT]: ['2'] } });
		const issues = jsonOf(await run({ output: 'issues' }));
		expect(issues.map(({ key, planned, outcome }) => [key, planned, outcome])).toEqual([
			['WEB-3', 'committed', 'done'],
			['WEB-4', 'committed', 'carriedOver'],
			['WEB-5', 'added', 'carriedOver'],
			['WEB-8', 'committed', 'carriedOver'],
		]);
		expect(issues[0]).toEqual({
			key: 'WEB-3',
			url: `${jira.sandbox.siteUrl}/browse/WEB-3`,
			summary: 'Change the address without leaving the page',
			planned: 'committed',
			outcome: 'done',
			entered: expect.any(String) as string,
			left: null,
			pointsBefore: 3,
			points: 3,
			sprintId: 2,
			sprint: 'WEB Sprint 2',
		});
	});

	it('does not look for what left the sprint if nobody wants it', async () => {
		change('WEB-8', 1, { values: { [SPRINT]: null } });
		const [report] = jsonOf(await run({ findRemoved: false }));
		expect(report).toMatchObject({
			committed: { keys: ['WEB-3', 'WEB-4'] },
			removed: { issues: 0, keys: [] },
		});
		expect(sentTo().filter((path) => path.includes('board/1/issue'))).toEqual([]);
	});

	it('looks for what left the sprint among the issues that were changed since its start', async () => {
		const { clock } = jira.sandbox.jira;
		for (const issue of jira.sandbox.jira.issues.all()) issue.updated = clock() - 30 * DAY;
		change('WEB-8', 1, { values: { [SPRINT]: null } });
		expect(jsonOf(await run())[0]).toMatchObject({ removed: { keys: ['WEB-8'] } });
		const request = jira.sandbox.requests.find(({ path }) => path.includes('board/1/issue'));
		const { issues } = request?.responseBody as { issues: Array<{ key: string }> };
		expect(issues.map(({ key }) => key)).toEqual(['WEB-8']);
	});

	it('needs few requests', async () => {
		await run();
		expect(sentTo()).toHaveLength(jira.isCloud ? 6 : 5);
		expect(sentTo().filter((path) => path.includes('changelog/bulkfetch')).length).toBe(
			jira.isCloud ? 1 : 0,
		);
	});

	it('knows an empty sprint', async () => {
		for (const issue of jira.sandbox.jira.issues.all()) issue.values = without(issue.values);
		const none = { issues: 0, points: 0, keys: [] };
		expect(jsonOf(await run())[0]).toMatchObject({ committed: none, done: none });
		expect(jsonOf(await run({ output: 'issues' }))).toEqual([]);
	});

	it('refuses a sprint that was not started', async () => {
		const { error } = await run({ sprint: located('id', '3') });
		expect(error?.message).toBe('The sprint WEB Sprint 3 is not started yet');
		expect(error?.description).toMatch(/active and closed sprints only/);
	});

	it('names a sprint that is not there', async () => {
		const { error } = await run({ sprint: located('name', 'Nope') });
		expect(error?.message).toMatch(/^'Sprint' is "Nope", but no sprint/);
	});
});

/** The values of an issue that is in no sprint. */
function without<Values extends object>(values: Values): Values {
	return Object.fromEntries(Object.entries(values).filter(([name]) => name !== SPRINT)) as Values;
}
