import type { IDataObject } from 'n8n-workflow';
import type { Issue } from '../../sandbox/jira/model';
import { addFilter } from '../../sandbox/jira/filters';
import { seededRandom } from '../JiraTrigger/year/modelJira';
import { DAY, MINUTE, pollingJira } from './pollingJira';

const day = (time: number) => new Date(time).toISOString().slice(0, 10);

describe.each(['cloud', 'dataCenter'] as const)('issues that come to match on %s', (flavour) => {
	const jira = pollingJira(flavour);
	const { clock, newIssue, trigger } = jira;
	const move = (issue: Issue, statusId: string) => jira.change(issue, { statusId });
	const both = { events: ['issueMatches', 'issueStopsMatching'] };
	const done = { matchJql: 'statusCategory = Done ORDER BY created' };
	const told = (items: IDataObject[] | null) =>
		(items ?? []).map(({ event, issue }) => [event, (issue as IDataObject)['key']]);

	it('tells each once when it comes to match, and when it stops, and again when it comes back', async () => {
		const before = newIssue();
		move(before, '10003');
		const { poll } = await trigger({ ...both, ...done });
		expect(await poll()).toBeNull();
		const issue = newIssue();
		expect(await poll()).toBeNull();
		move(issue, '10003');
		expect(await poll()).toMatchObject([
			{
				event: 'issueMatches',
				matched: ['issueMatches'],
				issue: { key: issue.key, summary: 'Printer on fire', status: 'Done' },
			},
		]);
		expect(await poll()).toBeNull();
		move(issue, '10000');
		move(before, '10000');
		expect(told(await poll())).toEqual([
			['issueStopsMatching', before.key],
			['issueStopsMatching', issue.key],
		]);
		move(issue, '10003');
		expect(told(await poll())).toEqual([['issueMatches', issue.key]]);
	});

	it('notices what comes to match because time passes, without any change', async () => {
		const soon = newIssue('SUP', 'soeren', { duedate: day(clock.now + 2 * DAY) });
		newIssue('SUP', 'soeren', { duedate: day(clock.now + 9 * DAY) });
		const overdue = await trigger({ events: ['issueMatches'], matchJql: 'duedate < now()' });
		const stale = await trigger({ events: ['issueMatches'], matchJql: 'updated <= -3d' });
		expect([await overdue.poll(), await stale.poll()]).toEqual([null, null]);
		clock.now += 3 * DAY + MINUTE;
		expect(told(await overdue.poll())).toEqual([['issueMatches', soon.key]]);
		expect(await stale.poll()).toHaveLength(2);
		clock.now += 3 * DAY;
		expect([await overdue.poll(), await stale.poll()]).toEqual([null, null]);
	});

	it('takes a saved filter in its present form, by ID and by name', async () => {
		const filter = {
			id: '10777',
			name: 'Finished things',
			description: '',
			jql: 'statusCategory = Done',
			ownerId: jira.accountOf('mia'),
			favouriteOf: [jira.accountOf('mia')],
			shares: [],
		};
		addFilter(filter, jira.sandbox.jira);
		const by = async (mode: string, value: string) =>
			await trigger({
				events: ['issueMatches'],
				matchBy: 'filter',
				matchFilter: { __rl: true, mode, value },
			});
		const triggers = [await by('id', '10777'), await by('name', 'finished things')];
		for (const { poll } of triggers) expect(await poll()).toBeNull();
		const issue = newIssue();
		move(issue, '10003');
		for (const { poll } of triggers) {
			expect(told(await poll())).toEqual([['issueMatches', issue.key]]);
		}
		const gone = await by('id', '4711');
		await expect(gone.poll({ activation: 'activate' })).rejects.toThrow('4711');
	});

	it('tells what matches already if that is wanted, and counts nothing as new after another query', async () => {
		const issue = newIssue();
		move(issue, '10003');
		const first = await trigger({ events: ['issueMatches'], ...done, existing: true });
		expect(told(await first.poll())).toEqual([['issueMatches', issue.key]]);
		expect(await first.poll()).toBeNull();
		const other = { events: ['issueMatches'], matchJql: 'status = Done' };
		const second = await trigger(other, first.staticData());
		expect(await second.poll()).toBeNull();
	});

	it('applies the filters, too', async () => {
		const filters = { projects: 'SUP', jql: 'priority = High' };
		const { poll } = await trigger({ events: ['issueMatches'], ...done, filters });
		await poll();
		move(newIssue('OPS', 'soeren', { priority: '2' }), '10003');
		move(newIssue('SUP'), '10003');
		const issue = newIssue('SUP', 'soeren', { priority: '2' });
		move(issue, '10003');
		expect(told(await poll())).toEqual([['issueMatches', issue.key]]);
	});

	it('asks once when nothing has turned, and little when something has', async () => {
		const { poll } = await trigger({ ...both, ...done });
		await poll();
		jira.sandbox.clearRequests();
		await poll();
		expect(jira.asked()).toHaveLength(1);
		for (let count = 0; count < 30; count++) move(newIssue(), '10003');
		jira.sandbox.clearRequests();
		expect(await poll()).toHaveLength(30);
		expect(jira.asked()).toHaveLength(2);
	});

	it('leaves out issues that were deleted, and goes on', async () => {
		const { poll } = await trigger({ ...both, ...done });
		const issue = newIssue();
		move(issue, '10003');
		await poll();
		jira.sandbox.jira.issues.remove(issue);
		expect(await poll()).toBeNull();
		expect(await poll()).toBeNull();
	});

	it('believes nobody who says that nothing matches any more while the credential is refused', async () => {
		const issue = newIssue();
		move(issue, '10003');
		const { poll } = await trigger({ ...both, ...done });
		await poll();
		move(issue, '10000');
		jira.sandbox.configure({ faults: [{ path: '/**/myself', status: 401, body: {}, times: 0 }] });
		await expect(poll()).rejects.toThrow();
		jira.sandbox.configure({ faults: [] });
		expect(told(await poll())).toEqual([['issueStopsMatching', issue.key]]);
	});

	it('loses nothing of the other events while the query fails', async () => {
		const { poll } = await trigger({ events: ['issueCreated', 'issueMatches'], ...done });
		await poll();
		const issue = newIssue();
		move(issue, '10003');
		// The new issue is listed and read before.
		const path = flavour === 'cloud' ? '/**/search/jql' : '/**/search';
		jira.sandbox.configure({ faults: [{ path, skip: 1, status: 400, body: {}, times: 0 }] });
		await expect(poll()).rejects.toThrow();
		jira.sandbox.configure({ faults: [] });
		expect(told(await poll()).toSorted()).toEqual([
			['issueCreated', issue.key],
			['issueMatches', issue.key],
		]);
		expect(await poll()).toBeNull();
	});

	it('says what is wrong with the query when it is activated', async () => {
		const { poll } = await trigger({ events: ['issueMatches'], matchJql: 'proj = SUP' });
		await expect(poll({ activation: 'activate' })).rejects.toThrow("'proj'");
		const ordered = await trigger({ events: ['issueMatches'], matchJql: 'ORDER BY created' });
		await expect(ordered.poll()).rejects.toThrow("'Query' has an order, but no condition");
		const none = await trigger({ events: ['issueMatches'] });
		await expect(none.poll()).rejects.toThrow("'Query' is empty");
	});

	it('shows an issue that matches as an example, and remembers nothing of it', async () => {
		const issue = newIssue();
		move(issue, '10003');
		const { poll, staticData } = await trigger({ ...both, ...done });
		expect(told(await poll({ mode: 'manual' }))).toEqual([['issueMatches', issue.key]]);
		expect(staticData()).toEqual({});
	});

	it.each([1, 2, 3])(
		'tells every turn once through outages, restarts and overlaps (seed %i)',
		async (seed) => {
			const random = seededRandom(seed);
			const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
			const issues = Array.from({ length: 12 }, () => newIssue());
			const isDone = new Map(issues.map(({ key }) => [key, false]));
			/** What the workflow was told last of each issue, if that was not what it was told before. */
			const believed = new Map(issues.map(({ key }) => [key, false]));
			const faults: string[] = [];
			const start = async (stored?: IDataObject) =>
				await trigger({ ...both, ...done }, stored, `simulated-${flavour}-${seed}`);
			const hear = (items: IDataObject[] | null) => {
				for (const [event, key] of told(items)) {
					const matches = event === 'issueMatches';
					if (believed.get(String(key)) === matches)
						faults.push(`${String(key)} again ${String(event)}`);
					believed.set(String(key), matches);
				}
			};
			let active = await start();
			await active.poll();
			let saved = active.staticData();
			let failed = 0;
			for (let round = 0; round < 60; round++) {
				for (let turns = Math.floor(random() * 4); turns > 0; turns--) {
					const issue = one(issues);
					const next = !(isDone.get(issue.key) ?? false);
					isDone.set(issue.key, next);
					move(issue, next ? '10003' : '10000');
				}
				clock.now += MINUTE;
				if (random() < 0.6) {
					const path = one(['/**/search*', '/**/jql', '/**/bulkfetch', '/**/myself', '/**/match']);
					jira.sandbox.configure({ faults: [{ path, status: 400, body: {}, times: 1 }] });
				}
				if (random() < 0.1) active = await start(saved);
				const polls = Array.from({ length: random() < 0.2 ? 2 : 1 }, async () => {
					const items = await active.poll();
					hear(items);
					// n8n stores what is remembered with the items.
					if (items !== null) saved = active.staticData();
				});
				const outcomes = await Promise.allSettled(polls);
				failed += outcomes.filter(({ status }) => status === 'rejected').length;
				jira.sandbox.configure({ faults: [] });
			}
			hear(await active.poll());
			expect({ seed, faults }).toEqual({ seed, faults: [] });
			expect(believed).toEqual(isDone);
			expect(failed).toBeGreaterThan(0);
		},
	);
});
