import { isObject, textsOf } from '../fields/definition';
import type { Issue, Project } from '../model';
import { may } from '../permissions';
import { refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOfIssue, visibleIssue, visibleProject } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { subTaskTypeId } from '../seed/catalogue';
import { subTasksOf } from '../subTasks';
import { carryOut, namesIn, needBulkChange, refused, submitted } from './bulkOperations';

interface Target {
	readonly project: Project;
	readonly typeId: string;
	readonly parent: Issue | undefined;
}

/** `PROJECT,type` or `PROJECT,type,parent`. Source: `targetToSourcesMapping` of the operation "Bulk move issues". */
function targetIn(written: string, ask: Ask): Target {
	const [projectName = '', typeId = '', parentName] = written.split(',');
	const project = visibleProject(projectName, ask);
	if (project === undefined) throw refused(400, 'The target project is not valid.');
	const type = ask.jira.issueTypes.find(({ id }) => id === typeId);
	if (type === undefined || !project.issueTypeIds.includes(typeId)) {
		throw refused(400, 'The target issue type is not valid.');
	}
	const parent = parentName === undefined ? undefined : visibleIssue(parentName, ask);
	const needsParent = type.hierarchyLevel === -1 || parentName !== undefined;
	if (needsParent && parent === undefined) {
		throw refused(400, 'The target parent is missing or not valid.');
	}
	return { project, typeId, parent };
}

/** An issue keeps its key within its project; sub-tasks come along. All projects have the same workflow. */
function move(issue: Issue, { project, typeId, parent }: Target, ask: Ask): void {
	const { jira, viewer } = ask;
	const from = projectOfIssue(issue, ask);
	if (!may(viewer, 'MOVE_ISSUES', from) || !may(viewer, 'CREATE_ISSUES', project)) {
		throw refusal(403, 'You do not have permission to move this issue.');
	}
	const parts = subTasksOf(issue, jira);
	if (from !== project) {
		jira.issues.move(issue, project.id, `${project.key}-${++project.lastNumber}`);
	}
	const values = { issuetype: typeId, ...(parent && { parent: parent.id }) };
	jira.issues.change(issue, { values }, viewer?.accountId ?? '');
	for (const part of parts) move(part, { project, typeId: subTaskTypeId, parent: issue }, ask);
}

function bulkMove(ask: Ask): Answer {
	needBulkChange(ask);
	const { targetToSourcesMapping } = ask.body;
	const [mapping, ...others] = isObject(targetToSourcesMapping)
		? Object.entries(targetToSourcesMapping)
		: [];
	if (mapping === undefined || others.length > 0) {
		throw refused(400, 'Issues can be moved to one project, issue type and parent.');
	}
	const [written, sources] = mapping;
	const target = targetIn(written, ask);
	const names = namesIn(isObject(sources) ? textsOf(sources.issueIdsOrKeys) : []);
	const result = carryOut(names, ask, (issue) => move(issue, target, ask));
	return submitted(result, names.length, ask);
}

/** Moving issues to another project with a task. */
export const bulkMoveRoutes = routes({ 'POST bulk/issues/move': bulkMove }, { on: 'cloud' });
