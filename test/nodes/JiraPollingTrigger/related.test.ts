import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { softwareFieldIds } from '../../sandbox/jira/fields/software';
import type { Issue } from '../../sandbox/jira/model';
import { MINUTE, pollingJira } from './pollingJira';

const TO_DO = '10000';
const IN_PROGRESS = '10001';
const DONE = '10003';

const keyOf = (item: IDataObject) => (item['issue'] as IDataObject)['key'];

describe.each(['cloud', 'dataCenter'] as const)('related issues on %s', (flavour) => {
	const jira = pollingJira(flavour, { seed: { name: 'software' } });
	const { clock, trigger } = jira;
	const newIssue = (values?: Issue['values'], key = 'WEB') => jira.newIssue(key, 'soeren', values);
	const move = (issue: Issue, statusId: string, by?: string) =>
		jira.change(issue, { statusId }, by);
	const subTaskOf = ({ id }: Issue) => newIssue({ issuetype: '10005', parent: id });

	/** A trigger that has begun: what is there already is not new to it. */
	async function begun(parameters: INodeParameters) {
		const { poll, ...others } = await trigger(parameters);
		expect(await poll()).toBeNull();
		const keys = async () => ((await poll()) ?? []).map(keyOf);
		return { ...others, poll, keys };
	}

	describe('all children done', () => {
		const events = { events: ['childrenDone'] };

		it('tells once when the last open sub-task is done, and again after it was opened', async () => {
			const parent = newIssue();
			const [first, second] = [subTaskOf(parent), subTaskOf(parent)];
			const { poll, keys } = await begun(events);
			move(first, DONE);
			expect(await keys()).toEqual([]);
			move(second, DONE, 'jonas');
			expect(await poll()).toMatchObject([
				{
					event: 'childrenDone',
					matched: ['childrenDone'],
					user: { displayName: 'Jonas Weber' },
					issue: { key: parent.key, summary: 'Printer on fire' },
					children: { total: 2, keys: [first.key, second.key], last: second.key },
				},
			]);
			jira.change(second, { values: { summary: 'Printer is out' } });
			expect(await keys()).toEqual([]);
			move(first, IN_PROGRESS);
			expect(await keys()).toEqual([]);
			move(first, DONE);
			expect(await keys()).toEqual([parent.key]);
			// All within one poll.
			move(first, TO_DO);
			move(first, DONE);
			expect(await keys()).toEqual([parent.key]);
		});

		it('knows the issues of an epic', async () => {
			const epic = newIssue({ issuetype: '10004', summary: 'All printers' });
			const link = flavour === 'cloud' ? 'parent' : softwareFieldIds.epicLink;
			const stories = [0, 1].map(() => newIssue({ issuetype: '10003', [link]: epic.id }));
			const { keys } = await begun(events);
			for (const story of stories) {
				expect(await keys()).toEqual([]);
				move(story, DONE);
			}
			expect(await keys()).toEqual([epic.key]);
			// The last open one leaves the epic.
			const third = newIssue({ issuetype: '10003', [link]: epic.id });
			expect(await keys()).toEqual([]);
			jira.change(third, { values: { [link]: null } });
			expect(await keys()).toEqual([epic.key]);
		});

		it('tells nothing of a parent that gets a further open child in time, nor of one without children', async () => {
			const parent = newIssue();
			const child = subTaskOf(parent);
			const { keys } = await begun(events);
			move(child, DONE);
			subTaskOf(parent);
			move(newIssue(), DONE);
			expect(await keys()).toEqual([]);
		});

		it('tells it once though Jira’s index lags, and only of parents that the filters find', async () => {
			const parent = newIssue({ priority: '2' });
			const other = newIssue({ priority: '4' });
			const children = [subTaskOf(parent), subTaskOf(parent), subTaskOf(other)];
			const { keys } = await begun({ ...events, filters: { jql: 'priority = High' } });
			jira.sandbox.configure({ searchLag: MINUTE });
			const told: unknown[] = [];
			for (const child of children) {
				move(child, DONE);
				clock.now += 40_000;
				told.push(...(await keys()));
			}
			for (let polls = 0; polls < 4; polls++) {
				clock.now += MINUTE;
				told.push(...(await keys()));
			}
			expect(told).toEqual([parent.key]);
		});

		it('misses nothing and repeats nothing through an outage in the middle of a poll', async () => {
			const parent = newIssue();
			const child = subTaskOf(parent);
			const { poll, keys } = await begun(events);
			move(child, DONE);
			jira.sandbox.configure({ faults: [{ path: '/**/status', status: 400, body: {}, times: 0 }] });
			await expect(poll()).rejects.toThrow();
			await expect(poll()).rejects.toThrow();
			jira.sandbox.configure({ faults: [] });
			expect(await keys()).toEqual([parent.key]);
			expect(await keys()).toEqual([]);
		});
	});

	describe('linked issue moved', () => {
		const events = { events: ['linkedIssueMoved'], linkedStatuses: 'Done' };
		/** The first one blocks the second one, or is related to it. */
		const link = (one: Issue, other: Issue, typeId = '10000') =>
			jira.sandbox.jira.links.add(one.id, { typeId, otherId: other.id, outward: true });

		it('tells the issue, the one that moved and how they are linked', async () => {
			const [blocker, blocked, related] = [newIssue(), newIssue(), newIssue()];
			link(blocker, blocked);
			link(blocker, related, '10003');
			const { poll, keys } = await begun({ ...events, linkTypes: 'is blocked by' });
			move(blocker, IN_PROGRESS);
			expect(await keys()).toEqual([]);
			move(blocker, DONE, 'jonas');
			expect(await poll()).toMatchObject([
				{
					event: 'linkedIssueMoved',
					matched: ['linkedIssueMoved'],
					user: { displayName: 'Jonas Weber' },
					issue: { key: blocked.key, status: 'To Do' },
					changes: [{ field: 'status', from: 'In Progress', to: 'Done' }],
					link: {
						type: 'Blocks',
						relation: 'is blocked by',
						linkedIssue: { key: blocker.key, status: 'Done' },
					},
				},
			]);
			expect(await keys()).toEqual([]);
			move(blocked, DONE);
			expect(await keys()).toEqual([]);
		});

		it('tells all linked issues of any type and direction if none is chosen', async () => {
			const [one, blocks, related] = [newIssue(), newIssue(), newIssue()];
			link(blocks, one);
			link(one, related, '10003');
			const { keys } = await begun({ events: ['linkedIssueMoved'] });
			move(one, IN_PROGRESS);
			expect((await keys()).toSorted()).toEqual([blocks.key, related.key]);
		});

		it('leaves out issues that the filters do not find, and moves by the account itself', async () => {
			const [blocker, blocked, low] = [newIssue(), newIssue({ priority: '2' }), newIssue()];
			link(blocker, blocked);
			link(blocker, low);
			const filters = { jql: 'priority = High' };
			const { keys } = await begun({ ...events, filters });
			move(blocker, DONE, 'mia');
			expect(await keys()).toEqual([]);
			move(blocker, TO_DO);
			move(blocker, DONE);
			expect(await keys()).toEqual([blocked.key]);
		});
	});

	it('asks once per poll when nothing has changed, also for both events', async () => {
		clock.now += 20 * MINUTE;
		const { poll } = await begun({ events: ['childrenDone', 'linkedIssueMoved'] });
		jira.sandbox.clearRequests();
		await poll();
		expect(jira.asked()).toHaveLength(1);
	});

	it('shows an example of what happened lately, and remembers nothing of it', async () => {
		const parent = newIssue();
		move(subTaskOf(parent), DONE);
		const { poll, staticData } = await trigger({ events: ['childrenDone'] });
		expect((await poll({ mode: 'manual' }))?.map(keyOf)).toEqual([parent.key]);
		expect(staticData()).toEqual({});
	});
});
