import { factsOf, type Flavour, type ScopeSets } from '../../nodes/endpoints';
import type { ListedEndpoint } from '../../nodes/endpoints/catalogue';
import { documentationOf } from '../../nodes/endpoints/documentation';

/** An endpoint that was found, with what somebody who calls it wants to know. */
export interface FoundEndpoint extends ListedEndpoint {
	readonly scopes: ScopeSets;
	/** Atlassian's page about it. */
	readonly documentation: string;
}

/** Adds scopes and page to an endpoint. */
export function describedEndpoint(one: ListedEndpoint, flavour: Flavour): FoundEndpoint {
	return {
		...one,
		scopes: factsOf(one.endpoint, flavour).scopes,
		documentation: documentationOf(one.endpoint, one.group, flavour),
	};
}

/**
 * Endpoints as lines for people: the title, and below it the endpoint and its page.
 *
 * @param count how many were found in total
 */
export function linesOf(found: readonly FoundEndpoint[], count: number): string {
	if (found.length === 0) return 'No endpoint has all of these words.';
	const lines = found.flatMap(
		({ title, group, endpoint, access, experimental, deprecated, replacedBy, documentation }) => [
			[title, group, access, experimental && 'experimental', deprecated && 'deprecated']
				.filter((part) => typeof part === 'string')
				.join(' · '),
			`  ${endpoint}`,
			...(replacedBy === undefined ? [] : [`  replaced by ${replacedBy}`]),
			`  ${documentation}`,
		],
	);
	const more = count - found.length;
	return [...lines, ...(more > 0 ? [`${more} more; --limit shows them`] : [])].join('\n');
}
