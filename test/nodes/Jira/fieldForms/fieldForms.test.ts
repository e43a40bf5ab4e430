import type {
	ICredentialDataDecryptedObject,
	INodeParameters,
	ResourceMapperFields,
} from 'n8n-workflow';
import { mappedFields } from '../../../harness/engine';
import { located } from '../jiraRun';
import { onEachJira } from '../onEachJira';

onEachJira('The forms of fields', (jira) => {
	const form = async (
		method: string,
		parameters: Readonly<Record<string, unknown>>,
	): Promise<ResourceMapperFields> => {
		const type = jira.isCloud ? 'jiraBasicApi' : 'jiraDataCenterApi';
		return await mappedFields({
			node: 'jira',
			method,
			parameters: {
				authentication: type,
				resource: 'issue',
				operation: operations[method],
				...parameters,
			} as INodeParameters,
			credentials: { [type]: jira.sandbox.credentials[type] as ICredentialDataDecryptedObject },
		});
	};
	const operations: Readonly<Record<string, string>> = {
		fieldsToCreate: 'create',
		fieldsToUpdate: 'update',
		fieldsOfTransition: 'transition',
	};
	const notice = async (method: string, parameters: Readonly<Record<string, unknown>>) => {
		const { fields, emptyFieldsNotice } = await form(method, parameters);
		expect(fields).toEqual([]);
		return emptyFieldsNotice;
	};
	const idsIn = ({ fields }: ResourceMapperFields) =>
		fields.filter(({ display }) => display).map(({ id }) => id);

	const task = { project: located('key', 'SUP'), issueType: located('name', 'Task') };

	describe('of new issues', () => {
		it('have every field that the other parameters do not set', async () => {
			const ids = idsIn(await form('fieldsToCreate', task));
			expect(ids).toEqual(
				expect.arrayContaining(['customfield_10010', 'customfield_10019', 'labels', 'priority']),
			);
			for (const elsewhere of ['project', 'issuetype', 'reporter', 'summary', 'description']) {
				expect(ids).not.toContain(elsewhere);
			}
			expect(new Set(ids).size).toBe(ids.length);
		});

		it('list the options of a field by their ids', async () => {
			const { fields } = await form('fieldsToCreate', task);
			expect(fields).toContainEqual(
				expect.objectContaining({
					id: 'customfield_10015',
					displayName: 'Severity',
					type: 'options',
					required: false,
					removed: true,
					options: [
						{ name: 'Critical', value: '10100' },
						{ name: 'Major', value: '10101' },
						{ name: 'Minor', value: '10102' },
					],
				}),
			);
		});

		it('begin with the required fields of the type', async () => {
			const bug = { project: located('key', 'HR'), issueType: located('name', 'bug') };
			const { fields } = await form('fieldsToCreate', bug);
			expect(fields[0]).toMatchObject({ id: 'customfield_10015', required: true, removed: false });
		});

		it('find a project by its name and a type by its ID', async () => {
			const named = {
				project: located('name', 'customer support'),
				issueType: located('list', '10001'),
			};
			expect(idsIn(await form('fieldsToCreate', named))).toEqual(
				idsIn(await form('fieldsToCreate', task)),
			);
		});

		it.each([
			['nothing is chosen', {}, 'No project and issue type are chosen yet. Choose a project'],
			['the type is missing', { project: located('key', 'SUP') }, 'Choose a project and an issue'],
			[
				'the type does not exist',
				{ ...task, issueType: located('name', 'B<b>') },
				`'Issue Type' is "B&lt;b>", but the project SUP has no such type. Choose one`,
			],
			[
				'the project is an expression without a value',
				{ ...task, project: located('key', '={{ $json.project }}') },
				"depend on 'Project', which is an expression without a value yet. Run the previous node",
			],
			[
				'no project has that name',
				{ ...task, project: located('name', 'Nowhere') },
				'\'Project\' is "Nowhere", but no project',
			],
		])('say what to do if %s', async (_, parameters, said) => {
			expect(await notice('fieldsToCreate', parameters)).toContain(said);
		});

		it('say what to do if Jira refuses the project', async () => {
			const nowhere = { ...task, project: located('key', 'NOPE') };
			expect(await notice('fieldsToCreate', nowhere)).toMatch(/NOPE|project/i);
		});

		it('keep what is filled in when the fields cannot be read', async () => {
			const filledIn = { value: { labels: 'vip' }, schema: [{ id: 'labels' }] };
			const unknown = { ...task, project: located('key', '={{ $json.project }}') };
			await expect(form('fieldsToCreate', { ...unknown, fieldForm: filledIn })).rejects.toThrow(
				"The fields depend on 'Project'",
			);
		});

		it('remember for which project and type they were loaded', async () => {
			const placeIn = ({ fields }: ResourceMapperFields) =>
				fields.filter(({ display }) => !display).map(({ displayName }) => displayName);
			const loaded = await form('fieldsToCreate', { ...task, fieldFormPlace: '["SUP","Task"]' });
			expect(placeIn(loaded)).toEqual(['["SUP","Task"]']);
			const again = await form('fieldsToCreate', {
				...task,
				fieldFormPlace: 'other',
				fieldForm: { value: {}, schema: loaded.fields },
			});
			expect(placeIn(again)).toEqual(['["SUP","Task"]']);
		});
	});

	describe('of an issue', () => {
		it('have what can be edited in it', async () => {
			const issue = located('key', await jira.newIssue());
			const ids = idsIn(await form('fieldsToUpdate', { issue }));
			expect(ids).toEqual(expect.arrayContaining(['summary', 'description', 'labels']));
			expect(ids).not.toContain('comment');
			expect(ids).not.toContain('issuetype');
		});

		it('are those of the example while the issue is not known', async () => {
			const exampleIssue = located('key', await jira.newIssue());
			for (const value of ['={{ $json.key }}', '']) {
				const issue = located('key', value);
				const { fields } = await form('fieldsToUpdate', { issue, exampleIssue });
				expect(fields.length).toBeGreaterThan(20);
			}
		});

		it.each([
			['', "No issue is selected yet. Enter an issue key in 'Issue'. Choose an 'Example Issue'"],
			['={{ $json.key }}', "expression without a value yet. Choose an 'Example Issue' of the same"],
			['no issue', `'Issue' is "no issue", which is not an issue. Enter an issue key`],
			['SUP-9999', 'Issue SUP-9999 does not exist'],
		])('say what to do for the issue %j', async (value, said) => {
			expect(await notice('fieldsToUpdate', { issue: located('key', value) })).toContain(said);
		});
	});

	describe('of a transition', () => {
		const on = async (more: Readonly<Record<string, unknown>> = {}) => ({
			issue: located('key', await jira.newIssue()),
			...more,
		});

		it.each([
			['its status', located('status', 'done')],
			['its name', located('name', 'Close')],
			['its ID', located('list', '41')],
		])('have the fields on the screen of the one with %s', async (_, transition) => {
			const { fields } = await form('fieldsOfTransition', await on({ transition }));
			expect(fields.filter(({ display }) => display)).toMatchObject([
				{ id: 'resolution', required: true, type: 'options' },
				{ id: 'assignee', required: false, removed: true },
			]);
		});

		it('have the fields of all screens if none is chosen or known', async () => {
			for (const transition of [undefined, located('status', '={{ $json.status }}')]) {
				const { fields } = await form('fieldsOfTransition', await on({ transition }));
				expect(fields).toContainEqual(
					expect.objectContaining({ id: 'resolution', required: false }),
				);
			}
		});

		it('say that a transition asks for nothing', async () => {
			const transition = located('status', 'In Progress');
			expect(await notice('fieldsOfTransition', await on({ transition }))).toMatch(
				/^The transition ".+" asks for no fields. Fields can be changed with the operation Update/,
			);
		});
	});
});
