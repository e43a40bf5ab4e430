import type { ScopeSets } from '../../nodes/endpoints/endpointFacts';
import type { OperationObject } from '../specifications/openApi';

type Secured = Pick<OperationObject, 'security' | 'x-atlassian-oauth2-scopes'>;

/**
 * The sets of scopes that suffice for an operation.
 *
 * `security` is a list of entries of which one must be met; all scopes of an entry are needed (OpenAPI 3.0.1,
 * "Security Requirement Object"). In it, Atlassian puts the classic scopes of the platform and of service management,
 * and the granular ones of Jira Software. `x-atlassian-oauth2-scopes` separates classic (`Current`) and granular
 * (`Beta`) scopes; again, all scopes of a list are needed: its `Current` list is the one of `security`, and Jira refuses
 * a granular token that lacks one of them.
 */
export function scopesOf({
	security = [],
	'x-atlassian-oauth2-scopes': lists = [],
}: Secured): ScopeSets {
	const required = security.flatMap(({ OAuth2 }) => (OAuth2 === undefined ? [] : [OAuth2]));
	const setsIn = (state: 'Current' | 'Beta', isOfState: (scope: string) => boolean): string[][] => {
		const listed = lists.filter((list) => list.state === state).map(({ scopes }) => scopes);
		return listed.length > 0 ? listed : required.filter((set) => set.every(isOfState));
	};
	return {
		classic: setsIn('Current', (scope) => scope.split(':').length === 2),
		granular: setsIn('Beta', (scope) => scope.split(':').length > 2),
	};
}

/** Whether Jira answers without a sign-in: an entry that requires nothing. */
export function isAnonymous({ security = [] }: Secured): boolean {
	return security.some((entry) => Object.keys(entry).length === 0);
}
