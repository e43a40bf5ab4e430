import { softwareFieldNumbers } from '../fields/software';
import { JqlError } from '../jql/jqlError';
import { parseJql, type Clause, type Expression } from '../jql/parse';
import { searchIssues, type SearchOptions } from '../jql/search';
import { recover } from '../recover';

/** What the filter of an app's webhook can name. Source: `jqlFilter` of schema WebhookDetails. */
const fields = new Set([
	'issuekey',
	'project',
	'issuetype',
	'status',
	'assignee',
	'reporter',
	`cf[${softwareFieldNumbers.epicName}]`,
]);

const operators = new Set(['=', '!=', 'in', 'not in']);

function clausesOf(expression: Expression): Clause[] {
	if (expression.type === 'clause') return [expression];
	const parts = expression.type === 'not' ? [expression.part] : expression.parts;
	return parts.flatMap(clausesOf);
}

function objectionsTo({ field, operator }: Clause): string[] {
	const name = field.toLowerCase();
	const isKnown = fields.has(name) || name.startsWith('issue.property');
	return [
		...(isKnown ? [] : [`The clause ${field} is unsupported`]),
		...(operators.has(operator) ? [] : [`Operator ${operator} is unsupported`]),
	];
}

/**
 * Why an app's webhook cannot have a filter, in Jira's words as far as they are known: those on clauses from the
 * example of the operation "Register dynamic webhooks", those on operators from QuackbackIO/quackback#352.
 */
export function objectionsToFilter(options: SearchOptions): string[] {
	return recover(
		JqlError,
		() => {
			const { where, orderBy } = parseJql(options.jql);
			if (where === null) return ['The JQL filter must not be empty'];
			if (orderBy.length > 0) return ['The clause ORDER BY is unsupported'];
			const objections = clausesOf(where).flatMap(objectionsTo);
			if (objections.length === 0) searchIssues(options);
			return objections;
		},
		({ messages }) => [...messages],
	);
}
