import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH, bulkFetch, byReference, entriesOf, MOST_FETCHED } from '../../../connection';
import { issueField, preparedField, simplifyField } from '../../../fields';
import { batched, ItemRefused, operation, type RunContext } from '../../../operation';
import { developmentIn } from '../../simplified/development';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { withUrl } from './issueOutput';
import { FIELDS, knownFields } from './knownFields';

export const getDevelopment = operation({
	displayName: 'Get Development Information',
	action: 'Get development information of issue',
	phrases: ['pull requests of issue', 'branches', 'commits', 'builds', 'development panel'],
	description:
		"Get the number and the state of the branches, commits, pull requests, builds and deployments in Jira's field Development",
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	endpoints: [BULK_FETCH, FIELDS],
	fields: {
		issue: issueField(),
		simplify: simplifyField(),
		/** The ID of the field, see `prepare`. */
		field: preparedField<string>(),
	},

	prepare: async (asked, context) => ({ ...asked, field: await developmentField(context) }),
	request: ({ issue, field = '' }) => ({
		path: { issueIdOrKey: issue },
		query: { fields: [field] },
	}),
	output: (issue, { field = '', ...asked }, site) =>
		simplifiedIf(asked, issue as IDataObject, ({ id, key, fields }) => ({
			...withUrl({ id, key }, site),
			...developmentOf((fields ?? {}) as IDataObject, field),
		})),

	combine: batched({
		// Data Center has no request for several issues by key.
		size: ({ flavour }) => (flavour === 'cloud' ? MOST_FETCHED : 1),
		request: (asked) =>
			bulkFetch([...new Set(asked.map(({ issue }) => issue))], [asked[0]?.field ?? '']),
		answers: (body, asked) => {
			const found = byReference(entriesOf(body, 'issues'));
			return asked.map(({ issue }) => {
				const output = found.get(issue);
				return output === undefined ? 'askAlone' : { output };
			});
		},
	}),
});

/** The types of the field: on Cloud and on Data Center. */
const TYPES = /:devsummary(?:cf)?$/;

/** @throws ItemRefused if this Jira has no such field */
async function developmentField(context: RunContext<typeof FIELDS>): Promise<string> {
	const { byId } = await knownFields(context);
	const field = [...byId.values()].find(({ schema }) => TYPES.test(schema?.custom ?? ''));
	if (field !== undefined) return field.id;
	throw new ItemRefused(
		'This Jira has no field Development',
		'Jira Software adds it once a tool for development, such as GitHub or Bitbucket, is connected. The account needs a project of Jira Software.',
	);
}

/** What Jira calls the kinds, and what this operation does. */
const KINDS: Readonly<Record<string, string>> = {
	branch: 'branches',
	repository: 'commits',
	pullrequest: 'pullRequests',
	build: 'builds',
	review: 'reviews',
	'deployment-environment': 'deployments',
};

/** The kinds that Jira counts, each with its count; those that an issue does not have count 0. */
function developmentOf(fields: IDataObject, field: string): IDataObject {
	const text = fields[field];
	const found = (typeof text === 'string' ? developmentIn(text) : undefined) ?? {};
	const others = Object.entries(found).filter(([kind]) => !(kind in KINDS));
	return {
		...Object.fromEntries(
			Object.entries(KINDS).map(([kind, name]) => [name, found[kind] ?? { count: 0 }]),
		),
		...Object.fromEntries(others),
	};
}
