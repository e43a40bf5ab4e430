import { resources as ofJira } from '../../nodes/Jira/resources';
import { resources as ofDevOps } from '../../nodes/JiraDevOps/resources';

/** Every operation of the node Jira Platform. */
export const jiraOperations = ofJira.flatMap(({ operations }) => operations);

/** Every operation of the node Jira DevOps. */
export const devOpsOperations = ofDevOps.flatMap(({ operations }) => operations);
