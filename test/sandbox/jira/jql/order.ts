import type { IssueState } from '../model';
import { rankOf } from '../rank';
import type { JiraState } from '../state';
import { JqlError } from './jqlError';
import type { OrderBy } from './parse';

type SortKey = number | string | null;

/** Prepares the sort key of a field, once for each search. */
type SortRule = (jira: JiraState) => (state: IssueState) => SortKey;

function time(get: (state: IssueState) => number | null): SortRule {
	return () => get;
}

function text(field: string): SortRule {
	return () => (state) => {
		const value = state.values[field];
		return typeof value === 'string' ? value.toLowerCase() : null;
	};
}

/** Sorts by the position in a list of the site, the first one first, or last with `sign` -1. */
function place(
	list: (jira: JiraState) => ReadonlyArray<{ readonly id: string }>,
	get: (state: IssueState) => unknown,
	sign: 1 | -1 = 1,
): SortRule {
	return (jira) => {
		const places = new Map(list(jira).map((one, index) => [one.id, sign * index]));
		return (state) => places.get(String(get(state))) ?? null;
	};
}

function person(get: (state: IssueState) => unknown): SortRule {
	return (jira) => (state) => jira.users.get(String(get(state)))?.displayName.toLowerCase() ?? null;
}

/** By project key, then by number. */
const byKey: SortRule = (jira) => {
	const keys = jira.projects.all().map((project) => [project.id, project.key] as const);
	const inOrder = [...keys].sort(([, left], [, right]) => (left < right ? -1 : 1));
	const places = new Map(inOrder.map(([id], index) => [id, index * 1e9]));
	return (state) =>
		(places.get(state.projectId) ?? 0) + Number(state.key.slice(state.key.lastIndexOf('-') + 1));
};

const created = time((state) => state.created);
const updated = time((state) => state.updated);
const resolved = time((state) => state.resolved);
const due = text('duedate');
const issueType = place(
	(jira) => jira.issueTypes,
	(state) => state.values.issuetype,
);

/** The sort key of each field, by lower-case name. */
const rules: Readonly<Record<string, SortRule>> = {
	rank:
		(jira) =>
		({ id }) =>
			rankOf(id, jira),
	created,
	createddate: created,
	updated,
	updateddate: updated,
	resolved,
	resolutiondate: resolved,
	due,
	duedate: due,
	id: time((state) => Number(state.id)),
	key: byKey,
	issuekey: byKey,
	issue: byKey,
	project: (jira) => (state) => jira.projects.get(state.projectId)?.name.toLowerCase() ?? null,
	summary: text('summary'),
	status: place(
		(jira) => jira.statuses,
		(state) => state.statusId,
	),
	issuetype: issueType,
	type: issueType,
	// The least important comes first: "priority DESC" shows the highest on top.
	priority: place(
		(jira) => jira.priorities,
		(state) => state.values.priority,
		-1,
	),
	resolution: place(
		(jira) => jira.resolutions,
		(state) => state.values.resolution,
	),
	assignee: person((state) => state.values.assignee),
	reporter: person((state) => state.values.reporter),
	creator: person((state) => state.creatorId),
};

/** Empty values count as the greatest. */
function compareKeys(left: SortKey, right: SortKey): number {
	if (left === right) return 0;
	if (left === null) return 1;
	if (right === null) return -1;
	return left < right ? -1 : 1;
}

/** The fields that a query cannot be sorted by, as messages. */
export function unsortable(orderBy: readonly OrderBy[], { hasSoftware }: JiraState): string[] {
	return orderBy
		.filter(({ field }) => {
			const name = field.toLowerCase();
			return !Object.hasOwn(rules, name) || (name === 'rank' && !hasSoftware);
		})
		.map(({ field }) => `Not able to sort using field '${field}'.`);
}

/**
 * Sorts by the given fields, then newest first, which is also the order without any fields. Throws
 * JqlError for a field that does not support sorting.
 */
export function sorted<T extends { readonly state: IssueState }>(
	entries: readonly T[],
	orderBy: readonly OrderBy[],
	jira: JiraState,
): T[] {
	const newestFirst = [...entries].reverse();
	const prepared = orderBy.map(({ field, descending }) => {
		const rule = rules[field.toLowerCase()];
		if (!rule) throw new JqlError(unsortable(orderBy, jira));
		return { key: rule(jira), sign: descending ? -1 : 1 };
	});
	if (prepared.length === 0) return newestFirst;
	return newestFirst
		.map((entry) => ({ entry, keys: prepared.map(({ key }) => key(entry.state)) }))
		.sort((left, right) => {
			for (const [index, { sign }] of prepared.entries()) {
				const order = compareKeys(left.keys[index] ?? null, right.keys[index] ?? null);
				if (order !== 0) return sign * order;
			}
			return 0;
		})
		.map(({ entry }) => entry);
}
