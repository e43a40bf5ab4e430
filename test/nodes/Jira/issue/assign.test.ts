import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { administrators, securityTeam } from '../../../sandbox/jira/seed/users';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.assign', (jira) => {
	const assign = async (issues: readonly string[], parameters: INodeParameters) =>
		jsonOf(
			await jira.run({
				operation: 'issue.assign',
				items: issues.map((issue) => ({ issue })),
				parameters: { issue: located('key', '={{ $json.issue }}'), ...parameters },
				continueOnFail: true,
			}),
		);
	const user = (name: string) => {
		const found = jira.sandbox.jira.users.byName(name);
		if (found === undefined) throw new Error(`There is no ${name}.`);
		return found;
	};
	const reference = (name: string) =>
		jira.isCloud ? { accountId: user(name).accountId } : { name };
	const assigneeOf = (issue: unknown) =>
		jira.sandbox.jira.issues.byKey(String(issue))?.values['assignee'];
	const newIssues = async (count: number) => {
		const keys: string[] = [];
		for (let index = 0; index < count; index++) keys.push(await jira.newIssue());
		return keys;
	};
	const countsOf = (issues: readonly string[]) => {
		const counts = new Map<unknown, number>();
		for (const issue of issues) {
			const assignee = assigneeOf(issue);
			counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
		}
		return counts;
	};

	it('assigns to a person by email address, and says to whom', async () => {
		const [issue = ''] = await newIssues(1);
		const [done] = await assign([issue], { assignee: located('name', 'soeren@acme.example') });
		expect(done).toEqual({
			key: issue,
			url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			assigned: true,
			assignee: reference('soeren'),
		});
		expect(assigneeOf(issue)).toBe(user('soeren').accountId);
	});

	it('unassigns', async () => {
		const [issue = ''] = await newIssues(1);
		await assign([issue], { assignee: located('name', 'soeren@acme.example') });
		const [done] = await assign([issue], { assignTo: 'nobody' });
		expect(done).toMatchObject({ assigned: true, assignee: null });
		expect(assigneeOf(issue)).toBeUndefined();
	});

	it('leaves the choice to Jira', async () => {
		const [issue = ''] = await newIssues(1);
		await assign([issue], { assignTo: 'nobody' });
		const [done] = await assign([issue], { assignTo: 'automatic' });
		expect(done).toEqual({
			key: issue,
			url: `${jira.sandbox.siteUrl}/browse/${issue}`,
			assigned: true,
		});
		expect(jira.sandbox.requests.at(-1)?.body).toEqual({
			[jira.isCloud ? 'accountId' : 'name']: '-1',
		});
	});

	it('spreads items over the people of a list, beginning with who has the fewest', async () => {
		const [busy = '', ...issues] = await newIssues(8);
		await assign([busy], { assignee: located('name', 'soeren@acme.example') });
		const done = await assign(issues, {
			assignTo: 'leastLoaded',
			people: 'soeren@acme.example, zoe@acme.example, Mia Krause',
		});
		// Sören has one already, so the first two go to the others.
		expect(done.slice(0, 3).map(({ assignee, load }) => ({ assignee, load }))).toEqual([
			{ assignee: reference('zoe'), load: 0 },
			{ assignee: reference('mia'), load: 0 },
			{ assignee: reference('soeren'), load: 1 },
		]);
		const counts = countsOf([busy, ...issues]);
		expect([...counts.values()].toSorted()).toEqual([2, 3, 3]);
		const counting = jira.sandbox.requests.filter(({ path }) => /\/search/.test(path));
		expect(counting.filter(({ path }) => !path.includes('/user/'))).toHaveLength(3);
	});

	it('counts only the issues of the given JQL', async () => {
		const [busy = '', issue = ''] = await newIssues(2);
		await assign([busy], { assignee: located('name', 'soeren@acme.example') });
		const [done] = await assign([issue], {
			assignTo: 'leastLoaded',
			people: ['soeren@acme.example', 'zoe@acme.example'],
			countedJql: 'project = OPS OR labels = vip',
		});
		expect(done).toMatchObject({ assignee: reference('soeren'), load: 0 });
	});

	it('spreads items over the active members of a group', async () => {
		jira.sandbox.jira.mia.groups.push(administrators, securityTeam);
		const issues = await newIssues(4);
		await assign(issues, { assignTo: 'leastLoaded', among: 'group', group: securityTeam });
		expect(countsOf(issues)).toEqual(
			new Map([
				[user('mia').accountId, 2],
				[user('jonas').accountId, 2],
			]),
		);
	});

	it('leaves out who cannot be assigned, and gives the issue to the next', async () => {
		const [first = '', second = ''] = await newIssues(2);
		user('zoe').groups.length = 0;
		const done = await assign([first, second], {
			assignTo: 'leastLoaded',
			people: ['zoe@acme.example', 'soeren@acme.example'],
		});
		expect(done.map(({ assignee }: IDataObject) => assignee)).toEqual([
			reference('soeren'),
			reference('soeren'),
		]);
		user('soeren').groups.length = 0;
		const [{ error } = {}] = await assign([first], {
			assignTo: 'leastLoaded',
			people: 'zoe@acme.example, soeren@acme.example',
		});
		expect(error).toBe(`None of the people can be assigned to ${first}`);
	});

	it('names the people of an ambiguous name, and a group that does not exist', async () => {
		jira.sandbox.jira.mia.groups.push(administrators);
		const [issue = ''] = await newIssues(1);
		const [several] = await assign([issue], { assignee: located('name', 'Jonas Weber') });
		expect(several?.['error']).toContain('\'Assignee\' is "Jonas Weber", but 2 active users');
		const [nowhere] = await assign([issue], {
			assignTo: 'leastLoaded',
			among: 'group',
			group: 'nobody',
		});
		expect(nowhere?.['error']).toContain('Group nobody does not exist');
		expect(jira.sandbox.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
	});
});
