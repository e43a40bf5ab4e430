import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { askJira } from '../../../samples/askJira';
import type { Issue } from '../../../sandbox/jira/model';
import { jsonOf, located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('issue.clone', (jira) => {
	const clone = async (issue: string, more: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: 'issue.clone',
				parameters: { issue: located('key', issue), ...more },
				continueOnFail: true,
			}),
		)[0] ?? {};
	const create = async (parameters: INodeParameters, files = {}) => {
		const [created] = jsonOf(
			await jira.run({
				operation: 'issue.create',
				parameters: {
					project: located('key', 'SUP'),
					issueType: located('name', 'Bug'),
					summary: 'Printer on fire',
					...parameters,
				},
				files: [files],
			}),
		);
		return String(created?.['key']);
	};
	const held = (key: unknown): Issue => {
		const issue = jira.sandbox.jira.issues.byKey(String(key));
		if (issue === undefined) throw new Error(`There is no ${String(key)}.`);
		return issue;
	};
	const linksOf = (key: unknown) =>
		jira.sandbox.jira.links.of(held(key).id).map(({ typeId, sourceId, destinationId }) => {
			const name = jira.sandbox.jira.linkTypes.find(({ id }) => id === typeId)?.name;
			const keyOf = (id: string) => jira.sandbox.jira.issues.byIdOrKey(id)?.key;
			return `${keyOf(sourceId)} ${name} ${keyOf(destinationId)}`;
		});

	it('copies the fields of the create screen, and links the clone as Jira does', async () => {
		const original = await create({
			description: '**Now**\n\n- one\n- two',
			additionalFields: {
				labels: 'hardware, vip',
				priority: located('name', 'High'),
				duedate: '2026-12-24',
				assignee: located('name', 'soeren@acme.example'),
			},
			otherFieldsAs: 'json',
			otherFieldsJson: { 'Customer name': 'Acme' },
		});
		const done = await clone(original);
		expect(done).toEqual({
			id: held('SUP-2').id,
			key: 'SUP-2',
			clonedFrom: original,
			links: 1,
			attachments: 0,
			comments: 0,
			url: `${jira.sandbox.siteUrl}/browse/SUP-2`,
		});
		const { summary, ...copied } = held('SUP-2').values;
		const { summary: before, ...others } = held(original).values;
		expect(summary).toBe(`CLONE - ${String(before)}`);
		expect(copied).toEqual(others);
		expect(linksOf('SUP-2')).toEqual([`SUP-2 Cloners ${original}`]);
	});

	it('writes what is to be different instead', async () => {
		const original = await create({
			description: 'Now',
			additionalFields: { labels: 'hardware', priority: located('name', 'High') },
		});
		const done = await clone(original, {
			linkToOriginal: false,
			changes: {
				summary: 'Scanner on fire',
				labels: 'scanner',
				issueType: located('name', 'Task'),
				description: '*Later*',
				textFormat: 'markdown',
			},
			otherFieldsAs: 'json',
			otherFieldsJson: { 'Customer name': 'Acme' },
		});
		expect(held(done['key']).values).toMatchObject({
			summary: 'Scanner on fire',
			labels: ['scanner'],
			issuetype: '10001',
			priority: '2',
			customfield_10010: 'Acme',
			description: { plain: 'Later' },
		});
		expect(linksOf(done['key'])).toEqual([]);
	});

	it('creates the clone in another project, with a type of the same name', async () => {
		const original = await create({ description: 'Now' });
		const done = await clone(original, { changes: { project: located('key', 'OPS') } });
		expect(done['key']).toMatch(/^OPS-\d+$/);
		expect(held(done['key']).values).toMatchObject({
			issuetype: held(original).values['issuetype'],
			description: { plain: 'Now' },
		});
	});

	it('copies links, files and comments if wanted, but not the links between clones', async () => {
		const original = await create(
			{ additionalFields: { attachments: 'data' } },
			{
				data: {
					data: Buffer.from('Smoke').toString('base64'),
					mimeType: 'text/plain',
					fileName: 'report.txt',
				},
			},
		);
		const other = await jira.newIssue();
		const ask = askJira(jira.sandbox);
		await ask('POST /rest/api/3/issueLink', {
			type: { name: 'Blocks' },
			inwardIssue: { key: original },
			outwardIssue: { key: other },
		});
		await ask('POST /rest/api/3/issueLink', {
			type: { name: 'Relates' },
			inwardIssue: { key: other },
			outwardIssue: { key: original },
		});
		for (const text of ['First', 'For *us*']) {
			await jira.run({
				operation: 'comment.add',
				parameters: {
					issue: located('key', original),
					body: text,
					...(text === 'First' ? {} : { visibleTo: 'role', visibleToName: 'Administrators' }),
				},
			});
		}
		jira.sandbox.jira.mia.groups.push('jira-administrators');
		await clone(original);
		const done = await clone(original, { include: ['attachments', 'comments', 'links'] });
		expect(done).toMatchObject({ links: 3, attachments: 1, comments: 2 });
		const key = String(done['key']);
		expect(linksOf(key)).toEqual([
			`${key} Cloners ${original}`,
			`${key} Blocks ${other}`,
			`${other} Relates ${key}`,
		]);
		const [file, ...others] = jira.sandbox.jira.attachments.of(held(key).id);
		expect(others).toEqual([]);
		expect(file).toMatchObject({ filename: 'report.txt', mimeType: 'text/plain' });
		const { fields } = await ask(`GET /rest/api/3/issue/${original}?fields=comment`);
		const [, today] = /"created":"(\d{4}-\d\d-\d\d)/.exec(JSON.stringify(fields)) ?? [];
		expect(held(key).comments.map(({ body }) => body.plain.replace(/\s+/g, ' '))).toEqual([
			`Mia Krause, ${today}: First`,
			`Mia Krause, ${today}: For us`,
		]);
		expect(held(key).comments.map(({ visibility }) => visibility)).toEqual(
			held(original).comments.map(({ visibility }) => visibility),
		);
	});

	it('says what was done if a link cannot be copied', async () => {
		const original = await jira.newIssue();
		jira.sandbox.configure({
			faults: [
				{
					method: 'POST',
					path: `/rest/api/${jira.isCloud ? 3 : 2}/issueLink`,
					status: 403,
					body: { errorMessages: ['Not you.'] },
				},
			],
		});
		const failed = await clone(original);
		expect(failed['error']).toContain(
			`Create clone (SUP-2) was done, but Link to ${original} failed`,
		);
		expect(JSON.stringify(failed)).toContain('would repeat Create clone (SUP-2)');
	});

	it('refuses an issue that does not exist, and a project without its type', async () => {
		expect(await clone('SUP-99')).toMatchObject({ details: { httpCode: '404' } });
		const original = await create({});
		const failed: IDataObject = await clone(original, {
			changes: { issueType: located('name', 'Incident') },
		});
		expect(failed['error']).toBe(
			'\'Issue Type\' is "Incident", but the project SUP has no such type',
		);
		expect([...jira.sandbox.jira.issues.all()]).toHaveLength(1);
	});
});
