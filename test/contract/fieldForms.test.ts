/* eslint-disable @n8n/community-nodes/no-restricted-imports --
   tests read answers of real sites from disk; none of this is published */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findSpecificationFolder } from '../../build/specifications/specificationFiles';
import { RequestFailed, type Failure, type JiraRequest } from '../../nodes/connection';
import { siteOf } from '../../nodes/connection/site';
import { formFields } from '../../nodes/Jira/fieldForms/formField';
import {
	fieldsOfNew,
	issueTypeId,
	issueTypesIn,
	transitionsOf,
	type FieldEntry,
} from '../../nodes/Jira/fieldMetadata';
import { readFieldMeta } from '../../nodes/values/fieldMeta';
import { describeWhereFound, mustHaveWhatIsNotPublic } from './describeContract';

const specifications = findSpecificationFolder();
const folder = specifications && resolve(specifications, '../fixtures/rest-responses');

const formOf = (fields: readonly FieldEntry[]) =>
	formFields(
		fields.map(({ id, entry }) => readFieldMeta(entry, id)),
		new Set(),
	);

describeWhereFound(
	'The metadata of fields that real sites returned',
	folder !== undefined && existsSync(folder) ? folder : undefined,
	'the answers of real sites are not in fixtures/rest-responses next to the specifications',
	(found) => {
		const read = (file: string): unknown =>
			JSON.parse(readFileSync(join(found, file), 'utf8')) as unknown;

		it('becomes a form in its old form, without types', async () => {
			const notFound = new RequestFailed({
				status: 404,
				message: 'Not found',
				lacksEndpoint: true,
			} as Failure);
			const send = async ({ endpoint }: JiraRequest) => {
				if (endpoint !== 'GET /rest/api/2/issue/createmeta') throw notFound;
				return read('cli-createmeta.json');
			};
			const site = siteOf('dataCenter', undefined);
			expect(await issueTypeId('epic', 'TEST', send)).toBe('10001');
			expect(formOf(await fieldsOfNew('TEST', '10001', { site, send }))).toMatchObject([
				{ id: 'customfield_10014', displayName: 'Epic Link (Text or JSON)', type: 'string' },
				{ id: 'customfield_10011', displayName: 'Epic Name (Text or JSON)', type: 'string' },
				{ id: 'priority', displayName: 'Priority (Name or ID)', type: 'string' },
			]);
		});

		it('has the types of a project in its new form', async () => {
			const types = await issueTypesIn('TEST', async () => read('cli-createmetav9.json'));
			expect(types.map(({ id, name }) => [id, name])).toEqual([
				['10001', 'Epic'],
				['10002', 'Task'],
				['10003', 'Sub-task'],
			]);
		});

		it.each(['transitions.json', 'cli-transitions.json'])(
			'becomes a form of each transition in %s',
			async (file) => {
				const transitions = await transitionsOf('TEST-1', async () => read(file));
				expect(transitions.length).toBeGreaterThan(0);
				for (const { fields } of transitions) {
					const form = formOf(fields);
					expect(form).toHaveLength(fields.length);
					for (const field of form) {
						expect(field.displayName).not.toBe('');
						expect(field.type).toBeDefined();
					}
				}
			},
		);

		it.each(['all_fields.json', 'cli-fields.json'])(
			'becomes a form from the list of fields in %s',
			(file) => {
				const fields = read(file) as ReadonlyArray<{ id: string; name: string }>;
				const form = formOf(fields.map((entry) => ({ id: entry.id, entry })));
				expect(form.map(({ id }) => id).toSorted()).toEqual(fields.map(({ id }) => id).toSorted());
			},
		);
	},
	mustHaveWhatIsNotPublic(),
);
