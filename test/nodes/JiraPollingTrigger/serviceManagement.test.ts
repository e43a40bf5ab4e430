import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { serviceFieldIds } from '../../sandbox/jira/fields/serviceManagement';
import type { Issue } from '../../sandbox/jira/model';
import { installServiceManagement } from '../../sandbox/jira/serviceManagement';
import { DAY, HOUR, MINUTE, pollingJira } from './pollingJira';

const keyOf = (item: IDataObject) => (item['issue'] as IDataObject)['key'];

describe.each(['cloud', 'dataCenter'] as const)('service management on %s', (flavour) => {
	const jira = pollingJira(flavour);
	const { clock, newIssue, trigger } = jira;
	const service = () => jira.sandbox.jira.service;
	beforeEach(() => installServiceManagement(jira.sandbox.jira));

	async function begun(parameters: INodeParameters) {
		const { poll, ...others } = await trigger(parameters);
		expect(await poll()).toBeNull();
		const keys = async () => ((await poll()) ?? []).map(keyOf);
		return { ...others, poll, keys };
	}

	describe('SLAs', () => {
		const start = (issue: Issue, goal: number, field: string = serviceFieldIds.resolution) =>
			service().start(field, issue, goal);
		const touch = (issue: Issue) =>
			jira.change(issue, { values: { summary: `Printer on fire since ${clock.now}` } });

		it('tell once that they are about to breach, and once that they are breached', async () => {
			const issue = newIssue();
			start(issue, 4 * HOUR);
			const { poll, keys } = await begun({
				events: ['slaAtRisk', 'slaBreached'],
				minutesBefore: 60,
			});
			clock.now += 2 * HOUR;
			expect(await keys()).toEqual([]);
			clock.now += 90 * MINUTE;
			expect(await poll()).toMatchObject([
				{
					event: 'slaAtRisk',
					matched: ['slaAtRisk'],
					issue: { key: issue.key, summary: 'Printer on fire' },
					sla: {
						name: 'Time to resolution',
						breached: false,
						paused: false,
						remainingTime: { friendly: '0h 30m' },
					},
				},
			]);
			touch(issue);
			expect(await keys()).toEqual([]);
			clock.now += HOUR;
			expect(await poll()).toMatchObject([
				{
					event: 'slaBreached',
					issue: { key: issue.key },
					sla: { name: 'Time to resolution', breached: true },
				},
			]);
			for (let polls = 0; polls < 3; polls++) {
				clock.now += HOUR;
				touch(issue);
				expect(await keys()).toEqual([]);
			}
		});

		it('tell a breach that was over before the next poll, and never again when the request is touched', async () => {
			const issue = newIssue();
			const cycle = start(issue, HOUR);
			const { keys } = await begun({ events: ['slaBreached'] });
			// n8n was away, by its own clock, too.
			clock.now += 61 * MINUTE;
			jira.change(issue, { statusId: '10003' });
			cycle.stop = clock.now;
			expect(await keys()).toEqual([issue.key]);
			const later = jest.spyOn(Date, 'now');
			for (const days of [1, 2, 3]) {
				const time = clock.now + DAY;
				clock.now = time;
				later.mockReturnValue(time);
				// The first of these polls still looks at what happened since the last one.
				for (let polls = 0; polls < 2; polls++) expect(await keys()).toEqual([]);
				touch(issue);
				expect([days, await keys()]).toEqual([days, []]);
			}
			later.mockRestore();
		});

		it('are those that the user names, of requests that the filters find', async () => {
			const [high, low] = [newIssue('SUP', 'soeren', { priority: '2' }), newIssue()];
			const { poll } = await begun({
				events: ['slaBreached'],
				slas: 'time to FIRST response',
				filters: { jql: 'priority = High' },
			});
			start(high, HOUR);
			for (const issue of [high, low]) start(issue, 2 * HOUR, serviceFieldIds.firstResponse);
			clock.now += 5 * HOUR;
			expect(await poll()).toMatchObject([
				{ issue: { key: high.key }, sla: { name: 'Time to first response' } },
			]);
		});

		it('count as news when the goal is changed, and as known when the trigger begins', async () => {
			const [old, issue] = [newIssue(), newIssue()];
			start(old, MINUTE);
			const cycle = start(issue, 9 * HOUR);
			clock.now += 2 * HOUR;
			const { keys } = await begun({ events: ['slaBreached'] });
			cycle.goal = HOUR;
			expect(await keys()).toEqual([issue.key]);
			const all = await trigger({ events: ['slaBreached'], existing: true });
			expect(((await all.poll()) ?? []).map(keyOf).toSorted()).toEqual([old.key, issue.key]);
		});

		it('ask once for each SLA when nothing has changed', async () => {
			const { poll } = await begun({ events: ['slaBreached'], slas: 'Time to resolution' });
			jira.sandbox.clearRequests();
			await poll();
			expect(jira.asked()).toHaveLength(2);
		});

		it('are refused by a name that no SLA has', async () => {
			const { poll } = await trigger({ events: ['slaAtRisk'], slas: 'Time to party' });
			await expect(poll({ activation: 'activate' })).rejects.toThrow(
				`'SLAs' names "Time to party", but no SLA of this Jira is called so`,
			);
		});
	});

	describe('approvals', () => {
		const approver = () => jira.accountOf('mia');
		const ask = (issue: Issue, name = 'Manager') => {
			jira.change(issue, { statusId: '10001' });
			return service().ask(serviceFieldIds.approvals, issue, name, [approver()]);
		};
		const decide = (
			issue: Issue,
			approval: ReturnType<typeof ask>,
			how: 'approved' | 'declined',
		) => {
			jira.change(issue, { statusId: '10003' });
			service().decide(approval, approver(), how);
		};
		const events = { events: ['approvalAsked', 'approvalGiven', 'approvalDeclined'] };

		it('tell once that they are asked, given and declined', async () => {
			const { poll } = await begun(events);
			const [first, second] = [newIssue(), newIssue()];
			const approval = ask(first);
			expect(await poll()).toMatchObject([
				{
					event: 'approvalAsked',
					matched: ['approvalAsked'],
					issue: { key: first.key },
					approval: {
						name: 'Manager',
						finalDecision: 'pending',
						approvers: [{ approver: { displayName: 'Mia Krause' }, approverDecision: 'pending' }],
					},
				},
			]);
			decide(first, approval, 'approved');
			decide(second, ask(second, 'Owner'), 'declined');
			expect(await poll()).toMatchObject([
				{ event: 'approvalGiven', issue: { key: first.key }, approval: { name: 'Manager' } },
				{ event: 'approvalAsked', issue: { key: second.key } },
				{ event: 'approvalDeclined', issue: { key: second.key }, approval: { name: 'Owner' } },
			]);
			jira.change(first, { values: { summary: 'Printer is out' } });
			expect(await poll()).toBeNull();
		});

		it('are only those that the user waits for, also through an outage', async () => {
			const { poll, keys } = await begun({
				events: ['approvalGiven'],
				filters: { projects: 'SUP' },
			});
			const [issue, other] = [newIssue(), newIssue('OPS')];
			decide(issue, ask(issue), 'approved');
			decide(other, ask(other), 'approved');
			const path = '/**/approval';
			jira.sandbox.configure({ faults: [{ path, status: 400, body: {}, times: 0 }] });
			await expect(poll()).rejects.toThrow();
			jira.sandbox.configure({ faults: [] });
			expect(await keys()).toEqual([issue.key]);
			expect(await keys()).toEqual([]);
		});

		it('ask only about the requests that have some', async () => {
			const { poll } = await begun(events);
			newIssue();
			ask(newIssue());
			jira.sandbox.clearRequests();
			await poll();
			expect(jira.asked().filter((one) => one.endsWith('/approval'))).toHaveLength(1);
		});

		it('show the latest one as an example', async () => {
			const issue = newIssue();
			ask(issue);
			const { poll, staticData } = await trigger(events);
			expect((await poll({ mode: 'manual' }))?.map(keyOf)).toEqual([issue.key]);
			expect(staticData()).toEqual({});
		});
	});
});

describe.each(['cloud', 'dataCenter'] as const)(
	'a Jira without service management on %s',
	(flavour) => {
		const jira = pollingJira(flavour);

		it.each([
			['slaBreached', 'SLAs'],
			['approvalAsked', 'approvals'],
		])('is told when a trigger for %s is activated', async (event, several) => {
			const { poll } = await jira.trigger({ events: [event] });
			await expect(poll({ activation: 'activate' })).rejects.toThrow(
				`This Jira has no ${several} that the account of the credential can see`,
			);
		});
	},
);
