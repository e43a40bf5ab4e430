import type { JiraState } from './state';

/** Places that people gave issues, by the issues' ids; others are where they were created. */
const places = new WeakMap<JiraState, Map<string, number>>();

/** The place of an issue in the order that people give the issues of boards. */
export function rankOf(id: string, jira: JiraState): number {
	return places.get(jira)?.get(id) ?? Number(id);
}

/** Puts issues before or after another one, in the given order. */
export function rankIssues(
	ids: readonly string[],
	anchor: string,
	where: 'after' | 'before',
	jira: JiraState,
): void {
	const own = places.get(jira) ?? new Map<string, number>();
	places.set(jira, own);
	const at = rankOf(anchor, jira);
	const others = [...jira.issues.all()]
		.filter(({ id }) => !ids.includes(id))
		.map(({ id }) => rankOf(id, jira));
	const next =
		where === 'after'
			? Math.min(at + 1, ...others.filter((place) => place > at))
			: Math.max(at - 1, ...others.filter((place) => place < at));
	const [low, high] = where === 'after' ? [at, next] : [next, at];
	for (const [index, id] of ids.entries()) {
		own.set(id, low + ((high - low) * (index + 1)) / (ids.length + 1));
	}
}
