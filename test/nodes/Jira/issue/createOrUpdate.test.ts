import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../../faults/time/idleClock';
import type { Issue } from '../../../sandbox/jira/model';
import { jsonOf, located, pairsOf, type JiraRun } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

/** Records of another system. */
interface Ticket {
	readonly id: string;
	readonly title: string;
}

const OWN: INodeParameters = {
	project: located('key', 'SUP'),
	issueType: located('name', 'Task'),
	summary: '={{ $json.title }}',
};

const syncing = (tickets: readonly Ticket[], more: INodeParameters = {}): JiraRun => ({
	operation: 'issue.createOrUpdate',
	items: tickets.map((ticket) => ({ ...ticket })),
	parameters: { ...OWN, system: 'zendesk', foreignId: '={{ $json.id }}', ...more },
	continueOnFail: true,
});

const FIRST: readonly Ticket[] = [
	{ id: 'ZD-1', title: 'Printer on fire' },
	{ id: 'ZD-2', title: 'Out of paper' },
];

/** What the tests look at. */
function lookingAt(jira: JiraAtHand) {
	const sync = async (tickets: readonly Ticket[], more?: INodeParameters) =>
		jsonOf(await jira.run(syncing(tickets, more)));
	const issue = (key: unknown): Issue => {
		const found = jira.sandbox.jira.issues.byKey(String(key));
		if (found === undefined) throw new Error(`There is no ${String(key)}.`);
		return found;
	};
	const summaries = () =>
		[...jira.sandbox.jira.issues.all()].map(({ values }) => values['summary']);
	const statusOf = (key: unknown) =>
		jira.sandbox.jira.statuses.find(({ id }) => id === issue(key).statusId)?.name;
	const close = async (key: unknown) =>
		await jira.run({
			operation: 'issue.transition',
			parameters: {
				issue: located('key', String(key)),
				transition: located('status', 'Done'),
				fields: { resolution: 'Done' },
			},
		});
	const texts = (key: unknown) => issue(key).comments.map(({ body }) => body.plain);
	return { sync, issue, summaries, statusOf, close, texts };
}

onEachJira('issue.createOrUpdate', (jira) => {
	const { sync, issue, summaries, statusOf, close, texts } = lookingAt(jira);

	describe('by the ID in another system', () => {
		it('creates issues first, updates them then, and keeps the ID invisibly', async () => {
			const created = await sync(FIRST);
			expect(created).toEqual([
				{
					id: issue('SUP-1').id,
					key: 'SUP-1',
					action: 'created',
					system: 'zendesk',
					foreignId: 'ZD-1',
					url: `${jira.sandbox.siteUrl}/browse/SUP-1`,
				},
				expect.objectContaining({ key: 'SUP-2', action: 'created', foreignId: 'ZD-2' }),
			]);
			expect(issue('SUP-1').properties['n8n.sync']).toEqual({ system: 'zendesk', id: 'ZD-1' });

			const updated = await sync([{ id: 'ZD-2', title: 'Paper is there' }, ...FIRST.slice(0, 1)]);
			expect(updated.map(({ key, action }) => [key, action])).toEqual([
				['SUP-2', 'updated'],
				['SUP-1', 'updated'],
			]);
			expect(summaries().toSorted()).toEqual(['Paper is there', 'Printer on fire']);
		});

		it('updates with a second item what the first one created', async () => {
			const twice = [
				{ id: 'ZD-1', title: 'Old' },
				{ id: 'ZD-1', title: 'New' },
			];
			const done = await sync(twice);
			expect(done.map(({ key, action }) => [key, action])).toEqual([
				['SUP-1', 'created'],
				['SUP-1', 'updated'],
			]);
			expect(summaries()).toEqual(['New']);
		});

		it('tells systems apart, and reads numbers as IDs', async () => {
			await sync([{ id: '7', title: 'One' }]);
			const [other] = await sync([{ id: '7', title: 'Other' }], { system: 'freshdesk' });
			expect(other).toMatchObject({ key: 'SUP-2', action: 'created' });
			const [same] = await sync([{ id: 7 as unknown as string, title: 'One' }], {
				system: ' Zendesk ',
			});
			expect(same).toMatchObject({ key: 'SUP-1', action: 'updated' });
		});

		it('refuses to choose among several, and names them', async () => {
			await sync(FIRST.slice(0, 1));
			const [{ key } = {}] = await sync([{ id: 'ZD-9', title: 'Copy' }]);
			issue(key).properties = issue('SUP-1').properties;
			const [failed] = await sync(FIRST.slice(0, 1));
			expect(failed?.['error']).toBe('Several issues stand for "ZD-1" of "zendesk": SUP-2, SUP-1');
			expect(JSON.stringify(failed)).toContain('Nothing was changed');
		});

		it('looks only among the candidates of the query', async () => {
			await sync(FIRST.slice(0, 1));
			const [elsewhere] = await sync(FIRST.slice(0, 1), { candidates: 'project = OPS' });
			expect(elsewhere).toMatchObject({ action: 'created' });
		});

		it('needs an ID', async () => {
			const [failed] = await sync([{ id: ' ', title: 'Nothing' }]);
			expect(failed?.['error']).toContain("'ID in That System' is empty");
			expect(summaries()).toEqual([]);
		});
	});

	describe('if the issue is closed', () => {
		beforeEach(async () => {
			await sync(FIRST.slice(0, 1));
			await close('SUP-1');
		});
		const again = async (more: INodeParameters) =>
			(await sync([{ id: 'ZD-1', title: 'Burns again' }], more))[0];

		it('updates it anyway', async () => {
			expect(await again({})).toMatchObject({ key: 'SUP-1', action: 'updated' });
			expect([statusOf('SUP-1'), ...summaries()]).toEqual(['Done', 'Burns again']);
		});

		it('reopens it', async () => {
			expect(await again({ ifClosed: 'reopen' })).toMatchObject({ action: 'reopened' });
			expect(statusOf('SUP-1')).not.toBe('Done');
			expect(summaries()).toEqual(['Burns again']);
			expect(await again({ ifClosed: 'reopen' })).toMatchObject({ action: 'updated' });
		});

		it('says what is possible if it cannot be reopened as wanted', async () => {
			const failed = await again({ ifClosed: 'reopen', reopenStatus: 'In Review' });
			expect(failed?.['error']).toBe('SUP-1 cannot go from "Done" to "In Review"');
			expect(JSON.stringify(failed)).toContain('Possible now: \\"');
			expect(summaries()).toEqual(['Printer on fire']);
		});

		it('only comments, and only once', async () => {
			const commenting = { ifClosed: 'comment', closedComment: 'It **burns** again' };
			expect(await again(commenting)).toMatchObject({ key: 'SUP-1', action: 'commented' });
			expect(await again(commenting)).toMatchObject({ key: 'SUP-1', action: 'unchanged' });
			expect(texts('SUP-1')).toEqual(['It burns again']);
			expect([statusOf('SUP-1'), ...summaries()]).toEqual(['Done', 'Printer on fire']);
			await again({ ...commenting, closedComment: 'Still' });
			expect(texts('SUP-1')).toHaveLength(2);
		});

		it('creates a new one, and updates that from then on', async () => {
			expect(await again({ ifClosed: 'create' })).toMatchObject({
				key: 'SUP-2',
				action: 'created',
			});
			expect(await again({ ifClosed: 'create' })).toMatchObject({
				key: 'SUP-2',
				action: 'updated',
			});
			expect(summaries()).toHaveLength(2);
		});
	});

	describe('what is missing from the list', () => {
		const [first] = FIRST as readonly [Ticket, Ticket];
		beforeEach(async () => void (await sync(FIRST)));

		it('stays as it is', async () => {
			expect(await sync([first])).toHaveLength(1);
			expect([statusOf('SUP-2'), texts('SUP-2')]).toEqual(['To Do', []]);
		});

		it('is commented on once, until it is there again', async () => {
			const missing = { missing: 'comment', missingComment: 'Gone from Zendesk' };
			const result = await jira.run(syncing([first], missing));
			expect(jsonOf(result).map(({ key, action }) => [key, action])).toEqual([
				['SUP-1', 'updated'],
				['SUP-2', 'commented'],
			]);
			expect(pairsOf(result)).toEqual([0, 0]);
			expect(await sync([first], missing)).toHaveLength(1);
			expect(texts('SUP-2')).toEqual(['Gone from Zendesk']);
			await sync(FIRST, missing);
			await sync([first], missing);
			expect(texts('SUP-2')).toHaveLength(2);
			expect(texts('SUP-1')).toEqual([]);
		});

		it('is closed', async () => {
			const missing = { missing: 'close', missingResolution: "Won't Do" };
			const [, closed] = await sync([first], missing);
			expect(closed).toMatchObject({
				key: 'SUP-2',
				action: 'closed',
				missing: true,
				foreignId: 'ZD-2',
				url: `${jira.sandbox.siteUrl}/browse/SUP-2`,
			});
			expect([statusOf('SUP-1'), statusOf('SUP-2')]).toEqual(['To Do', 'Done']);
			expect(await sync([first], missing)).toHaveLength(1);
		});

		it('is left alone if an item could not be read, or belongs to another system', async () => {
			await sync([{ id: 'F-1', title: 'Other' }], { system: 'freshdesk' });
			const missing = { missing: 'close', missingResolution: 'Done' };
			await sync([first, { id: '', title: 'No ID' }], missing);
			expect(statusOf('SUP-2')).toBe('To Do');
			await sync([first], missing);
			expect([statusOf('SUP-2'), statusOf('SUP-3')]).toEqual(['Done', 'To Do']);
		});

		it('is reported if it cannot be closed', async () => {
			const [failed] = await sync([first], { missing: 'close', missingStatus: 'Nowhere' });
			expect(failed?.['error']).toContain('SUP-2 cannot go from "To Do" to "Nowhere"');
		});
	});

	describe('by JQL', () => {
		const find = async (
			items: readonly IDataObject[],
			jql: string,
			values: readonly IDataObject[] = [{ name: 'title', value: '={{ $json.title }}' }],
			more: INodeParameters = {},
		) =>
			jsonOf(
				await jira.run({
					operation: 'issue.createOrUpdate',
					items,
					parameters: {
						...OWN,
						findBy: 'jql',
						jql,
						jqlValues: { value: values } as unknown as INodeParameters,
						...more,
					},
					continueOnFail: true,
				}),
			);
		const BY_TITLE = 'project = SUP AND summary ~ :title';

		it('updates the issue that it finds, else creates one', async () => {
			const [created] = await find([{ title: 'Toner (blue) "XL" OR black' }], BY_TITLE);
			expect(created).toMatchObject({ key: 'SUP-1', action: 'created' });
			expect(created).not.toHaveProperty('foreignId');
			const [updated] = await find([{ title: 'Toner (blue) "XL" OR black' }], BY_TITLE);
			expect(updated).toMatchObject({ key: 'SUP-1', action: 'updated' });
		});

		it('does not let a value change the query', async () => {
			await find([{ title: 'Quiet' }], BY_TITLE);
			const evil = '" OR project = SUP OR summary ~ "';
			const [created] = await find([{ title: evil }], 'project = SUP AND labels = :title');
			expect(created).toMatchObject({ key: 'SUP-2', action: 'created' });
		});

		it('refuses several, a missing value and an unknown name', async () => {
			await find([{ title: 'Red lamp' }, { title: 'Green lamp' }], BY_TITLE);
			const [several] = await find([{ title: 'Lamp' }], BY_TITLE);
			expect(several?.['error']).toMatch(/^The JQL finds several issues: SUP-\d, SUP-\d$/);
			const [empty] = await find([{ title: '' }], BY_TITLE, undefined, { summary: 'Lamp' });
			expect(empty?.['error']).toBe('The JQL contains :title, but there is no value for it');
			const [unknown] = await find([{ title: 'Lamp' }], 'project = SUP AND text ~ :words');
			expect(JSON.stringify(unknown)).toContain("Add the name and a value to 'JQL Values'");
			expect(summaries()).toHaveLength(2);
		});

		it('creates one issue for two items with the same query', async () => {
			const done = await find([{ title: 'Lamp' }, { title: 'Lamp' }], BY_TITLE);
			expect(done.map(({ key, action }) => [key, action])).toEqual([
				['SUP-1', 'created'],
				['SUP-1', 'updated'],
			]);
		});

		it('comments only once on a closed issue that the node has not created', async () => {
			const key = await jira.newIssue();
			await close(key);
			const jql = `key = ${key}`;
			const closed = { ifClosed: 'comment', closedComment: 'Again' };
			await find([{ title: 'Again' }], jql, [], closed);
			const [second] = await find([{ title: 'Again' }], jql, [], closed);
			expect(second).toMatchObject({ key, action: 'unchanged' });
			expect(texts(key)).toEqual(['Again']);
		});
	});

	it('finds an issue whose creation was not answered', async () => {
		const path = `/rest/api/${jira.isCloud ? 3 : 2}/issue`;
		jira.sandbox.configure({ faults: [{ method: 'POST', path, drop: 'after', times: 1 }] });
		const [created] = await sync(FIRST.slice(0, 1));
		expect(created).toMatchObject({ key: 'SUP-1', action: 'created' });
		expect(issue('SUP-1').properties).toMatchObject({ 'n8n.sync': { id: 'ZD-1' } });
		expect(summaries()).toHaveLength(1);
	});
});
