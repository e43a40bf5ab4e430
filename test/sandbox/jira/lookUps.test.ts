import type { Flavour } from './model';
import { openJira } from './testJira';

const flavours: readonly Flavour[] = ['cloud', 'dataCenter'];

describe.each(flavours)('What names are looked up by, on %s', (flavour) => {
	it('is a paged list of organizations, with two of the same name', async () => {
		const test = await openJira(flavour);
		const names: string[] = [];
		let path = '/rest/servicedeskapi/organization?start=0&limit=3';
		for (let pages = 0; pages < 2; pages++) {
			const { status, body } = await test.call('GET', path);
			expect([status, body.isLastPage, body.size]).toEqual([200, pages === 1, pages === 1 ? 1 : 3]);
			names.push(...body.values.map(({ name }: { name: string }) => name));
			path = String(body._links.next).replace(test.jira.webUrl, '');
		}
		expect(path).toBe('undefined');
		expect(names).toEqual(['Müller & Söhne', "O'Brien Ltd", 'Northwind', 'Northwind']);
		const [issue] = [await test.issue({ customfield_10025: [29, 30] })];
		const { body } = await test.call('GET', `issue/${issue}?fields=customfield_10025`);
		expect(body.fields.customfield_10025).toMatchObject([
			{ id: '29', name: 'Northwind' },
			{ id: '30', name: 'Northwind' },
		]);
	});

	it('is the list of the types of links', async () => {
		const test = await openJira(flavour);
		const { body } = await test.call('GET', 'issueLinkType');
		expect(body.issueLinkTypes.map(({ name }: { name: string }) => name)).toEqual([
			'Blocks',
			'Cloners',
			'Duplicate',
			'Relates',
		]);
	});

	it('is help with queries, which marks what was found', async () => {
		const test = await openJira(flavour);
		const suggest = async (query: string) =>
			(await test.call('GET', `jql/autocompletedata/suggestions?${query}`)).body.results;
		expect(await suggest('fieldName=priority&fieldValue=low')).toEqual([
			{ value: 'Low', displayName: '<b>Low</b>' },
			{ value: 'Lowest', displayName: '<b>Low</b>est' },
		]);
		expect(await suggest('fieldName=nope&fieldValue=low')).toEqual([]);
		expect(await suggest('fieldName=Team&fieldValue=web')).toEqual(
			flavour === 'dataCenter'
				? []
				: [
						{
							value: '36885b3c-1bf0-4f85-a357-c5b858c31de4',
							displayName: '<b>Web</b> &amp; Apps',
						},
					],
		);
	});

	it('is a list of issues by words of their summary', async () => {
		const test = await openJira(flavour);
		const epic = await test.issue({ issuetype: { name: 'Epic' }, summary: 'Checkout in one page' });
		await test.issue({ summary: 'Out of paper' });
		const search = flavour === 'cloud' ? 'search/jql' : 'search';
		const jql = encodeURIComponent('project = SUP AND summary ~ "\\"Checkout in one page\\""');
		const { body } = await test.call('GET', `${search}?jql=${jql}&fields=summary`);
		expect(body.issues).toMatchObject([{ key: epic, fields: { summary: 'Checkout in one page' } }]);
	});
});

describe('On Cloud, teams', () => {
	it.each(['Team', 'team', 'Team[Team]', '%22Team%5BTeam%5D%22'])(
		'are found by a part of their name, under %s',
		async (field) => {
			const test = await openJira('cloud');
			const path = `jql/autocompletedata/suggestions?fieldName=${field}&fieldValue=night`;
			const { body } = await test.call('GET', path);
			expect(body.results).toHaveLength(2);
			expect(body.results[0].displayName).toBe(body.results[1].displayName);
			const value: string = body.results[1].value;
			const key = await test.issue({ customfield_10026: value });
			const read = await test.call('GET', `issue/${key}?fields=customfield_10026`);
			expect(read.body.fields.customfield_10026).toMatchObject({ id: value, name: 'Night shift' });
		},
	);

	it('have names that others contain', async () => {
		const test = await openJira('cloud');
		const { body } = await test.call(
			'GET',
			'jql/autocompletedata/suggestions?fieldName=Team&fieldValue=Payments',
		);
		expect(body.results.map(({ displayName }: { displayName: string }) => displayName)).toEqual([
			'<b>Payments</b>',
			'<b>Payments</b> Europe',
		]);
	});
});

describe.each(flavours)('A link between issues on %s', (flavour) => {
	it('is added, read and removed', async () => {
		const test = await openJira(flavour);
		const [from, to] = [await test.issue(), await test.issue()];
		const link = {
			type: { name: 'Blocks' },
			inwardIssue: { key: from },
			outwardIssue: { key: to },
		};
		expect(await test.call('POST', 'issueLink', { body: link })).toMatchObject({ status: 201 });
		const { body } = await test.call('GET', `issue/${from}?fields=issuelinks`);
		const [{ id }] = body.fields.issuelinks;
		expect(body.fields.issuelinks).toMatchObject([{ outwardIssue: { key: to } }]);
		expect((await test.call('GET', `issueLink/${id}`)).body).toMatchObject({
			inwardIssue: { key: from },
			outwardIssue: { key: to },
		});
		expect((await test.call('DELETE', `issueLink/${id}`)).status).toBe(204);
		expect((await test.call('GET', `issueLink/${id}`)).status).toBe(404);
	});

	it('needs the permission, a type and both issues', async () => {
		const test = await openJira(flavour);
		const key = await test.issue();
		const link = { type: { name: 'Blocks' }, inwardIssue: { key }, outwardIssue: { key } };
		const status = async (body: object) =>
			(await test.call('POST', 'issueLink', { body: { ...link, ...body } })).status;
		expect(await status({ type: { name: 'Nope' } })).toBe(404);
		expect(await status({ outwardIssue: { key: 'SUP-99' } })).toBe(404);
		const project = test.jira.projects.byKey('SUP');
		if (project) project.permissions = { LINK_ISSUES: [] };
		expect(await status({})).toBe(401);
	});
});

describe.each(flavours)('The list of fields on %s', (flavour) => {
	it('has their names in the language of the reader, and on Cloud those before', async () => {
		const test = await openJira(flavour);
		const summaryFor = async (as: string) => {
			const { body } = await test.call('GET', 'field', { as });
			return body.find(({ id }: { id: string }) => id === 'summary');
		};
		const before = flavour === 'cloud' ? { untranslatedName: 'Summary' } : {};
		expect(await summaryFor('haruka')).toMatchObject({ name: '要約', ...before });
		expect(await summaryFor('mia')).toMatchObject({ name: 'Summary', ...before });
		expect('untranslatedName' in (await summaryFor('haruka'))).toBe(flavour === 'cloud');
	});
});
