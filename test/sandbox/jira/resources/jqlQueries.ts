import { textsOf } from '../fields/definition';
import { JqlError } from '../jql/jqlError';
import { parseJql } from '../jql/parse';
import { searchIssues } from '../jql/search';
import { recover } from '../recover';
import { ok, Refusal, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';

/** What a query finds, or why it cannot be run. */
function found(jql: string, ask: Ask): { ids: ReadonlySet<string>; errors: readonly string[] } {
	return recover(
		JqlError,
		() => ({ ids: new Set(searchIssues({ ...ask, jql }).map(({ id }) => id)), errors: [] }),
		({ messages }) => ({ ids: new Set<string>(), errors: messages }),
	);
}

/** Source: "Parse JQL query". */
function parse(ask: Ask): Answer {
	const validation = ask.query.text('validation') ?? '';
	if (!['strict', 'warn', 'none'].includes(validation)) {
		throw refusal(400, 'The validation has to be strict, warn or none.');
	}
	const queries = textsOf(ask.body.queries);
	if (queries.length === 0) throw refusal(400, 'There are no queries to parse.');
	return ok({
		queries: queries.map((query) => {
			const { errors } = validation === 'none' ? { errors: [] } : found(query, ask);
			return errors.length > 0 ? { query, errors } : { query, structure: {} };
		}),
	});
}

/** Source: "Check issues against JQL". */
function match(ask: Ask): Answer {
	const { body } = ask;
	if (!Array.isArray(body.issueIds) || !Array.isArray(body.jqls)) {
		throw refusal(400, 'The issueIds and jqls have to be provided.');
	}
	const issueIds = body.issueIds.map(Number);
	return ok({
		matches: textsOf(body.jqls).map((jql) => {
			const { ids, errors } = found(jql, ask);
			return { matchedIssues: issueIds.filter((id) => ids.has(String(id))), errors };
		}),
	});
}

/** Who stands after a field of a person: one, or several in parentheses. */
const PEOPLE_IN_JQL =
	/\b(assignee|reporter|creator)(\s*(?:!?=|(?:not )?in)\s*)(\([^)]*\)|[\w.@-]+)/gi;

/**
 * Source: "Convert user identifiers to account IDs in JQL queries". As in its example, what has unknown users is
 * only in `queriesWithUnknownUsers`.
 */
function convert(ask: Ask): Answer {
	const { jira } = ask;
	userOf(ask);
	const unknown: Array<{ originalQuery: string; convertedQuery: string }> = [];
	const queryStrings = textsOf(ask.body.queryStrings).flatMap((originalQuery) => {
		recover(
			JqlError,
			() => parseJql(originalQuery),
			({ messages }) => {
				throw new Refusal({ status: 400, body: messages.join(' ') });
			},
		);
		let isUnknown = false;
		const idOf = (name: string): string => {
			const user = jira.users.byName(name) ?? jira.users.byKey(name) ?? jira.users.get(name);
			isUnknown ||= user === undefined;
			return user?.accountId ?? 'unknown';
		};
		const convertedQuery = originalQuery.replace(
			PEOPLE_IN_JQL,
			(_, field: string, operator: string, people: string) =>
				`${field}${operator}${people.replace(/[\w.@:-]+/g, idOf)}`,
		);
		if (isUnknown) unknown.push({ originalQuery, convertedQuery });
		return isUnknown ? [] : [convertedQuery];
	});
	return ok({ queryStrings, queriesWithUnknownUsers: unknown });
}

/** Queries themselves, not what they find. */
export const jqlQueryRoutes = routes(
	{ 'POST jql/parse': parse, 'POST jql/match': match, 'POST jql/pdcleaner': convert },
	{ on: 'cloud' },
);
