import { softwareFieldNumbers } from './fields/software';
import type { JiraState } from './state';

/** The rank field of a new Jira, which no issue shows here. */
export const rankField = softwareFieldNumbers.epicName + 1;

export const rankFieldId = `customfield_${rankField}`;

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
		const before = rankOf(id, jira);
		const place = low + ((high - low) * (index + 1)) / (ids.length + 1);
		own.set(id, place);
		const issue = jira.issues.get(id);
		if (issue === undefined || place === before) continue;
		const toText = place < before ? 'Ranked higher' : 'Ranked lower';
		const item = { fieldId: rankFieldId, from: '', fromText: '', to: '', toText };
		jira.issues.record(issue, [item], jira.events.by ?? jira.mia.accountId);
	}
}
