import { sees } from '../filters';
import type { SearchEntry } from '../issues';
import type { Issue, User } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import type { JiraState } from '../state';
import { matcherOf } from './fields';
import { JqlError } from './jqlError';
import type { Predicate, SearchContext } from './matchers';
import { sorted, unsortable } from './order';
import { parseJql } from './parse';
import type { Clause, Expression, Query } from './parse';

function unknownField(field: string, { viewer }: SearchContext): JqlError {
	return new JqlError([
		viewer
			? `Field '${field}' does not exist or you do not have permission to view it.`
			: `Field '${field}' does not exist or this field cannot be viewed by anonymous users.`,
	]);
}

/** Source: "Filter" in Atlassian's "JQL fields". */
const filterClauses = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

/** What the filters that a clause names find, by ID or by name; nested ones, too. */
function compileFilters({ field, operator, operands }: Clause, context: SearchContext): Predicate {
	if (!['=', '!=', 'in', 'not in'].includes(operator)) {
		throw new JqlError([`The operator '${operator}' is not supported by the '${field}' field.`]);
	}
	const found = operands.map((operand) => {
		const text = operand.type === 'text' ? operand.text : '';
		const filter = context.jira.filters
			.filter((one) => sees(one, context))
			.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
		if (filter === undefined) {
			const kind = /^\d+$/.test(text) ? `A value with ID '${text}'` : `The value '${text}'`;
			throw new JqlError([`${kind} does not exist for the field '${field}'.`]);
		}
		const { where } = parseJql(filter.jql);
		const messages: string[] = [];
		const predicate = where === null ? () => true : compile(where, context, messages);
		if (messages.length > 0) throw new JqlError(messages);
		return predicate;
	});
	const isNegative = operator === '!=' || operator === 'not in';
	return (state) => found.some((predicate) => predicate(state)) !== isNegative;
}

function compileClause(clause: Clause, context: SearchContext): Predicate {
	if (filterClauses.has(clause.field.toLowerCase())) return compileFilters(clause, context);
	const matcher = matcherOf(clause.field, context);
	if (!matcher) throw unknownField(clause.field, context);
	return matcher(clause, context);
}

/** Compiles every clause and collects all errors, as Jira reports them together. */
function compile(expression: Expression, context: SearchContext, messages: string[]): Predicate {
	switch (expression.type) {
		case 'clause':
			return recover(
				JqlError,
				() => compileClause(expression, context),
				(error) => {
					messages.push(...error.messages);
					return () => false;
				},
			);
		case 'not': {
			const part = compile(expression.part, context, messages);
			return (state) => !part(state);
		}
		case 'and': {
			const parts = expression.parts.map((part) => compile(part, context, messages));
			return (state) => parts.every((part) => part(state));
		}
		default: {
			const parts = expression.parts.map((part) => compile(part, context, messages));
			return (state) => parts.some((part) => part(state));
		}
	}
}

export interface SearchOptions {
	readonly jira: JiraState;
	readonly viewer: User | null;
	readonly jql: string;
	/** Ids of issues whose current state the search must see. */
	readonly reconcile?: ReadonlySet<string>;
	/** Refuse a query that restricts nothing or sorts by too many fields, as the search of Cloud does. */
	readonly bounded?: boolean;
	/** Leave out what does not exist instead of refusing the query. */
	readonly lenient?: boolean;
}

function predicateOf(query: Query, options: SearchOptions): Predicate {
	const { jira, viewer } = options;
	const { lenient = false } = options;
	const context: SearchContext = { jira, viewer, now: jira.clock(), lenient };
	const messages: string[] = [];
	const predicate = query.where ? compile(query.where, context, messages) : () => true;
	messages.push(...unsortable(query.orderBy, context.jira));
	if (messages.length > 0 && !lenient) throw new JqlError([...new Set(messages)]);
	return predicate;
}

/** Maximum number of fields that Cloud sorts by. */
const mostOrderBy = 7;

function refuseUnbounded({ where, orderBy }: Query): void {
	if (!where) {
		throw new JqlError([
			'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
		]);
	}
	if (orderBy.length > mostOrderBy) {
		throw new JqlError([`The order by clause can contain a maximum of ${mostOrderBy} fields.`]);
	}
}

function visibleProjects({ jira, viewer }: SearchOptions): ReadonlySet<string> {
	const visible = jira.projects.all().filter((one) => may(viewer, 'BROWSE_PROJECTS', one));
	return new Set(visible.map((project) => project.id));
}

/**
 * Whether a query finds one issue for someone, as the issue is now. Throws JqlError like `searchIssues`.
 */
export function matchesJql(options: SearchOptions, issue: Issue): boolean {
	const query = parseJql(options.jql);
	if (!options.viewer) return false;
	return visibleProjects(options).has(issue.projectId) && predicateOf(query, options)(issue);
}

/**
 * The issues that a query finds for someone, in the query's order. Without a user there are none,
 * and only the grammar of the query is checked. Throws JqlError with the messages of Jira's 400.
 */
export function searchIssues(options: SearchOptions): Issue[] {
	const { jira, viewer, jql, reconcile = new Set() } = options;
	const query = parseJql(jql);
	if (options.bounded) refuseUnbounded(query);
	if (!viewer) return [];
	const predicate = predicateOf(query, options);
	const visible = visibleProjects(options);
	const found = jira.issues
		.index(reconcile)
		.filter(({ state }: SearchEntry) => !jira.archived.has(state.id))
		.filter(({ state }: SearchEntry) => visible.has(state.projectId) && predicate(state));
	return sorted(found, query.orderBy, jira).map(({ issue }) => issue);
}
