import { jsonOf, located } from '../jiraRun';
import { onEachJiraSoftware } from '../onEachJira';

onEachJiraSoftware('board.getConfiguration', (jira) => {
	const get = async (id: string, simplify = true) =>
		jsonOf(
			await jira.run({
				operation: 'board.getConfiguration',
				parameters: { board: located('id', id), simplify },
			}),
		)[0];

	it('names the statuses of the columns, and the column in which issues are done', async () => {
		expect(await get('1')).toMatchObject({
			id: 1,
			name: 'WEB board',
			filterId: '10000',
			columns: [
				{ name: 'To Do', statuses: ['To Do'], statusIds: ['10000'] },
				{ name: 'In Progress', statuses: ['In Progress', 'In Review'] },
				{ name: 'Done', statuses: ['Done'] },
			],
			doneColumn: 'Done',
			estimation: { type: 'field', fieldId: 'customfield_10027', displayName: 'Story Points' },
			rankFieldId: 10031,
			url: `${jira.sandbox.siteUrl}/secure/RapidBoard.jspa?rapidView=1`,
		});
	});

	it('has no estimation on a kanban board, but the query that narrows its filter', async () => {
		const kanban = await get('2');
		expect(kanban).not.toHaveProperty('estimation');
		expect(kanban).toMatchObject({ subQuery: 'fixVersion in unreleasedVersions()' });
	});

	const refuse = (fault: object) =>
		jira.sandbox.configure({
			faults: [{ path: '/rest/api/*/status', times: 0, ...fault }],
		});
	const run = async () =>
		await jira.run({
			operation: 'board.getConfiguration',
			parameters: { board: located('id', '1') },
			items: [{}, {}],
		});

	it.each<[string, object, string]>([
		[
			'the account',
			{ status: 403, body: { errorMessages: ['No permission.'] } },
			'Jira does not allow this account to do that',
		],
		[
			'a token that lacks a scope',
			{ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } },
			'The credential lacks a scope for this operation',
		],
	])('says once that it has IDs where %s may not read the names', async (_who, fault, why) => {
		refuse(fault);
		const result = await run();
		expect(jsonOf(result)).toHaveLength(2);
		expect(jsonOf(result)[1]).toMatchObject({ columns: [{ statuses: ['10000'] }, {}, {}] });
		expect(result.hints).toEqual([
			`'statuses' holds IDs in place of names, which could not be read: ${why}.`,
		]);
	});

	it('fails where Jira no longer accepts the sign-in', async () => {
		refuse({
			status: 403,
			headers: { 'x-authentication-denied-reason': 'CAPTCHA_CHALLENGE; login-url=x' },
		});
		expect((await run()).error?.message).toContain('CAPTCHA');
	});

	it("returns Jira's own answer without Simplify, and asks for nothing else", async () => {
		expect(await get('1', false)).toHaveProperty('columnConfig.columns');
		expect(jira.sandbox.requests.filter(({ endpoint }) => /status/.test(endpoint))).toEqual([]);
	});
});
