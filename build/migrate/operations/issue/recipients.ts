import type { Asked } from '../../asked';
import { isExpression } from '../../values/expression';
import { isRecord, type Parameters } from '../../workflow';

/** Recipients that are given in Jira's own form, in the form of our node's fields. */
export function recipientsInJson(name: string, { given, note }: Asked): Parameters {
	const stored = given(name);
	if (stored === undefined || stored === '') return {};
	const recipients = isExpression(stored) ? undefined : parsed(stored);
	if (!isRecord(recipients)) {
		note(
			name,
			"is an expression or no JSON, and is left out: use 'Recipients', 'Users' and 'Groups'.",
		);
		return {};
	}
	const { users, groups, groupIds, permissions, ...people } = recipients;
	return {
		...people,
		users: texts(users, ['accountId', 'name', 'key']),
		groups: [...(texts(groups, ['name']) ?? []), ...(texts(groupIds, []) ?? [])],
		permissions: texts(permissions, ['key']),
	};
}

function parsed(stored: unknown): unknown {
	if (typeof stored !== 'string') return stored;
	try {
		return JSON.parse(stored);
	} catch {
		return undefined;
	}
}

/** The texts in a list, or what names its objects. */
function texts(list: unknown, names: readonly string[]): string[] | undefined {
	if (!Array.isArray(list)) return undefined;
	return list.flatMap((one: unknown) => {
		if (typeof one === 'string') return [one];
		const named = isRecord(one) ? names.map((name) => one[name]) : [];
		return named.filter((name) => typeof name === 'string').slice(0, 1);
	});
}
