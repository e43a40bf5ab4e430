import type { Api } from './exchange';
import type { OperationSecurity } from '../../build/specifications/specificationFiles';

/** The OAuth 2.0 scopes of an operation: classic ones (`read:jira-work`) or granular ones (`read:issue:jira`). */
export interface OperationScopes {
	classic: readonly string[];
	granular: readonly string[];
}

/**
 * The scopes that Atlassian names for an operation. They are in `scopes` or, if that is empty, in
 * `security`; a granular scope has three parts, a classic one two.
 *
 * @throws if Atlassian's list does not have the operation
 */
export function scopesIn(
	list: Record<string, OperationSecurity>,
	api: Api,
	method: string,
	template: string,
): OperationScopes {
	const key = `${method.toUpperCase()} ${template}`;
	const entry = list[key];
	if (api === 'dataCenter') return { classic: [], granular: [] };
	if (entry === undefined)
		throw new Error(`${key} is not in Atlassian's list of scopes by operation`);
	const { Current: classic = [], Beta: granular = [] } = entry.scopes;
	if (classic.length + granular.length > 0) return { classic, granular };
	const scopes = (entry.security ?? []).flatMap((requirement) => requirement.OAuth2 ?? []);
	return {
		classic: scopes.filter((scope) => scope.split(':').length === 2),
		granular: scopes.filter((scope) => scope.split(':').length > 2),
	};
}

/** The classic scopes of an operation; undefined if Atlassian names none. */
export function classicScopes(
	list: Record<string, OperationSecurity>,
	api: Api,
	method: string,
	template: string,
): readonly string[] | undefined {
	const { classic } = scopesIn(list, api, method, template);
	return classic.length === 0 ? undefined : classic;
}
