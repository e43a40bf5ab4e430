import type { Project } from '../model';
import { may } from '../permissions';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, visibleProjects } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { defaultPriorityId } from '../seed/catalogue';
import {
	issueTypeView,
	priorityView,
	resolutionView,
	statusCategoryView,
	statusView,
} from '../views/catalogue';

function issueTypesOf(projects: readonly Project[], ask: Ask) {
	const ids = new Set(projects.flatMap((project) => project.issueTypeIds));
	return ask.jira.issueTypes.filter((type) => ids.has(type.id));
}

/** Administrators see those that no project has, too. Source: "Get all issue types for user". */
function visibleTypes(ask: Ask) {
	return may(ask.viewer, 'ADMINISTER')
		? ask.jira.issueTypes
		: issueTypesOf(visibleProjects(ask), ask);
}

function issueTypes(ask: Ask): Answer {
	return ok(visibleTypes(ask).map((type) => issueTypeView(type, ask)));
}

function issueTypesOfProject(ask: Ask): Answer {
	const name = ask.query.text('projectId');
	if (name === undefined) throw refusal(400, "The query parameter 'projectId' is required.");
	const project = projectNamed(name, ask);
	const level = ask.query.text('level');
	const types = issueTypesOf([project], ask).filter(
		(type) => level === undefined || type.hierarchyLevel === Number(level),
	);
	return ok(types.map((type) => issueTypeView(type, ask)));
}

function issueType(ask: Ask): Answer {
	const type = visibleTypes(ask).find((one) => one.id === ask.params.id);
	if (!type) throw refusal(404, `The issue type with id '${ask.params.id}' does not exist`);
	return ok(issueTypeView(type, ask));
}

function priorities(ask: Ask): Answer {
	return ok(ask.jira.priorities.map((priority) => priorityView(priority, ask)));
}

function priority(ask: Ask): Answer {
	const found = ask.jira.priorities.find((one) => one.id === ask.params.id);
	if (!found) throw refusal(404, `The priority with id '${ask.params.id}' does not exist`);
	return ok(priorityView(found, ask));
}

function searchPriorities(ask: Ask): Answer {
	const { jira, query } = ask;
	const ids = query.set('id');
	const name = query.text('priorityName')?.toLowerCase();
	const found = jira.priorities.filter(
		(one) =>
			(ids.size === 0 || ids.has(one.id)) &&
			(name === undefined || one.name.toLowerCase() === name) &&
			(!query.flag('onlyDefault') || one.id === defaultPriorityId),
	);
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(
		pageBody(page, ask, (one) => ({
			...priorityView(one, ask),
			isDefault: one.id === defaultPriorityId,
		})),
	);
}

function prioritiesPage(ask: Ask): Answer {
	const typed = (ask.query.text('query') ?? '').toLowerCase();
	const found = ask.jira.priorities.filter((one) => one.name.toLowerCase().includes(typed));
	const page = pageOf(found, ask, { usual: 100, most: 1000 });
	return ok(pageBody(page, ask, (one) => priorityView(one, ask)));
}

function statuses(ask: Ask): Answer {
	return ok(ask.jira.statuses.map((status) => statusView(status, ask)));
}

function status(ask: Ask): Answer {
	const wanted = ask.params.idOrName ?? '';
	const found = ask.jira.statuses.find(
		(one) => one.id === wanted || one.name.toLowerCase() === wanted.toLowerCase(),
	);
	if (!found) throw refusal(404, `The status with id or name '${wanted}' does not exist`);
	return ok(statusView(found, ask));
}

function statusCategories(ask: Ask): Answer {
	return ok(ask.jira.statusCategories.map((one) => statusCategoryView(one, ask)));
}

function resolutions(ask: Ask): Answer {
	return ok(ask.jira.resolutions.map((one) => resolutionView(one, ask)));
}

function searchResolutions(ask: Ask): Answer {
	const ids = ask.query.set('id');
	const found = ask.jira.resolutions.filter((one) => ids.size === 0 || ids.has(one.id));
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(pageBody(page, ask, (one) => resolutionView(one, ask)));
}

function resolutionsPage(ask: Ask): Answer {
	const typed = (ask.query.text('query') ?? '').toLowerCase();
	const found = ask.jira.resolutions.filter((one) => one.name.toLowerCase().includes(typed));
	const page = pageOf(found, ask, { usual: 100, most: 1000 });
	return ok(pageBody(page, ask, (one) => resolutionView(one, ask)));
}

/** Every label of the issues that the user can see. */
function labels(ask: Ask): Answer {
	const { jira, viewer } = ask;
	const found = new Set<string>();
	for (const issue of jira.issues.all()) {
		const own = issue.values.labels;
		if (!Array.isArray(own) || own.length === 0) continue;
		if (!may(viewer, 'BROWSE_PROJECTS', jira.projects.get(issue.projectId))) continue;
		for (const label of own) found.add(String(label));
	}
	const page = pageOf([...found].sort(), ask, { usual: 1000, most: 1000 });
	return ok(pageBody(page, ask, (label) => label));
}

/** The choices of a site: issue types, priorities, statuses, resolutions, labels. */
export const catalogueRoutes: readonly Route[] = [
	...routes({
		'GET issuetype': issueTypes,
		'GET issuetype/{id}': issueType,
		'GET priority': priorities,
		'GET priority/{id}': priority,
		'GET status': statuses,
		'GET status/{idOrName}': status,
		'GET statuscategory': statusCategories,
		'GET resolution': resolutions,
	}),
	...routes(
		{
			'GET priority/search': searchPriorities,
			'GET resolution/search': searchResolutions,
			'GET label': labels,
			'GET issuetype/project': issueTypesOfProject,
		},
		{ on: 'cloud' },
	),
	...routes(
		{
			'GET priority/page': prioritiesPage,
			'GET resolution/page': resolutionsPage,
		},
		{ on: 'dataCenter' },
	),
];
