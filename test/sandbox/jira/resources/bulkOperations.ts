import { changesIn, editOf } from '../bulk/editedFields';
import type { TaskResult } from '../bulk/tasks';
import { isObject, textsOf } from '../fields/definition';
import { editScreen } from '../fields/screens';
import { planWrite, RefusedWrite } from '../fields/write';
import type { Issue } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import { created, ok, Refusal, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOfIssue, visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { subTasksOf } from '../subTasks';
import { jiraDateTime } from '../time';
import { timeZoneOf } from '../views/context';
import { userView } from '../views/user';
import { removeIssues } from './issues';
import { takeTransition } from './transitions';

/** Maximum number of issues in one task, for all of Jira's bulk operations. */
const mostIssues = 1000;

/** Bulk operations have their own form of errors (`BulkOperationErrorResponse`). */
export function refused(status: number, message: string): Refusal {
	return new Refusal({ status, body: { errors: [{ message }] } });
}

export function needBulkChange({ viewer }: Ask): void {
	if (may(viewer, 'BULK_CHANGE')) return;
	throw refused(403, 'You do not have the global permission to make bulk changes.');
}

export function namesIn(value: unknown): string[] {
	const names = textsOf(value);
	if (names.length === 0) throw refused(400, 'No issues were selected.');
	if (names.length > mostIssues) {
		throw refused(400, `No more than ${mostIssues} issues can be selected.`);
	}
	return names;
}

/** Applies `change` to each issue separately; an error becomes that issue's reason. */
export function carryOut(
	names: readonly string[],
	ask: Ask,
	change: (issue: Issue, name: string) => void,
): TaskResult {
	const processed: string[] = [];
	const failed: Record<string, string[]> = {};
	let invalid = 0;
	for (const name of names) {
		const issue = visibleIssue(name, ask);
		if (!issue) {
			invalid++;
			continue;
		}
		const reasons = recover(
			Error,
			() => {
				change(issue, name);
				return [];
			},
			reasonsOf,
		);
		if (reasons.length === 0) processed.push(issue.id);
		else failed[issue.id] = reasons;
	}
	return { processed, failed, invalid };
}

function reasonsOf(error: Error): string[] {
	if (error instanceof RefusedWrite) {
		const { errorMessages, errors } = error.collection;
		return [...errorMessages, ...Object.values(errors)];
	}
	if (error instanceof Refusal && isObject(error.answer.body)) {
		const { errorMessages } = error.answer.body;
		return Array.isArray(errorMessages) ? errorMessages.map(String) : ['Not allowed.'];
	}
	throw error;
}

export function submitted(result: TaskResult, issues: number, { jira, viewer }: Ask): Answer {
	const { perTask, perIssue } = jira.settings.bulkTask;
	const task = jira.tasks.add(viewer?.accountId ?? '', result, perTask + perIssue * issues);
	return created({ taskId: task.id }, { keys: issues });
}

function bulkEdit(ask: Ask): Answer {
	needBulkChange(ask);
	const { selectedIssueIdsOrKeys, selectedActions, editedFieldsInput } = ask.body;
	const names = namesIn(selectedIssueIdsOrKeys);
	if (!isObject(editedFieldsInput)) throw refused(400, 'editedFieldsInput is missing.');
	const changes = changesIn(editedFieldsInput);
	const actions = Array.isArray(selectedActions) ? selectedActions.map(String) : [];
	const others = changes.map(({ field }) => field).filter((field) => !actions.includes(field));
	if (others.length > 0) {
		throw refused(
			400,
			`The following editedFieldInput values are not listed as selectedActions : ${others.join(', ')}`,
		);
	}
	if (actions.length === 0) throw refused(400, 'No fields were selected.');
	const body = editOf(changes);
	const result = carryOut(names, ask, (issue) => {
		const { jira, viewer } = ask;
		const project = projectOfIssue(issue, ask);
		const issueTypeId = String(issue.values.issuetype);
		const writer = { ...ask, user: viewer, project, issueTypeId, issue };
		const plan = planWrite(body, writer, editScreen(jira, issue, viewer));
		jira.issues.change(issue, { values: plan.values }, viewer?.accountId ?? '');
	});
	return submitted(result, names.length, ask);
}

function bulkTransition(ask: Ask): Answer {
	needBulkChange(ask);
	const { bulkTransitionInputs } = ask.body;
	const inputs = Array.isArray(bulkTransitionInputs) ? bulkTransitionInputs.filter(isObject) : [];
	const transitions = new Map(
		inputs.flatMap(({ selectedIssueIdsOrKeys, transitionId }) =>
			namesIn(selectedIssueIdsOrKeys).map((name) => [name, transitionId] as const),
		),
	);
	const names = namesIn([...transitions.keys()]);
	const result = carryOut(names, ask, (issue, name) => {
		takeTransition(issue, { transition: { id: transitions.get(name) } }, ask);
	});
	return submitted(result, names.length, ask);
}

function bulkDelete(ask: Ask): Answer {
	needBulkChange(ask);
	const names = namesIn(ask.body.selectedIssueIdsOrKeys);
	const { jira, viewer } = ask;
	const result = carryOut(names, ask, (issue) => {
		if (!may(viewer, 'DELETE_ISSUES', projectOfIssue(issue, ask))) {
			throw refusal(403, 'You do not have permission to delete issues in this project.');
		}
		removeIssues([...subTasksOf(issue, jira), issue], jira);
	});
	return submitted(result, names.length, ask);
}

function bulkFollow(follows: boolean) {
	return (ask: Ask): Answer => {
		needBulkChange(ask);
		const names = namesIn(ask.body.selectedIssueIdsOrKeys);
		const { jira, viewer } = ask;
		const result = carryOut(names, ask, ({ id }) => {
			if (follows) jira.watchers.add(id, viewer?.accountId ?? '');
			else jira.watchers.remove(id, viewer?.accountId ?? '');
		});
		return submitted(result, names.length, ask);
	};
}

function progress(ask: Ask): Answer {
	needBulkChange(ask);
	const { jira, params } = ask;
	const task = jira.tasks.get(params.taskId ?? '');
	if (!task) {
		throw refusal(400, 'The task associated with this taskId is not a bulk operation task');
	}
	const { status, percent, updated } = jira.tasks.stateOf(task);
	const { processed, failed, invalid } = task.result;
	const zone = timeZoneOf(ask);
	return ok({
		taskId: task.id,
		status,
		progressPercent: percent,
		submittedBy: userView(task.accountId, ask),
		created: jiraDateTime(task.created, zone),
		started: jiraDateTime(task.created, zone),
		updated: jiraDateTime(updated, zone),
		...(status === 'COMPLETE'
			? {
					processedAccessibleIssues: processed.map(Number),
					...(Object.keys(failed).length > 0 ? { failedAccessibleIssues: failed } : {}),
					invalidOrInaccessibleIssueCount: invalid,
					totalIssueCount: processed.length + Object.keys(failed).length + invalid,
				}
			: {}),
	});
}

/** Changing many issues with a task that clients poll. */
export const bulkOperationRoutes = routes(
	{
		'POST bulk/issues/fields': bulkEdit,
		'POST bulk/issues/transition': bulkTransition,
		'POST bulk/issues/delete': bulkDelete,
		'POST bulk/issues/watch': bulkFollow(true),
		'POST bulk/issues/unwatch': bulkFollow(false),
		'GET bulk/queue/{taskId}': progress,
	},
	{ on: 'cloud' },
);
