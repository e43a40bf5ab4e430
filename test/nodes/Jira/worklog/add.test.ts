import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import { jsonOf, located, pairsOf } from '../jiraRun';
import { onEachJira } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

onEachJira('worklog.add', (jira) => {
	const add = async (issue: string, more: INodeParameters = {}) =>
		await jira.run({
			operation: 'worklog.add',
			parameters: { issue: located('key', issue), timeSpent: '1h 30m', ...more },
			continueOnFail: true,
		});
	const held = (issue: string) => jira.sandbox.jira.issues.byKey(issue)?.worklogs ?? [];
	const sent = () => jira.sandbox.requests.find(({ method }) => method === 'POST');
	const begun = () => String((sent()?.body as IDataObject | undefined)?.['started']);

	it('logs work with all details', async () => {
		const issue = await jira.newIssue();
		const [worklog] = jsonOf(
			await add(issue, {
				started: '2026-01-02T11:00:00+01:00',
				comment: '**New** cables',
				visibleTo: 'role',
				visibleToName: 'Administrators',
			}),
		);
		expect(worklog).toMatchObject({
			key: issue,
			url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			id: '10000',
			timeSpent: '1h 30m',
			timeSpentSeconds: 5400,
			visibility: { type: 'role', value: 'Administrators' },
		});
		expect(Date.parse(String(worklog?.['started']))).toBe(Date.UTC(2026, 0, 2, 10));
		expect(begun()).toBe('2026-01-02T10:00:00.000+0000');
		expect(worklog?.['comment']).toBe('**New** cables');
		expect(held(issue)).toHaveLength(1);
	});

	it('starts now if nobody says when the work started', async () => {
		const issue = await jira.newIssue();
		const before = Date.now();
		await add(issue);
		expect(begun()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$/);
		expect(Date.parse(begun())).toBeGreaterThanOrEqual(before);
	});

	it.each([
		['2h', 7200],
		['1h30m', 5400],
		[5400, 5400],
		['PT45M', 2700],
	])('accepts %s', async (timeSpent, seconds) => {
		const issue = await jira.newIssue();
		expect(jsonOf(await add(issue, { timeSpent }))).toMatchObject([{ timeSpentSeconds: seconds }]);
	});

	it('refuses what is not a duration, without a request', async () => {
		const issue = await jira.newIssue();
		const [{ error } = {}] = jsonOf(await add(issue, { timeSpent: 'soon' }));
		expect(error).toContain('\'Time Spent\' is "soon", but must be a duration such as 1h 30m');
		expect(held(issue)).toEqual([]);
	});

	it.each<[string, INodeParameters, number]>([
		['by the time spent', {}, 8.5],
		['not at all', { adjustEstimate: 'leave' }, 10],
		['to a value', { adjustEstimate: 'new', newEstimate: '2d 4h' }, 20],
		['by a value', { adjustEstimate: 'manual', reduceBy: '3h' }, 7],
	])('changes the remaining time %s', async (_, parameters, hours) => {
		const issue = await jira.newIssue();
		await add(issue, { adjustEstimate: 'new', newEstimate: '10h' });
		await add(issue, parameters);
		expect(jira.sandbox.jira.issues.byKey(issue)?.values['timetracking']).toMatchObject({
			remaining: hours * 3600,
		});
	});

	it('notifies watchers unless the user says otherwise; Data Center offers no choice', async () => {
		const issue = await jira.newIssue();
		await add(issue, { notifyUsers: false });
		expect(JSON.stringify(sent()).includes('notifyUsers')).toBe(jira.isCloud);
	});

	it('keeps the order of the items, and continues after one that fails', async () => {
		const issue = await jira.newIssue();
		const result = await jira.run({
			operation: 'worklog.add',
			items: [{ time: '1h' }, { time: '59' }, { time: '2h' }],
			parameters: { issue: located('key', issue), timeSpent: '={{ $json.time }}' },
			continueOnFail: true,
		});
		expect(pairsOf(result)).toEqual([0, 1, 2]);
		expect(jsonOf(result).map(({ timeSpent }) => timeSpent)).toEqual(['1h', undefined, '2h']);
		expect(held(issue).map(({ timeSpent }) => timeSpent)).toEqual([3600, 7200]);
	});

	it('after a lost answer, finds a worklog by its mark, if Jira keeps one', async () => {
		const issue = await jira.newIssue();
		const [first] = jsonOf(await add(issue));
		const api = jira.isCloud ? '/rest/api/3' : '/rest/api/2';
		jira.sandbox.configure({
			faults: [{ method: 'POST', path: `${api}/issue/*/worklog`, drop: 'after' }],
		});
		const [second] = jsonOf(await add(issue));
		expect(held(issue)).toHaveLength(2);
		if (jira.isCloud) {
			expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
			expect(second?.['id']).toBe('10001');
		} else {
			expect(second).toMatchObject({ details: { mayHaveBeenDone: true } });
		}
	});
});
