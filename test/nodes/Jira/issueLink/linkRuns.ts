import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import type { JiraAtHand } from '../onEachJira';

/** Runs an operation on links with these parameters. */
export const runner =
	(jira: JiraAtHand, operation: string) =>
	async (parameters: INodeParameters, items?: readonly IDataObject[]) =>
		jsonOf(
			await jira.run({ operation, parameters, continueOnFail: true, ...(items && { items }) }),
		);

export const between = (issue: string, link: string, linkedIssue: string) => ({
	issue: located('key', issue),
	link: located('name', link),
	linkedIssue: located('key', linkedIssue),
});
