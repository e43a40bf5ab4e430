import type { INodeParameters } from 'n8n-workflow';
import type { FieldDefinition } from '../sandbox/jira/fields/definition';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { jsonOf, located, runJira } from '../nodes/Jira/jiraRun';
import { describeCases } from './describeCases';

const FLAVOURS = ['cloud', 'dataCenter'] as const;

interface DuplicateCase {
	readonly fields: ReadonlyArray<{ readonly id: string; readonly name: string }>;
	readonly otherFields: ReadonlyArray<{ readonly id: string; readonly value: string }>;
}

interface SearchCase {
	readonly jql: string;
	readonly fields: string;
}

const CREATE: INodeParameters = {
	project: located('key', 'SUP'),
	issueType: located('name', 'Task'),
	summary: 'Printer on fire',
};

describeCases('Fields by their names', (read) => {
	describe.each(FLAVOURS)('on %s', (flavour) => {
		let sandbox: Sandbox;
		const writes = () =>
			sandbox.requests.filter(
				({ method, path }) => method !== 'GET' && !/search|bulkfetch/.test(path),
			);
		const create = async (more: INodeParameters = {}) =>
			await runJira(sandbox, { operation: 'issue.create', parameters: { ...CREATE, ...more } });

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(async () => await sandbox.reset());

		describe('that several fields share', () => {
			const { fields, otherFields } = read<DuplicateCase>('09-duplicate-names');
			const [several, system] = otherFields;

			beforeEach(() => {
				const known = sandbox.jira.fields as FieldDefinition[];
				const number = known.find(({ id }) => id === 'customfield_10012') as FieldDefinition;
				for (const { id, name } of fields.filter((one) => one.id.startsWith('customfield_'))) {
					const position = known.findIndex((field) => field.id === id);
					known.splice(position < 0 ? known.length : position, 1, { ...number, id, name });
				}
			});

			it.each([several?.id ?? '', 'STORY POINTS', ' story points '])(
				'%j is refused with both IDs before anything is sent',
				async (id) => {
					const { error } = await create({
						otherFieldsAs: 'list',
						otherFields: { field: [{ ...several, id }] },
					});
					expect(error?.message).toContain('customfield_10016 and customfield_10500');
					expect(error?.message).toContain("'Other Fields'");
					expect(writes()).toEqual([]);
				},
			);

			it("means Jira's own field if a custom one has the same name", async () => {
				const result = await create({
					otherFieldsAs: 'list',
					otherFields: { field: [{ ...system }] },
				});
				const [issue] = jsonOf(result);
				expect(sandbox.jira.issues.byKey(String(issue?.['key']))?.values).toMatchObject({
					priority: '2',
				});
			});
		});

		describe('among those that a search is to return', () => {
			const { jql, fields } = read<SearchCase>('21-field-names');

			it.each([fields, 'summary,effort', 'customfield_10012, Summary'])('%j', async (wanted) => {
				await create({
					otherFieldsAs: 'list',
					otherFields: { field: [{ id: 'Effort', value: '5' }] },
				});
				const found = await runJira(sandbox, {
					operation: 'issue.search',
					parameters: { jql, fields: wanted, simplify: false },
				});
				expect(jsonOf(found).map((issue) => issue['fields'])).toEqual([
					{ summary: 'Printer on fire', customfield_10012: 5 },
				]);
			});
		});
	});
});
