import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { FieldDefinition } from '../../../sandbox/jira/fields/definition';
import { jsonOf, located } from '../jiraRun';
import { onEachJira, type JiraAtHand } from '../onEachJira';

const STEPS = '# Steps\n\n1. Open **it**';

const ways = [
	{
		operation: 'issue.get',
		of: (keys: readonly string[]) => ({
			items: keys.map((key) => ({ key })),
			parameters: { issue: located('key', '={{ $json.key }}') },
		}),
	},
	{
		operation: 'issue.search',
		of: (keys: readonly string[]) => ({
			parameters: { jql: `key in (${keys.join()}) ORDER BY key ASC` },
		}),
	},
] as const;

async function created(jira: JiraAtHand, values: Readonly<Record<string, string>>) {
	const field = Object.entries(values).map(([id, value]) => ({ id, value }));
	const run = await jira.run({
		operation: 'issue.create',
		parameters: {
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: 'Printer on fire',
			description: '**Now**',
			otherFieldsAs: 'list',
			otherFields: { field },
		},
	});
	return String(jsonOf(run)[0]?.['key']);
}

function addField(jira: JiraAtHand, like: string, id: string, name: string): void {
	const known = jira.sandbox.jira.fields as FieldDefinition[];
	const field = known.find((one) => one.id === like) as FieldDefinition;
	known.push({ ...field, id, name });
}

for (const { operation, of } of ways) {
	onEachJira(operation, (jira) => {
		const read = async (keys: readonly string[], more: INodeParameters) => {
			const { parameters, ...given } = of(keys);
			const run = await jira.run({
				operation,
				...given,
				parameters: { ...parameters, ...more },
			});
			return jsonOf(run);
		};
		const asked = (endpoint: string) =>
			jira.sandbox.requests.filter(({ path }) => path.endsWith(endpoint)).length;

		describe('calls custom fields by their names', () => {
			it('if that is wanted, with one request for all issues', async () => {
				const keys = [
					await created(jira, { Effort: '5', Region: 'Europe - France' }),
					await created(jira, { Effort: '8', Severity: 'Minor' }),
				];
				const issues = await read(keys, { fieldNames: true, fields: '*all' });
				expect(issues).toMatchObject([
					{ key: keys[0], summary: 'Printer on fire', Effort: 5, Region: 'Europe - France' },
					{ key: keys[1], summary: 'Printer on fire', Effort: 8, Severity: 'Minor' },
				]);
				expect(Object.keys(issues[0] ?? {}).join()).not.toContain('customfield');
				expect(asked('/field')).toBe(1);
			});

			it('but not unless that is wanted, and then asks for no names', async () => {
				const [issue] = await read([await created(jira, { Effort: '5' })], {
					...{ fields: '*all', textsAs: 'stored' },
				});
				expect(issue).toMatchObject({ customfield_10012: 5 });
				expect(issue).not.toHaveProperty('Effort');
				expect(asked('/field')).toBe(0);
			});

			it('with the IDs of those that share a name, so that none is lost', async () => {
				addField(jira, 'customfield_10012', 'customfield_10500', 'effort');
				addField(jira, 'customfield_10012', 'customfield_10501', 'Summary');
				const values = { customfield_10012: '5', customfield_10500: '8', customfield_10501: '13' };
				const [issue] = await read([await created(jira, values)], {
					fieldNames: true,
					fields: '*all',
				});
				expect(issue).toMatchObject({
					summary: 'Printer on fire',
					'Effort (customfield_10012)': 5,
					'effort (customfield_10500)': 8,
					'Summary (customfield_10501)': 13,
				});
			});

			it('never in what Jira returned', async () => {
				const [issue] = await read([await created(jira, { Effort: '5' })], {
					...{ simplify: false, fieldNames: true, textsAs: 'plainText', fields: '*all' },
				});
				expect(issue?.['fields']).toMatchObject({ customfield_10012: 5 });
				expect(asked('/field')).toBe(0);
			});
		});

		describe('returns fields that are asked for one by one', () => {
			it('and no others, in that order, also those without a value', async () => {
				const key = await created(jira, { Effort: '5' });
				const [issue] = await read([key], { fields: 'effort, Due date, Summary, key' });
				expect(Object.entries(issue ?? {})).toEqual([
					['id', expect.any(String)],
					['key', key],
					['url', `${jira.sandbox.siteUrl}/browse/${key}`],
					['customfield_10012', 5],
					['duedate', null],
					['summary', 'Printer on fire'],
				]);
			});

			it('by the names that the site shows, in any language', async () => {
				const known = jira.sandbox.jira.fields as FieldDefinition[];
				const own = known.findIndex(({ id }) => id === 'summary');
				known.splice(own, 1, { ...(known[own] as FieldDefinition), name: 'Zusammenfassung' });
				addField(jira, 'customfield_10012', 'customfield_10500', '見積もり');
				const key = await created(jira, { 見積もり: '5' });
				const [issue] = await read([key], {
					fields: 'zusammenfassung, 見積もり',
					fieldNames: true,
				});
				expect(issue).toMatchObject({ summary: 'Printer on fire', 見積もり: 5 });
				expect(Object.keys(issue ?? {})).toHaveLength(5);
			});

			it('but leaves those without a value out of a group', async () => {
				const [issue] = await read([await created(jira, {})], { fields: '*all, -summary' });
				expect(issue).toMatchObject({ status: 'To Do' });
				expect(issue).not.toHaveProperty('summary');
				expect(issue).not.toHaveProperty('duedate');
			});
		});

		describe('returns texts', () => {
			const texts = async (more: INodeParameters): Promise<IDataObject | undefined> => {
				const key = await created(jira, { 'Steps to reproduce': STEPS });
				await jira.run({
					operation: 'comment.add',
					parameters: { issue: located('key', key), body: 'On *it*' },
				});
				const fields = 'description, Steps to reproduce, comment';
				const [issue] = await read([key], { fields, fieldNames: true, ...more });
				return issue;
			};
			const texted = (description: unknown, steps: unknown, body: unknown) => ({
				description,
				'Steps to reproduce': steps,
				comment: [expect.objectContaining({ body })],
			});

			it('as Markdown, also in fields of several lines and in comments', async () => {
				expect(await texts({})).toMatchObject(texted('**Now**', STEPS, 'On _it_'));
			});

			it('as plain text', async () => {
				const inPlainText = texted('Now', 'Steps\n\n1. Open it', 'On it');
				expect(await texts({ textsAs: 'plainText' })).toMatchObject(inPlainText);
			});

			it('as Jira stores them', async () => {
				const document = expect.objectContaining({ type: 'doc', version: 1 });
				expect(await texts({ textsAs: 'stored' })).toMatchObject(
					jira.isCloud
						? texted(document, document, document)
						: texted('*Now*', 'h1. Steps\n\n# Open *it*', 'On _it_'),
				);
			});

			it('without the types of fields, for which it asks only if they are needed', async () => {
				const key = await created(jira, { 'Customer name': '*Acme*' });
				const [all] = await read([key], { fields: '*all' });
				expect(all).toMatchObject({ description: '**Now**', customfield_10010: '*Acme*' });
				expect(all).not.toHaveProperty('schema');
				await read([key], { fields: 'description, status' });
				const paths = jira.sandbox.requests.map(({ path }) => path).join();
				expect(paths).not.toMatch(/\/field$|schema/);
			});
		});
	});
}
