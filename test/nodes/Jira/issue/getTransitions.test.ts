import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.getTransitions', (jira) => {
	const get = async (issue: string, simplify = true) =>
		await jira.run({
			operation: 'issue.getTransitions',
			parameters: { issue: located('key', issue), simplify },
		});

	it('lists what is possible now, where it leads and what has to be filled in', async () => {
		const transitions = jsonOf(await get(await jira.newIssue()));
		expect(transitions.map(({ name }) => name)).toEqual(['Start progress', 'Close']);
		expect(transitions[0]).toEqual({
			id: '11',
			name: 'Start progress',
			to: 'In Progress',
			toId: '10001',
			statusCategory: 'In Progress',
			...(jira.isCloud ? { hasScreen: false } : {}),
			required: [],
			fields: [],
		});
		expect(transitions[1]).toMatchObject({ id: '41', to: 'Done', required: ['Resolution'] });
		expect(transitions[1]?.['fields']).toContainEqual({
			id: 'resolution',
			name: 'Resolution',
			required: true,
			kind: 'resolution',
			allowedValues: expect.arrayContaining([{ id: '10000', label: 'Done' }]),
		});
	});

	it("returns Jira's own answer without Simplify", async () => {
		const [transition] = jsonOf(await get(await jira.newIssue(), false));
		expect(transition).toMatchObject({ id: '11', to: { id: '10001', self: expect.any(String) } });
	});

	it('returns nothing if this account may not transition the issue', async () => {
		const key = await jira.newIssue();
		const project = jira.sandbox.jira.projects.byIdOrKey('SUP');
		if (project !== undefined) project.permissions = { TRANSITION_ISSUES: ['nobody'] };
		expect(jsonOf(await get(key))).toEqual([]);
	});

	it('refuses an issue that does not exist', async () => {
		const { error } = await get('SUP-99');
		expect(error?.message).toContain('SUP-99');
	});
});
