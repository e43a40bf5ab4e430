import { textOf, textsOf } from '../fields/definition';
import { searchIssues } from '../jql/search';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { isAtLeast } from '../serverVersion';
import { fieldLegend, issueView, selectFields } from '../views/issue';

/** The parameters of both forms of the search on Data Center. */
interface ServerSearch {
	readonly jql: string;
	readonly startAt: number;
	readonly maxResults: number;
	readonly fields: readonly string[];
	readonly expand: ReadonlySet<string>;
	/** False allows a query that names something that does not exist. */
	readonly validate: boolean;
}

/** The default of Jira's property `jira.search.views.default.max`. */
const largestPage = 1000;

function search(asked: ServerSearch, ask: Ask): Answer {
	const issues = searchIssues({ ...ask, jql: asked.jql, lenient: !asked.validate });
	const startAt = Math.max(0, asked.startAt);
	const maxResults = asked.maxResults < 0 ? largestPage : Math.min(asked.maxResults, largestPage);
	const page = issues.slice(startAt, startAt + maxResults);
	const fields = selectFields(asked.fields, '*navigable', ask);
	return ok(
		{
			expand: 'schema,names',
			startAt,
			maxResults,
			total: issues.length,
			// How many results the search engine can give at most; null for Lucene, which has no limit.
			...(isAtLeast(ask.jira.settings.version, '11.3') ? { maxResultWindow: null } : {}),
			issues: page.map((issue) => issueView(issue, fields, asked.expand, ask)),
			...fieldLegend(fields, asked.expand),
		},
		{ issues: page.length, keys: page.length },
	);
}

function searchByGet(ask: Ask): Answer {
	const { query } = ask;
	const asked: ServerSearch = {
		jql: query.text('jql') ?? '',
		startAt: query.integer('startAt', 0),
		maxResults: query.integer('maxResults', 50),
		fields: query.list('fields'),
		expand: query.set('expand'),
		validate: query.text('validateQuery') !== 'false',
	};
	return search(asked, ask);
}

const bodyFields = new Set(['jql', 'startAt', 'maxResults', 'fields', 'expand', 'validateQuery']);

function numberOr(value: unknown, otherwise: number): number {
	return typeof value === 'number' ? Math.trunc(value) : otherwise;
}

function searchByPost(ask: Ask): Answer {
	const { body } = ask;
	const unknown = Object.keys(body).find((name) => !bodyFields.has(name));
	if (unknown !== undefined) {
		throw refusal(
			400,
			`Unrecognized field "${unknown}" (Class com.atlassian.jira.rest.v2.search.SearchRequestBean), not marked as ignorable`,
		);
	}
	const asked: ServerSearch = {
		jql: textOf(body.jql) ?? '',
		startAt: numberOr(body.startAt, 0),
		maxResults: numberOr(body.maxResults, 50),
		fields: textsOf(body.fields),
		expand: new Set(textsOf(body.expand)),
		validate: body.validateQuery !== false,
	};
	return search(asked, ask);
}

/** The search of Data Center: by offset, and with a total. */
export const serverSearchRoutes = routes(
	{
		'GET search': searchByGet,
		'POST search': searchByPost,
	},
	{ on: 'dataCenter' },
);
