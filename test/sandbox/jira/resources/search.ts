import { textOf } from '../fields/definition';
import { searchIssues } from '../jql/search';
import type { Issue } from '../model';
import { ok, refusal, Refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { fieldLegend, issueView, selectFields } from '../views/issue';
import { readPageToken, writePageToken } from '../rest/pageToken';
import { serverSearchRoutes } from './serverSearch';

/** The parameters of both forms of the search on Cloud. */
interface CloudSearch {
	readonly jql: string;
	readonly token: string | null;
	readonly maxResults: number;
	readonly fields: readonly string[];
	readonly expand: ReadonlySet<string>;
	readonly properties: readonly string[];
	readonly reconcile: readonly string[];
}

const largestPage = 5000;
/** Maximum number of issues on a page that shows more than ids and keys. */
const largestFullPage = 100;
const mostReconciled = 50;
const mostProperties = 5;

const onlyNames = new Set(['id', 'key']);

/** Where a page starts: after the last issue of the previous page, if it still exists. */
function startOf(issues: readonly Issue[], { jql, token }: CloudSearch): number {
	if (token === null) return 0;
	const position = readPageToken(jql, token);
	if (!position) throw refusal(400, 'The provided nextPageToken is invalid or has expired.');
	const index = issues.findIndex((issue) => issue.id === position.lastId);
	return index === -1 ? position.offset : index + 1;
}

function checkRange({ maxResults, reconcile, properties }: CloudSearch): void {
	if (properties.length > mostProperties) {
		throw refusal(400, `No more than ${mostProperties} properties can be asked for.`);
	}
	if (maxResults < 1 || maxResults > largestPage) {
		throw refusal(400, 'The maxResults parameter must be between 1 and 5,000.');
	}
	if (reconcile.length > mostReconciled) {
		throw refusal(400, `No more than ${mostReconciled} issues can be reconciled.`);
	}
}

function search(asked: CloudSearch, ask: Ask): Answer {
	if (asked.token !== null && !readPageToken(asked.jql, asked.token)) startOf([], asked);
	checkRange(asked);
	const reconcile = new Set(asked.reconcile);
	const issues = searchIssues({ ...ask, jql: asked.jql, reconcile, bounded: true });
	const wanted = asked.fields.length === 0 ? ['id'] : asked.fields;
	const namesOnly = wanted.every((name) => onlyNames.has(name)) && asked.expand.size === 0;
	const size = namesOnly ? asked.maxResults : Math.min(asked.maxResults, largestFullPage);
	const start = startOf(issues, asked);
	const page = issues.slice(start, start + size);
	const end = start + page.length;
	const last = page.at(-1);
	const isLast = end >= issues.length || !last;
	const fields = selectFields(wanted, '*navigable', ask);
	const onlyIds =
		wanted.length === 1 && wanted[0] === 'id' && namesOnly && asked.properties.length === 0;
	return ok(
		{
			issues: page.map((issue) =>
				onlyIds ? { id: issue.id } : issueView(issue, fields, asked.expand, ask, asked.properties),
			),
			...fieldLegend(fields, asked.expand),
			...(isLast
				? {}
				: { nextPageToken: writePageToken(asked.jql, { offset: end, lastId: last.id }) }),
			isLast,
		},
		{ issues: namesOnly ? 0 : page.length, keys: page.length },
	);
}

function searchByGet(ask: Ask): Answer {
	const { query } = ask;
	const asked: CloudSearch = {
		jql: query.text('jql') ?? '',
		token: query.text('nextPageToken') ?? null,
		maxResults: query.integer('maxResults', 50),
		fields: query.list('fields'),
		expand: query.set('expand'),
		properties: query.list('properties'),
		reconcile: query.list('reconcileIssues'),
	};
	return search(asked, ask);
}

/** The fields of SearchAndReconcileRequestBean; any other makes the body unreadable. */
const bodyFields = new Set([
	'jql',
	'nextPageToken',
	'maxResults',
	'fields',
	'expand',
	'properties',
	'fieldsByKeys',
	'reconcileIssues',
]);

/** A body that does not fit the operation: a message and no `errors`. */
function unreadable(): Refusal {
	const message = 'Invalid request payload. Refer to the REST API documentation and try again.';
	return new Refusal({ status: 400, body: { errorMessages: [message] } });
}

function textIn(value: unknown): string | null {
	if (value === undefined || value === null) return null;
	if (typeof value === 'object') throw unreadable();
	return String(value);
}

function textsIn(value: unknown): string[] {
	if (value === undefined || value === null) return [];
	if (!Array.isArray(value)) throw unreadable();
	return value.map((item: unknown) => textOf(item) ?? '');
}

function numberIn(value: unknown): number {
	if (value === undefined) return 50;
	if (value === null) return 0;
	const number = typeof value === 'boolean' ? Number.NaN : Math.trunc(Number(value));
	if (Number.isNaN(number)) throw unreadable();
	return number;
}

function searchByPost(ask: Ask): Answer {
	const { body } = ask;
	if (Object.keys(body).some((name) => !bodyFields.has(name))) throw unreadable();
	const expand = (textIn(body.expand) ?? '').split(',').map((name) => name.trim());
	const asked: CloudSearch = {
		jql: textIn(body.jql) ?? '',
		token: textIn(body.nextPageToken),
		maxResults: numberIn(body.maxResults),
		fields: textsIn(body.fields),
		expand: new Set(expand.filter((name) => name !== '')),
		properties: textsIn(body.properties),
		reconcile: textsIn(body.reconcileIssues),
	};
	return search(asked, ask);
}

function count(ask: Ask): Answer {
	const issues = searchIssues({ ...ask, jql: textIn(ask.body.jql) ?? '', bounded: true });
	return ok({ count: issues.length });
}

/** The search that Cloud has removed; source: changelog entry CHANGE-2046. */
function removed(): Answer {
	throw refusal(
		410,
		'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
	);
}

/** Searching with JQL. */
export const searchRoutes: readonly Route[] = [
	...routes(
		{
			'GET search/jql': searchByGet,
			'POST search/jql': searchByPost,
			'POST search/approximate-count': count,
			'GET search': removed,
			'POST search': removed,
		},
		{ on: 'cloud' },
	),
	...serverSearchRoutes,
];
