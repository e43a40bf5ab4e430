import { FieldRefusal, textsOf } from '../fields/definition';
import type { FieldContext } from '../fields/definition';
import { readProperties } from '../fields/entityProperties';
import { assigneeKind } from '../fields/people';
import { editScreen } from '../fields/screens';
import { addPlanned, planWrite } from '../fields/write';
import type { FieldValue, Issue } from '../model';
import { may } from '../permissions';
import { recover } from '../recover';
import { noContent, ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOfIssue, visibleIssue } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { changelogView } from '../views/changelog';
import type { JiraState } from '../state';
import { subTasksOf } from '../subTasks';
import { fieldLegend, issueView, selectFields } from '../views/issue';

function fullView(issue: Issue, wanted: readonly string[], ask: Ask): Record<string, unknown> {
	const expand = ask.query.set('expand');
	const fields = selectFields(wanted, '*all', ask);
	const properties = ask.query.list('properties');
	return { ...issueView(issue, fields, expand, ask, properties), ...fieldLegend(fields, expand) };
}

function getIssue(ask: Ask): Answer {
	return ok(fullView(issueOf(ask), ask.query.list('fields'), ask), oneIssue);
}

const largestFetch = 100;
const mostProperties = 5;

/**
 * Fetches up to 100 issues, in the order of their ids. Missing and hidden ones are left out, also
 * from `issueErrors`. Source: operation "Bulk fetch issues" and schema BulkIssueResults.
 */
function bulkFetch(ask: Ask): Answer {
	const names = [...new Set(textsOf(ask.body.issueIdsOrKeys))];
	if (names.length === 0) throw refusal(400, 'No issue IDs or keys were provided.');
	if (names.length > largestFetch) {
		throw refusal(400, `The number of issues must not exceed the limit '${largestFetch}'`);
	}
	const found = new Set(names.flatMap((name) => visibleIssue(name, ask) ?? []));
	const fields = selectFields(textsOf(ask.body.fields), '*navigable', ask);
	const expand = new Set(textsOf(ask.body.expand));
	const properties = textsOf(ask.body.properties);
	if (properties.length > mostProperties) {
		throw refusal(400, `No more than ${mostProperties} properties can be asked for.`);
	}
	const issues = [...found].sort((left, right) => Number(left.id) - Number(right.id));
	return ok(
		{
			issues: issues.map((issue) => ({
				...issueView(issue, fields, expand, ask, properties),
				...fieldLegend(fields, expand),
			})),
			issueErrors: [],
		},
		{ issues: fields.length + expand.size > 0 ? issues.length : 0, keys: names.length },
	);
}

function mayNotSilence(ask: Ask, issue: Issue): boolean {
	const project = projectOfIssue(issue, ask);
	return !may(ask.viewer, 'ADMINISTER') && !may(ask.viewer, 'ADMINISTER_PROJECTS', project);
}

function editIssue(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	const issue = issueOf(ask);
	const silent = query.text('notifyUsers') === 'false';
	if (silent && jira.flavour === 'dataCenter' && mayNotSilence(ask, issue)) {
		throw refusal(
			403,
			'To discard the user notification either admin or project admin permissions are required.',
		);
	}
	// pycontribs/jira#65.
	if (!['fields', 'update', 'properties'].some((name) => name in ask.body)) {
		throw refusal(400, "one of 'fields' or 'update' required");
	}
	const project = projectOfIssue(issue, ask);
	const issueTypeId = String(issue.values.issuetype);
	const writer = { ...ask, user: viewer, project, issueTypeId, issue };
	const plan = planWrite(ask.body, writer, editScreen(jira, issue, viewer));
	jira.issues.setProperties(issue, readProperties(ask.body.properties));
	const authorId = viewer?.accountId ?? '';
	if (Object.keys(plan.values).length > 0) {
		jira.issues.change(issue, { values: plan.values }, authorId);
	}
	addPlanned(plan, issue, jira, authorId);
	const wanted = jira.flavour === 'cloud' && query.flag('returnIssue');
	return wanted ? ok(fullView(issue, [], ask), oneIssue) : noContent(oneIssue);
}

function deleteIssue(ask: Ask): Answer {
	const issue = issueOf(ask);
	const { jira, query, viewer } = ask;
	if (!may(viewer, 'DELETE_ISSUES', projectOfIssue(issue, ask))) {
		throw refusal(403, 'You do not have permission to delete issues in this project.');
	}
	const subTasks = subTasksOf(issue, jira);
	if (subTasks.length > 0 && !query.flag('deleteSubtasks')) {
		throw refusal(
			400,
			`The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
		);
	}
	removeIssues([...subTasks, issue], jira);
	return noContent({ issues: 1 + subTasks.length, keys: 1 });
}

/** Removes issues with their files and links. */
export function removeIssues(issues: readonly Issue[], jira: JiraState): void {
	for (const issue of issues) jira.issues.remove(issue);
}

function assigneeContext(issue: Issue, ask: Ask): FieldContext {
	const field = ask.jira.fields.find((candidate) => candidate.id === 'assignee');
	if (!field) throw new Error('The assignee is not among the fields.');
	return {
		...ask,
		user: ask.viewer,
		field,
		project: projectOfIssue(issue, ask),
		issueTypeId: String(issue.values.issuetype),
		issueId: issue.id,
	};
}

function assignIssue(ask: Ask): Answer {
	const { jira, body, viewer } = ask;
	const onCloud = jira.flavour === 'cloud';
	const issue = issueOf(ask);
	if (!may(viewer, 'ASSIGN_ISSUES', projectOfIssue(issue, ask))) {
		throw refusal(onCloud ? 403 : 401, 'You do not have permission to assign issues.');
	}
	if (onCloud && !('accountId' in body)) {
		throw refusal(
			400,
			"'accountId' must be the only user identifying query parameter in GDPR strict mode.",
		);
	}
	const read = (): FieldValue | null => assigneeKind.parse(body, assigneeContext(issue, ask));
	const assignee = recover(FieldRefusal, read, ({ message }) => {
		const unknown = !onCloud && message.endsWith('does not exist.');
		throw refusal(unknown ? 404 : 400, [], { assignee: message });
	});
	jira.issues.change(issue, { values: { assignee } }, viewer?.accountId ?? '');
	return noContent(oneIssue);
}

function changelog(ask: Ask): Answer {
	const issue = issueOf(ask);
	const page = pageOf(issue.changelog, ask, { usual: 100, most: 100 });
	return ok(
		pageBody(page, ask, (entry) => changelogView(entry, ask)),
		oneIssue,
	);
}

/** Reading, changing and deleting issues. */
export const issueRoutes: readonly Route[] = [
	...routes({
		'GET issue/{issueIdOrKey}': getIssue,
		'PUT issue/{issueIdOrKey}': editIssue,
		'DELETE issue/{issueIdOrKey}': deleteIssue,
		'PUT issue/{issueIdOrKey}/assignee': assignIssue,
	}),
	...routes(
		{
			'POST issue/bulkfetch': bulkFetch,
			'GET issue/{issueIdOrKey}/changelog': changelog,
		},
		{ on: 'cloud' },
	),
];
