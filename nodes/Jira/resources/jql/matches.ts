import type { IDataObject } from 'n8n-workflow';
import { call, MOST_FETCHED } from '../../../connection';
import { issueField, linesField, preparedField } from '../../../fields';
import { batched, ItemRefused, operation } from '../../../operation';
import { isId } from '../../../values/named';
import { issueId, issueIdEndpoints, knowingAllIssues } from './issueIds';

const MATCH = 'POST /rest/api/3/jql/match';

const form = {
	issue: issueField(),
	jql: linesField('JQL', {
		required: true,
		typeOptions: { rows: 3 },
		placeholder: 'e.g. project = SUP AND status != Done',
		description: 'The query; several in lines of their own, or as an array',
	}),
	/** The ID of the issue, see `prepare`. */
	id: preparedField<string>(),
};

export const matchesJql = operation({
	displayName: 'Match Issue',
	action: 'Check if issue matches JQL',
	phrases: ['issue in filter', 'test query on issue'],
	description:
		'Check whether a search would find an issue; items with the same queries share a request (Cloud only)',
	instead: "Search there with the key as a further condition: 'key = SUP-1 AND …'.",
	onlyOn: 'cloud',
	endpoint: MATCH,
	endpoints: issueIdEndpoints,
	fields: form,

	prepare: async (asked, context) => ({ ...asked, id: await issueId(asked.issue, context) }),
	request: ({ id, jql }) => ({ body: { issueIds: [Number(id)], jqls: [...jql] } }),
	output: (body, { issue, id = '', jql }) => {
		const { matches = [] } = body as Matches;
		const queries = jql.map((query, index) => {
			const { matchedIssues = [], errors = [] } = matches[index] ?? {};
			if (errors.length > 0) {
				throw new ItemRefused(`Jira does not accept the JQL "${query}"`, errors.join(' '));
			}
			return { jql: query, matches: matchedIssues.map(String).includes(id) };
		});
		const key = isId(issue) ? {} : { key: issue };
		return { id, ...key, matches: queries.every((one) => one.matches), queries };
	},

	combine: knowingAllIssues(
		batched({
			size: () => MOST_FETCHED,
			key: ({ jql }) => JSON.stringify(jql),
			request: (asked) =>
				call(MATCH, {
					body: {
						issueIds: [...new Set(asked.map(({ id }) => Number(id)))],
						jqls: [...(asked[0]?.jql ?? [])],
					},
				}),
			answers: (body, asked) => asked.map(() => ({ output: body as IDataObject })),
		}),
	),
});

interface Matches {
	readonly matches?: ReadonlyArray<{
		readonly matchedIssues?: readonly number[];
		readonly errors?: readonly string[];
	}>;
}
