import type { IDataObject } from 'n8n-workflow';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/**
 * Puts issues to an entity: in the plain list of keys as long as it may hold them, else as associations, which take
 * IDs too and 500 of them.
 *
 * @param mostKeys how many keys the entity's plain list may hold; 0 where there is no such list
 */
export function withIssues(
	entity: IDataObject,
	issues: readonly string[],
	mostKeys: number,
): IDataObject {
	if (issues.length === 0) return entity;
	return issues.length <= mostKeys && issues.every((issue) => ISSUE_KEY.test(issue))
		? { ...entity, issueKeys: [...issues] }
		: {
				...entity,
				associations: [{ associationType: 'issueIdOrKeys', values: [...issues] }],
			};
}

/** Issues and services as associations; undefined where there is neither. */
export function issueAndServiceAssociations(
	issues: readonly string[],
	services: readonly string[],
): IDataObject[] | undefined {
	const associations = [
		{ associationType: 'issueIdOrKeys', values: [...issues] },
		{ associationType: 'serviceIdOrKeys', values: [...services] },
	].filter(({ values }) => values.length > 0);
	return associations.length > 0 ? associations : undefined;
}
