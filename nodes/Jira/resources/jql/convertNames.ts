import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { operation, shared, type SharedRequest } from '../../../operation';
import { theQueryField } from './fields';

const CONVERT = 'POST /rest/api/3/jql/pdcleaner';

/** The most queries of one request. Source: schema `JQLPersonalDataMigrationRequest`. */
const MOST = 100;

export const convertJqlNames = operation({
	displayName: 'Convert Names',
	action: 'Convert user names in JQL to account IDs',
	phrases: ['migrate JQL', 'GDPR JQL'],
	description:
		'Replace user names and user keys in a query by account IDs; many items share a request (Cloud only)',
	instead: 'Data Center knows users by name: use the query as it is.',
	onlyOn: 'cloud',
	endpoints: [CONVERT],
	fields: { jql: theQueryField('The query, with user names or user keys of a Jira Server') },

	combine: shared({
		parts: ({ jql }) => [jql],
		key: () => '',
		open: fillable,
		request: (queries) => call(CONVERT, { body: { queryStrings: [...queries] } }),
		answers: (body, queries) => conversions(body as Converted, queries),
		step: () => 'Convert query',
		outcome: () => 'done',
		output: ([converted]) => converted ?? {},
	}),
});

/** A request for one query, with room for more. */
function fillable(): SharedRequest<string> {
	let count = 1;
	return {
		tryAdd: () => {
			if (count >= MOST) return false;
			count++;
			return true;
		},
		get isFull() {
			return count >= MOST;
		},
	};
}

interface Converted {
	readonly queryStrings?: readonly string[];
	readonly queriesWithUnknownUsers?: ReadonlyArray<{
		readonly originalQuery?: string;
		readonly convertedQuery?: string;
	}>;
}

/** Jira returns queries with unknown users apart, and the others in their order. */
function conversions(
	{ queryStrings = [], queriesWithUnknownUsers = [] }: Converted,
	queries: readonly string[],
): IDataObject[] {
	const unknown = new Map(
		queriesWithUnknownUsers.map(({ originalQuery, convertedQuery }) => [
			originalQuery,
			convertedQuery,
		]),
	);
	const isApart = queryStrings.length < queries.length;
	let position = 0;
	return queries.map((original): IDataObject => {
		const hasUnknown = unknown.has(original);
		const converted = isApart && hasUnknown ? undefined : queryStrings[position++];
		return {
			jql: (hasUnknown ? unknown.get(original) : undefined) ?? converted ?? original,
			original,
			allUsersKnown: !hasUnknown,
		};
	});
}
