import { anchorOf, groupAnchorOf } from '../../nodes/endpoints/documentation';
import type { FamilyNames } from '../../nodes/endpoints/familyNames';
import type { OperationObject } from '../specifications/openApi';
import { PathIndex, type DescribedOperation } from '../specifications/pathIndex';
import type { Api, SpecificationFiles } from '../specifications/specificationFiles';
import { nameOf } from './described';

/** The heading of Atlassian's documentation for operations without a tag. */
const UNGROUPED = 'Other operations';

/**
 * What Atlassian calls the endpoints of a document.
 *
 * @param order the names of the endpoints, in the order of the family's facts
 */
export function namesOf(
	order: readonly string[],
	api: Api,
	files: SpecificationFiles,
): FamilyNames {
	const operations = new PathIndex(files.document(api)).operations();
	const named = new Map(operations.map((operation) => [nameOf(api, operation), operation]));
	const groupOf = (name: string) => named.get(name)?.definition.tags?.[0] ?? UNGROUPED;
	const groups = [...new Set(order.map(groupOf))];
	const replaced = [...named]
		.filter(([, { definition }]) => definition.deprecated === true)
		.sort(([left], [right]) => order.indexOf(left) - order.indexOf(right))
		.flatMap(([name, operation]): Array<[string, string]> => {
			const by = replacementOf(operation, order, groups);
			return by === undefined || by === name ? [] : [[name, by]];
		});
	return {
		groups,
		operations: order.map(
			(name) => `${operationWord(named.get(name)?.definition)} ${groups.indexOf(groupOf(name))}`,
		),
		replaced: Object.fromEntries(replaced),
	};
}

/**
 * An operation's id without the class and the method around it (`DynamicModulesResource.getModules_get`), and without
 * what tells two of the same name apart (`getProperty_1`, and `getBoardIssuesForSprintJsis` of /rest/software).
 */
export function operationWord({ operationId = '' }: Partial<OperationObject> = {}): string {
	return operationId.replace(/^.*\./, '').replace(/_(?:\d+|get|put|post|delete)$|Jsis$/, '');
}

/** "Deprecated, use [Name](address)", "use [Name](address) instead" and the like, and the address in it. */
const REPLACED = /\b(?:use|using|from)\s+\[[^\]]*\]\(([^)]*)\)/i;

const SAYS_SO = /deprecat|removed/i;

/** The endpoint or the group that the description of a deprecated operation links to as the one to use. */
function replacementOf(
	{ definition: { description = '' } }: DescribedOperation,
	names: readonly string[],
	groups: readonly string[],
): string | undefined {
	const paragraph = description.split('\n\n').find((text) => SAYS_SO.test(text)) ?? '';
	const [, anchor = ''] = (REPLACED.exec(paragraph)?.[1] ?? '').split('#');
	return (
		names.find((name) => anchorOf(name).toLowerCase() === anchor.toLowerCase()) ??
		groups.find((group) => groupAnchorOf(group) === anchor)
	);
}
