import { IdleClock } from '../../../faults/time/idleClock';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

onEachJira('issue.create', (jira) => {
	const create = async (statuses: readonly string[], continueOnFail = true) =>
		await jira.run({
			operation: 'issue.create',
			items: statuses.map((status) => ({ status })),
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: 'Printer on fire',
				additionalFields: { status: '={{ $json.status }}' },
			},
			continueOnFail,
		});
	const statusOf = (key: string) => {
		const issue = jira.sandbox.jira.issues.byKey(key);
		return jira.sandbox.jira.statuses.find(({ id }) => id === issue?.statusId)?.name;
	};
	const sent = (part: string) =>
		jira.sandbox.requests.filter(({ endpoint }) => endpoint.includes(part)).length;

	it('creates issues together, and moves each to its status', async () => {
		const done = jsonOf(await create(['In Progress', 'in progress', '', 'To Do']));
		expect(done.map(({ key, status }) => [key, (status as { name?: string })?.name])).toEqual([
			['SUP-1', 'In Progress'],
			['SUP-2', 'In Progress'],
			['SUP-3', undefined],
			['SUP-4', 'To Do'],
		]);
		expect(['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4'].map(statusOf)).toEqual([
			'In Progress',
			'In Progress',
			'To Do',
			'To Do',
		]);
		expect(done[0]).toMatchObject({ url: `${jira.sandbox.siteUrl}/browse/SUP-1` });
		// What is possible is read from one of them.
		expect(sent('/issue/bulk')).toBe(1);
		expect(sent('GET ')).toBe(sent('/myself') + 1);
		expect(sent('/transitions')).toBe(2);
	});

	it('says which issue was created but not moved, and what is possible', async () => {
		const [failed, moved] = jsonOf(await create(['Nowhere', 'In Progress']));
		expect(failed?.['error']).toBe(
			'Create issue (SUP-1) was done, but Move to "Nowhere" was not tried: SUP-1 cannot go from "To Do" to "Nowhere"',
		);
		expect(JSON.stringify(failed)).toContain('Possible now: \\"In Progress\\"');
		expect(JSON.stringify(failed)).toContain('would repeat Create issue (SUP-1)');
		expect(moved).toMatchObject({ key: 'SUP-2', status: { name: 'In Progress' } });
		expect(statusOf('SUP-1')).toBe('To Do');
		expect(jira.sandbox.jira.issues.byKey('SUP-3')).toBeUndefined();
	});

	it('creates nothing twice if the move is refused', async () => {
		jira.sandbox.configure({
			faults: [
				{
					method: 'POST',
					path: `/rest/api/${jira.isCloud ? 3 : 2}/issue/*/transitions`,
					status: 403,
					body: { errorMessages: ['Not you.'] },
				},
			],
		});
		const { error } = await create(['In Progress'], false);
		expect(error?.message).toContain(
			'Create issue (SUP-1) was done, but Move to "In Progress" failed',
		);
		expect(sent('/transitions')).toBe(1);
		expect(jira.sandbox.jira.issues.byKey('SUP-2')).toBeUndefined();
	});
});
