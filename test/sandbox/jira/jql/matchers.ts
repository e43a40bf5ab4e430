import type { IssueState, User } from '../model';
import { recover } from '../recover';
import type { JiraState } from '../state';
import { momentOf } from './dates';
import { JqlError } from './jqlError';
import type { Clause, Operand, Operator } from './parse';
import { textQuery } from './textQuery';

export type Predicate = (state: IssueState) => boolean;

/** Who searches, in which Jira, and when. */
export interface SearchContext {
	readonly jira: JiraState;
	readonly viewer: User | null;
	readonly now: number;
	/** Leave out values that do not exist instead of refusing the query. */
	readonly lenient?: boolean;
}

/** Turns a clause on one field into a test of issues. Throws JqlError with Jira's message. */
export type Matcher = (clause: Clause, context: SearchContext) => Predicate;

const emptiness: readonly Operator[] = ['is', 'is not'];
const equality: readonly Operator[] = ['=', '!=', 'in', 'not in', ...emptiness];
const order: readonly Operator[] = ['<', '<=', '>', '>='];

function refuseOperator(clause: Clause, supported: readonly Operator[]): void {
	if (supported.includes(clause.operator)) return;
	throw new JqlError([
		`The operator '${clause.operator}' is not supported by the '${clause.field}' field.`,
	]);
}

function unknownValue(text: string, field: string): JqlError {
	return new JqlError([`The value '${text}' does not exist for the field '${field}'.`]);
}

function unknownFunction(operand: Operand & { type: 'function' }): JqlError {
	return new JqlError([
		`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`,
	]);
}

function isNegative(operator: Operator): boolean {
	return operator === '!=' || operator === 'not in';
}

function compare(operator: Operator, left: number, right: number): boolean {
	switch (operator) {
		case '<':
			return left < right;
		case '<=':
			return left <= right;
		case '>':
			return left > right;
		default:
			return left >= right;
	}
}

/** Null if the clause does not compare with empty; else whether it finds issues in which the field is empty. */
function wantsEmpty(clause: Clause): boolean | null {
	const [operand] = clause.operands;
	if (operand?.type !== 'empty' || clause.operands.length > 1) return null;
	return clause.operator === 'is' || clause.operator === '=' || clause.operator === 'in';
}

/** How the values of a field with a closed set of values are written, by id or by name. */
export interface ValueResolver {
	/** The ids that a text stands for; throws JqlError if there are none. */
	text(text: string, field: string, context: SearchContext): readonly string[];
	/** The ids that a function returns; undefined for a function that the field does not know. */
	call?(
		name: string,
		args: readonly string[],
		context: SearchContext,
	): readonly string[] | undefined;
}

function resolved(clause: Clause, context: SearchContext, resolver: ValueResolver) {
	const ids = new Set<string>();
	let empty = false;
	for (const operand of clause.operands) {
		if (operand.type === 'empty') empty = true;
		else if (operand.type === 'text') {
			const find = (): readonly string[] => resolver.text(operand.text, clause.field, context);
			for (const id of context.lenient ? recover(JqlError, find, () => []) : find()) ids.add(id);
		} else {
			const given = resolver.call?.(operand.name.toLowerCase(), operand.args, context);
			if (!given) throw unknownFunction(operand);
			for (const id of given) ids.add(id);
		}
	}
	return { ids, empty };
}

/**
 * A field with at most one value from a closed set. As in Jira, `!=` and `not in` do not find
 * issues in which the field is empty. `rank` makes the field comparable.
 */
export function single(
	get: (state: IssueState) => string | undefined,
	resolver: ValueResolver,
	rank?: (id: string, context: SearchContext) => number,
): Matcher {
	return (clause, context) => {
		refuseOperator(clause, rank ? [...equality, ...order] : equality);
		const empty = wantsEmpty(clause);
		if (empty !== null) return (state) => (get(state) === undefined) === empty;
		const { ids, empty: orEmpty } = resolved(clause, context, resolver);
		if (rank && order.includes(clause.operator)) {
			const [id = ''] = ids;
			const limit = rank(id, context);
			return (state) => {
				const value = get(state);
				return value !== undefined && compare(clause.operator, rank(value, context), limit);
			};
		}
		const negative = isNegative(clause.operator);
		return (state) => {
			const value = get(state);
			if (value === undefined) return orEmpty && !negative;
			return ids.has(value) !== negative;
		};
	};
}

/** A field with any number of values, such as labels. */
export function multiple(
	get: (state: IssueState) => readonly string[],
	resolver: ValueResolver,
): Matcher {
	return (clause, context) => {
		refuseOperator(clause, equality);
		const empty = wantsEmpty(clause);
		if (empty !== null) return (state) => (get(state).length === 0) === empty;
		const { ids, empty: orEmpty } = resolved(clause, context, resolver);
		const negative = isNegative(clause.operator);
		return (state) => {
			const values = get(state);
			if (values.length === 0) return orEmpty && !negative;
			return values.some((value) => ids.has(value)) !== negative;
		};
	};
}

/** A text: `~` finds issues that contain all of the words; `*` and `?` stand for parts of a word. */
export function text(get: (state: IssueState) => string): Matcher {
	return (clause) => {
		refuseOperator(clause, ['~', '!~', ...emptiness]);
		const empty = wantsEmpty(clause);
		if (empty !== null) return (state) => (get(state) === '') === empty;
		const [operand] = clause.operands;
		if (operand?.type === 'function') throw unknownFunction(operand);
		const wanted = operand?.type === 'text' ? operand.text : '';
		if (/^\s*[*?]/.test(wanted)) {
			throw new JqlError([
				`The text query '${wanted}' for field '${clause.field}' is not allowed to start with '${wanted.trim()[0]}'`,
			]);
		}
		const test = textQuery(wanted);
		const found: Predicate = (state) => test(get(state));
		return clause.operator === '~' ? found : (state) => get(state) !== '' && !found(state);
	};
}

/** A moment: compared with days, times, periods from now and date functions. */
export function moment(get: (state: IssueState, timeZone: string) => number | null): Matcher {
	return (clause, { now, viewer }) => {
		refuseOperator(clause, [...equality, ...order]);
		const timeZone = viewer?.timeZone ?? 'UTC';
		const empty = wantsEmpty(clause);
		if (empty !== null) return (state) => (get(state, timeZone) === null) === empty;
		const times = clause.operands.map((one) => momentOf(one, clause.field, { now, timeZone }));
		if (order.includes(clause.operator)) {
			const [limit = now] = times;
			return (state) => {
				const time = get(state, timeZone);
				return time !== null && compare(clause.operator, time, limit);
			};
		}
		const negative = isNegative(clause.operator);
		return (state) => {
			const time = get(state, timeZone);
			return time !== null && times.includes(time) !== negative;
		};
	};
}

/** A number. */
export function number(get: (state: IssueState) => number | null): Matcher {
	return (clause) => {
		refuseOperator(clause, [...equality, ...order]);
		const empty = wantsEmpty(clause);
		if (empty !== null) return (state) => (get(state) === null) === empty;
		const wanted = clause.operands.map((operand) => {
			const written = operand.type === 'text' ? operand.text : '';
			const value = Number(written);
			if (written.trim() === '' || Number.isNaN(value)) throw unknownValue(written, clause.field);
			return value;
		});
		if (order.includes(clause.operator)) {
			const [limit = 0] = wanted;
			return (state) => {
				const value = get(state);
				return value !== null && compare(clause.operator, value, limit);
			};
		}
		const negative = isNegative(clause.operator);
		return (state) => {
			const value = get(state);
			return value !== null && wanted.includes(value) !== negative;
		};
	};
}

/** Values that are found by id or by name, in any case. */
export function named(
	list: (context: SearchContext) => ReadonlyArray<{ id: string; names: readonly string[] }>,
): ValueResolver {
	return {
		text: (wanted, field, context) => {
			const lower = wanted.toLowerCase();
			const found = list(context)
				.filter((one) => one.id === wanted || one.names.some((n) => n.toLowerCase() === lower))
				.map((one) => one.id);
			if (found.length === 0) throw unknownValue(wanted, field);
			return found;
		},
	};
}

/** People: by account id, user name, email address or display name. */
export const people: ValueResolver = {
	text: (wanted, field, { jira }) => {
		const lower = wanted.toLowerCase();
		const found = jira.users.get(wanted) ?? jira.users.byName(wanted) ?? jira.users.byEmail(wanted);
		if (found) return [found.accountId];
		const namesakes = jira.users.all().filter((user) => user.displayName.toLowerCase() === lower);
		if (namesakes.length === 0) throw unknownValue(wanted, field);
		return namesakes.map((user) => user.accountId);
	},
	call: (name, args, { jira, viewer }) => {
		if (name === 'currentuser') return viewer ? [viewer.accountId] : [];
		if (name !== 'membersof') return undefined;
		return jira.users
			.all()
			.filter((user) => user.groups.includes(args[0] ?? ''))
			.map((user) => user.accountId);
	},
};
