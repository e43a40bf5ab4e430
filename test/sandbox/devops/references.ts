import type { JiraState } from '../jira/state';
import { isJson, objectsIn, type Json } from './api';

/** What an entity says it belongs to. */
export interface References {
	/** Keys and ids of issues. */
	readonly issues: readonly string[];
	readonly hasOthers: boolean;
}

const withIssues = new Set<unknown>(['issueKeys', 'issueIdOrKeys']);

export function referencesOf(entity: Json): References {
	const associations = [
		...objectsIn(entity['associations']),
		...objectsIn(entity['addAssociations']),
	];
	const values = associations
		.filter(({ associationType }) => withIssues.has(associationType))
		.flatMap((association) => textsIn(association['values']));
	return {
		issues: [...new Set([...textsIn(entity['issueKeys']), ...values])],
		hasOthers: associations.some(({ associationType }) => !withIssues.has(associationType)),
	};
}

/** What a bulk answer says about issues that this Jira does not have: keys of plain lists, associations separately. */
export function unknownIn(entities: readonly Json[], jira: JiraState): Json {
	const isUnknown = (issue: string) => jira.issues.byIdOrKey(issue) === undefined;
	const keys = entities.flatMap((entity) => textsIn(entity['issueKeys'])).filter(isUnknown);
	const associations = entities.flatMap((entity) => [
		...objectsIn(entity['associations']),
		...objectsIn(entity['addAssociations']),
	]);
	const byType = new Map<string, string[]>();
	for (const association of associations) {
		const { associationType } = association;
		if (!withIssues.has(associationType)) continue;
		const unknown = textsIn(association['values']).filter(isUnknown);
		if (unknown.length === 0) continue;
		const type = String(associationType);
		byType.set(type, [...new Set([...(byType.get(type) ?? []), ...unknown])]);
	}
	return {
		unknownIssueKeys: [...new Set(keys)],
		unknownAssociations: [...byType].map(([associationType, values]) => ({
			associationType,
			values,
		})),
	};
}

/** Whether an entity belongs only to issues that this Jira does not have. */
export function isLost(entity: Json, jira: JiraState): boolean {
	const { issues, hasOthers } = referencesOf(entity);
	return (
		!hasOthers &&
		issues.length > 0 &&
		issues.every((issue) => jira.issues.byIdOrKey(issue) === undefined)
	);
}

/** Whether an entity is shown on an issue. */
export function isOn(entity: Json, issue: { readonly id: string; readonly key: string }): boolean {
	return referencesOf(entity).issues.some(
		(reference) => reference === issue.id || reference.toUpperCase() === issue.key,
	);
}

/** The properties of a request, or why Jira does not accept them. */
export function propertiesIn(body: Json): Record<string, string> | string {
	const { properties = {} } = body;
	if (!isJson(properties)) return 'properties must be an object.';
	const names = Object.keys(properties);
	if (names.length > 5) return 'At most 5 properties can be submitted.';
	const wrong = names.find((name) => name.startsWith('_') || name.includes(':'));
	if (wrong !== undefined) return `The property key '${wrong}' is not allowed.`;
	return Object.fromEntries(
		Object.entries(properties).map(([name, value]) => [name, String(value)]),
	);
}

function textsIn(value: unknown): string[] {
	return Array.isArray(value) ? value.map(String) : [];
}
