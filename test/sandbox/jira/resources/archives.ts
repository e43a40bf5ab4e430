import { textsOf } from '../fields/definition';
import type { Issue } from '../model';
import { may } from '../permissions';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue, visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { subTasksOf } from '../subTasks';

const mostIssues = 1000;

function setArchived(issue: Issue, archives: boolean, { jira }: Ask): number {
	const family = [issue, ...subTasksOf(issue, jira)];
	for (const { id } of family) {
		if (archives) jira.archived.add(id);
		else jira.archived.delete(id);
	}
	return family.length;
}

function isSubTask(issue: Issue, { jira }: Ask): boolean {
	const type = jira.issueTypes.find(({ id }) => id === issue.values.issuetype);
	return type?.hierarchyLevel === -1;
}

/** Archives or restores several issues. Its answers and messages are those of the operation's examples. */
function several(archives: boolean) {
	return (ask: Ask): Answer => {
		if (!may(ask.viewer, 'ADMINISTER')) {
			throw refusal(403, 'Only admins can archive or unarchive issues. Access denied.');
		}
		const names = [...new Set(textsOf(ask.body.issueIdsOrKeys))];
		if (names.length > mostIssues) {
			throw refusal(
				412,
				'The number of issues to archive or unarchive exceeds the hard limit of 1000. Precondition failed.',
			);
		}
		const errors: Record<string, { count: number; issueIdsOrKeys: string[]; message: string }> = {};
		const fail = (kind: string, message: string, name: string) => {
			const before = errors[kind]?.issueIdsOrKeys ?? [];
			errors[kind] = { count: before.length + 1, issueIdsOrKeys: [...before, name], message };
		};
		const valid = names.flatMap((name) => {
			const issue = visibleIssue(name, ask);
			if (issue === undefined) fail('issuesNotFound', 'Issue not found.', name);
			else if (isSubTask(issue, ask)) fail('issueIsSubtask', 'Issue is subtask.', name);
			else if (projectOfIssue(issue, ask).archived) {
				fail('issuesInArchivedProjects', 'Issue exists in archived project.', name);
			} else return [issue];
			return [];
		});
		if (valid.length === 0) {
			throw refusal(400, 'No valid issue to archive or unarchive. Bad request.');
		}
		const changed = valid.map((issue) => setArchived(issue, archives, ask));
		const numberOfIssuesUpdated = changed.reduce((sum, count) => sum + count, 0);
		return ok({ errors, numberOfIssuesUpdated }, { keys: names.length });
	};
}

/** Archives or restores one issue; 403 if it is so already. Source: the answers of "Archive an issue". */
function one(archives: boolean) {
	return (ask: Ask): Answer => {
		const issue = issueOf(ask);
		const isAllowed =
			may(ask.viewer, 'ADMINISTER') ||
			may(ask.viewer, 'ADMINISTER_PROJECTS', projectOfIssue(issue, ask));
		if (!isAllowed || isSubTask(issue, ask) || ask.jira.archived.has(issue.id) === archives) {
			const verb = archives ? 'archive' : 'restore';
			throw refusal(403, `You cannot ${verb} the issue ${issue.key}.`);
		}
		setArchived(issue, archives, ask);
		return noContent(oneIssue);
	};
}

/** Archiving issues. */
export const archiveRoutes: readonly Route[] = [
	...routes(
		{ 'PUT issue/archive': several(true), 'PUT issue/unarchive': several(false) },
		{ on: 'cloud' },
	),
	...routes(
		{
			'PUT issue/{issueIdOrKey}/archive': one(true),
			'PUT issue/{issueIdOrKey}/restore': one(false),
		},
		{ on: 'dataCenter', takes: 'nothing' },
	),
];
