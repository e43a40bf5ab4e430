import type { IDataObject } from 'n8n-workflow';
import {
	choiceField,
	issueField,
	issueTypeField,
	projectField,
	shownWhen,
	type Values,
} from '../../../fields';
import { operation, type ItemContext } from '../../../operation';
import { readFieldMeta } from '../../../values/fieldMeta';
import {
	createMetaEndpoints,
	EDIT_META,
	fieldsOfIssue,
	fieldsOfNew,
	knownIssueTypeId,
	transitionsOf,
	TRANSITIONS,
	type FieldEntry,
} from '../../fieldMetadata';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { describedField } from './describedField';

const OF_NEW = { describe: ['create'] } as const;
const OF_ISSUE = { describe: ['edit', 'transition'] } as const;

const form = {
	describe: choiceField(
		'Fields Of',
		[
			{ name: 'A New Issue', value: 'create' },
			{ name: 'An Existing Issue', value: 'edit' },
			{ name: 'The Transitions of an Issue', value: 'transition' },
		],
		{ description: 'Which fields: those on the screens for creating, editing or transitioning' },
	),
	project: shownWhen(
		projectField({ required: true, description: 'The project of the new issue' }),
		OF_NEW,
	),
	issueType: shownWhen(
		issueTypeField({ required: true, description: 'The type of the new issue' }),
		OF_NEW,
	),
	issue: shownWhen(issueField(), OF_ISSUE),
};

const ENDPOINTS = [...createMetaEndpoints, EDIT_META, TRANSITIONS] as const;

type Context = ItemContext<
	| (typeof ENDPOINTS)[number]
	| (typeof projectEndpoints.cloud)[number]
	| (typeof projectEndpoints.dataCenter)[number]
>;

export const describeFields = operation({
	displayName: 'Describe Fields',
	action: 'Describe fields of issues',
	phrases: ['custom fields', 'field metadata', 'allowed values', 'options of field'],
	description:
		'List the fields that can be set: their names, IDs, kinds and allowed values, and how each is written',
	endpoints: {
		cloud: [...ENDPOINTS, ...projectEndpoints.cloud],
		dataCenter: [...ENDPOINTS, ...projectEndpoints.dataCenter],
	},
	fields: form,

	run: async (asked, context) => {
		const { issue = '' } = asked;
		if (asked.describe === 'create') return described(await fieldsToCreate(asked, context));
		if (asked.describe === 'edit') return described(await fieldsOfIssue(issue, context.send));
		const transitions = await transitionsOf(issue, context.send);
		return transitions.flatMap(({ id, name, to, fields }) =>
			described(fields, { transition: { id, name, to: to?.name } }),
		);
	},
});

async function fieldsToCreate(
	{ project: written, issueType = '' }: Values<typeof form>,
	context: Context,
): Promise<readonly FieldEntry[]> {
	const { value: project } = await projectCalled(written ?? { by: 'any', value: '' }, context);
	return await context.loadOnce(`fields of ${issueType} in ${project}`, async () => {
		const typeId = await knownIssueTypeId(issueType, project, context.send);
		return await fieldsOfNew(project, typeId, context);
	});
}

function described(fields: readonly FieldEntry[], more: IDataObject = {}): IDataObject[] {
	return fields.map(({ id, entry }) => ({ ...describedField(readFieldMeta(entry, id)), ...more }));
}
