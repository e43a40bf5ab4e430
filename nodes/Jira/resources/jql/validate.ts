import type { IDataObject } from 'n8n-workflow';
import { call, refusalIn, RequestFailed, type Send } from '../../../connection';
import { batched, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { theQueryField } from './fields';
import { placeOfError } from './placeOfError';

const PARSE = 'POST /rest/api/3/jql/parse';
const SEARCH = 'POST /rest/api/2/search';

/** The most queries of one request. */
const MOST = 50;

const endpoints = { cloud: [PARSE], dataCenter: [SEARCH] } as const;

const parse = (queries: readonly string[]) =>
	call(PARSE, { query: { validation: 'strict' }, body: { queries: [...queries] } });

export const validateJql = operation({
	displayName: 'Validate',
	action: 'Validate JQL',
	phrases: ['check query', 'parse JQL'],
	description:
		'Check whether Jira accepts a query, and where its errors are; on Cloud, many items share a request',
	endpoints,
	fields: { jql: theQueryField('The query to check; nothing is searched') },

	run: async ({ jql }, { send, site }) => {
		if (site.flavour === 'dataCenter') return verdict(jql, await refusedBySearch(jql, send));
		return verdictOf((await send(parse([jql]))) as Parsed, 0, jql);
	},
	combine: batched({
		size: ({ flavour }) => (flavour === 'cloud' ? MOST : 1),
		request: (asked) => parse(asked.map(({ jql }) => jql)),
		answers: (body, asked) =>
			asked.map(({ jql }, index) => ({ output: verdictOf(body as Parsed, index, jql) })),
	}),
});

interface Parsed {
	readonly queries?: ReadonlyArray<{
		readonly errors?: readonly string[];
		readonly warnings?: readonly string[];
	}>;
}

function verdictOf({ queries = [] }: Parsed, index: number, jql: string): IDataObject {
	const { errors = [], warnings } = queries[index] ?? {};
	return verdict(jql, errors, warnings);
}

/** Data Center has no parser in its API, but a search that returns no issues refuses what is wrong. */
async function refusedBySearch(jql: string, send: Send<typeof SEARCH>): Promise<readonly string[]> {
	const body = { jql, maxResults: 0, fields: ['key'], validateQuery: true };
	return await send(call(SEARCH, { body })).then(
		() => [],
		(reason: unknown) => {
			const messages =
				reason instanceof RequestFailed && reason.failure.status === 400
					? refusalIn(reason.answerBody).messages
					: [];
			if (messages.length === 0) throw reason;
			return messages;
		},
	);
}

function verdict(
	jql: string,
	errors: readonly string[],
	warnings: readonly string[] = [],
): IDataObject {
	return definedOnly({
		jql,
		valid: errors.length === 0,
		errors: errors.map((message) => ({ message, ...placeOfError(message) })),
		warnings: warnings.length > 0 ? warnings : undefined,
	});
}
