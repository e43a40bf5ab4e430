import type { IDataObject } from 'n8n-workflow';
import { DAY, HOUR, MINUTE, pollingJira } from './pollingJira';

describe.each(['cloud', 'dataCenter'] as const)('issues without activity on %s', (flavour) => {
	const jira = pollingJira(flavour);
	const { clock, newIssue, trigger } = jira;
	const touch = (issue: ReturnType<typeof newIssue>) =>
		jira.change(issue, { values: { summary: `Printer on fire since ${clock.now}` } });
	const quiet = { events: ['noActivity'], quietFor: 3, quietUnit: 'days' };
	const told = (items: IDataObject[] | null) =>
		(items ?? []).map(({ issue }) => (issue as IDataObject)['key']);

	it('tells each once when the time is over, and again after activity and another quiet time', async () => {
		const old = newIssue();
		clock.now += 10 * DAY;
		const { poll } = await trigger(quiet);
		expect(await poll()).toBeNull();
		const issue = newIssue();
		const busy = newIssue();
		clock.now += 3 * DAY - MINUTE;
		expect(await poll()).toBeNull();
		touch(busy);
		clock.now += 2 * MINUTE;
		expect(await poll()).toMatchObject([
			{
				event: 'noActivity',
				matched: ['noActivity'],
				issue: { key: issue.key, summary: 'Printer on fire' },
			},
		]);
		for (let polls = 0; polls < 5; polls++) {
			clock.now += 10 * MINUTE;
			expect(await poll()).toBeNull();
		}
		touch(issue);
		touch(old);
		clock.now += 3 * DAY + MINUTE;
		expect(told(await poll()).toSorted()).toEqual([old.key, issue.key, busy.key].toSorted());
		clock.now += DAY;
		expect(await poll()).toBeNull();
	});

	it('says when the time was over, not when it was noticed', async () => {
		const { poll } = await trigger({ ...quiet, quietFor: 5, quietUnit: 'hours' });
		await poll();
		const { updated } = newIssue();
		clock.now += 9 * HOUR;
		expect(await poll()).toMatchObject([{ time: new Date(updated + 5 * HOUR).toISOString() }]);
	});

	it('misses nothing and repeats nothing through outages and restarts', async () => {
		const hour = { ...quiet, quietFor: 1, quietUnit: 'hours' };
		const first = await trigger(hour);
		await first.poll();
		let stored = first.staticData();
		const heard: unknown[] = [];
		const issues: string[] = [];
		for (let round = 0; round < 12; round++) {
			issues.push(newIssue().key);
			clock.now += 17 * MINUTE;
			const isDown = round % 3 === 1;
			if (isDown) {
				const path = round % 2 === 0 ? '/**/search*' : '/**/jql';
				jira.sandbox.configure({ faults: [{ path, status: 400, body: {}, times: 0 }] });
			}
			const { poll, staticData } = await trigger(hour, stored, `quiet-${flavour}`);
			const items = await poll({ activation: 'init' }).catch(() => null);
			if (items !== null) stored = staticData();
			heard.push(...told(items));
			jira.sandbox.configure({ faults: [] });
		}
		clock.now += 2 * HOUR;
		const last = await trigger(hour, stored, `quiet-${flavour}`);
		heard.push(...told(await last.poll()), ...told(await last.poll()));
		expect(heard.toSorted()).toEqual(issues.toSorted());
	});

	it('leaves out what happened again after Jira’s index was asked', async () => {
		const { poll } = await trigger(quiet);
		await poll();
		const issue = newIssue();
		clock.now += 3 * DAY + MINUTE;
		jira.sandbox.configure({ searchLag: HOUR });
		touch(issue);
		expect(await poll()).toBeNull();
		jira.sandbox.configure({ searchLag: 0 });
		clock.now += 3 * DAY + HOUR;
		expect(told(await poll())).toEqual([issue.key]);
	});

	it('looks only at the issues that the filters find, from a chosen time on', async () => {
		const issue = newIssue('SUP', 'soeren', { priority: '2' });
		newIssue();
		newIssue('OPS', 'soeren', { priority: '2' });
		clock.now += 4 * DAY;
		const { poll } = await trigger({
			...quiet,
			filters: { projects: 'SUP', jql: 'priority = High' },
			startFrom: 'time',
			startTime: new Date(clock.now - 2 * DAY).toISOString(),
		});
		expect(told(await poll())).toEqual([issue.key]);
	});

	it('shows the issue that was quiet last as an example', async () => {
		const issue = newIssue();
		clock.now += 4 * DAY;
		newIssue();
		const { poll, staticData } = await trigger(quiet);
		expect(told(await poll({ mode: 'manual' }))).toEqual([issue.key]);
		expect(staticData()).toEqual({});
	});
});
