import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH, bulkFetch, byReference, MOST_FETCHED, type Site } from '../../../connection';
import {
	fieldNamesField,
	fieldsToReturnField,
	issueField,
	multiChoiceField,
	preparedField,
	simplifyField,
	textsAsField,
	type Values,
} from '../../../fields';
import { batched, operation, type BatchAnswer } from '../../../operation';
import { fieldKeys, type FieldKeys } from './fieldKeys';
import { fieldsToReturn } from './fieldsToReturn';
import { withUrl } from './issueOutput';
import { FIELDS } from './knownFields';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { areTextsConverted } from '../../simplified/wikiTexts';
import type { FieldSchema } from '../../../values/fieldKind';
import { simplifyIssue } from './simplifyIssue';
import { needsTypes, wikiFieldsAmong } from './wikiFields';

const form = {
	issue: issueField(),
	fields: fieldsToReturnField('*all'),
	expand: multiChoiceField(
		'Expand',
		[
			{ name: 'Changelog', value: 'changelog', description: 'Who changed what and when' },
			{ name: 'Names', value: 'names', description: 'The display names of the fields' },
			{ name: 'Operations', value: 'operations', description: 'What this user may do with it' },
			{ name: 'Rendered Fields', value: 'renderedFields', description: 'Rich text as HTML' },
			{ name: 'Schema', value: 'schema', description: 'The types of the fields' },
			{
				name: 'Transitions',
				value: 'transitions',
				description: 'The transitions that are possible now',
			},
		],
		{ description: 'Additional data to return with the issue' },
	),
	simplify: simplifyField(),
	textsAs: textsAsField(),
	fieldNames: fieldNamesField(),
	keys: preparedField<FieldKeys>(),
};

type GetInput = Values<typeof form>;

export const getIssue = operation({
	displayName: 'Get',
	action: 'Get issue',
	phrases: ['read issue'],
	description: 'Get an issue; on Cloud, many items are read together, up to 100 per request',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	endpoints: [BULK_FETCH, FIELDS],
	fields: form,

	prepare: async (asked, context) => ({
		...asked,
		fields: await fieldsToReturn(asked.fields, context),
		keys: asked.fieldNames === true ? await fieldKeys(context) : undefined,
	}),
	request: (asked, site) => {
		const { issue, fields } = asked;
		// Cheaper than all fields of this Jira, for the one issue of a request.
		const expand = needsTypes(asked, site) ? [...asked.expand, 'schema'] : asked.expand;
		return {
			path: { issueIdOrKey: issue },
			query: { fields, expand: expand.length > 0 ? [...new Set(expand)] : undefined },
		};
	},
	output: (issue, asked, site) =>
		simplifiedIf(asked, issue as IDataObject, ({ schema, ...shown }) =>
			simplifyIssue(
				withUrl({ ...shown, ...(asked.expand.includes('schema') && { schema }) }, site),
				{ ...asked, inWiki: inWikiOf(asked, schema, site) },
			),
		),

	combine: batched({
		// Data Center has no request for several issues by key.
		size: ({ flavour }) => (flavour === 'cloud' ? MOST_FETCHED : 1),
		key: ({ fields, expand }) => JSON.stringify([fields, expand]),
		request: (asked) => {
			const [first] = asked;
			const issues = [...new Set(asked.map(({ issue }) => issue))];
			return bulkFetch(issues, first?.fields ?? [], first?.expand);
		},
		answers: readFetched,
	}),
});

/** The fields of an issue whose texts are in wiki markup, by the types that came with it. */
function inWikiOf(
	{ textsAs }: GetInput,
	schema: IDataObject[string],
	site: Site,
): readonly string[] | undefined {
	if (!areTextsConverted(textsAs, site)) return undefined;
	return wikiFieldsAmong(Object.entries((schema ?? {}) as Record<string, FieldSchema>));
}

/**
 * Jira answers in the order of the ids and leaves out what it cannot find. A moved issue appears under its new key,
 * so missing issues are requested individually and get their own error.
 */
function readFetched(body: unknown, asked: readonly GetInput[]): BatchAnswer[] {
	const { issues = [] } = (body ?? {}) as { issues?: readonly IDataObject[] };
	const found = byReference(issues);
	return asked.map(({ issue }) => {
		const output = found.get(issue);
		return output === undefined ? 'askAlone' : { output };
	});
}
