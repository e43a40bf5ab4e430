import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import { issuesOf } from '../kinds/associations';

const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/**
 * Adds issues to an entity: to the plain list of keys if they fit, otherwise as associations, which also take IDs, up
 * to 500.
 *
 * @param mostKeys the maximum of the entity's plain list; 0 if there is none
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

/**
 * The last commit of a branch with its issues, by key only: Jira requires them there too, and accepts no IDs. Source:
 * `lastCommit` of `POST /rest/devinfo/0.10/bulk`.
 *
 * @param branch with its own issues
 * @param found keys that are known otherwise, for a commit or branch that names issues itself
 * @throws ItemRefused when all issues are named by ID
 */
export function lastCommitWithIssues(
	branch: IDataObject,
	lastCommit: Readonly<Record<string, unknown>>,
	found: readonly string[],
): IDataObject {
	const keys = found.length > 0 ? found : issuesOf(branch).filter((issue) => ISSUE_KEY.test(issue));
	if (keys.length > 0) return { ...lastCommit, issueKeys: [...keys] } as IDataObject;
	throw new ItemRefused(
		`The branch '${String(branch['name'])}' has only issue IDs, but Jira accepts its last commit only with issue keys`,
		"Enter keys such as SUP-1 in 'Issue Keys'.",
	);
}

/** Issues and services as associations; undefined if there are none. */
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
