import { resources as ofJira } from '../../nodes/Jira/resources';
import { resources as ofDevOps } from '../../nodes/JiraDevOps/resources';
import type { NamedOperation } from '../../nodes/operation';
import type { Flavour } from '../sandbox/jira/model';

/** Every operation of the node Jira Platform. */
export const jiraOperations = ofJira.flatMap(({ operations }) => operations);

/** Every operation of the node Jira DevOps. */
export const devOpsOperations = ofDevOps.flatMap(({ operations }) => operations);

/** Whether a kind of Jira has an operation. */
export function worksOn(
	{ specification, anyEndpoint }: Pick<NamedOperation, 'specification' | 'anyEndpoint'>,
	flavour: Flavour,
): boolean {
	return anyEndpoint === true || specification[flavour].length > 0;
}
