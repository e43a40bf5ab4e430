import type { Project } from '../model';
import { may } from '../permissions';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOf, visibleProjects } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { issueTypeView, statusView } from '../views/catalogue';
import { projectInList, projectView } from '../views/project';

type SortKey = (project: Project, ask: Ask) => number | string;

const issueCount: SortKey = ({ id }, { jira }) =>
	[...jira.issues.all()].filter((issue) => issue.projectId === id).length;

/** The values of `orderBy`. */
const orders: Readonly<Record<string, SortKey>> = {
	key: ({ key }) => key,
	name: ({ name }) => name.toLowerCase(),
	owner: ({ leadId }) => leadId,
	category: ({ key }) => key,
	issueCount,
	lastIssueUpdatedDate: ({ key }) => key,
	archivedDate: ({ key }) => key,
	deletedDate: ({ key }) => key,
};

function ordered(projects: readonly Project[], ask: Ask): Project[] {
	const written = (ask.query.text('orderBy') ?? 'key').trim();
	const name = written.replace(/^[+-]/, '');
	const key = Object.hasOwn(orders, name) ? orders[name] : undefined;
	if (!key) throw refusal(400, `The field to order by is not known: ${name}`);
	const sign = written.startsWith('-') ? -1 : 1;
	return projects
		.map((project) => ({ project, key: key(project, ask) }))
		.sort((left, right) => (left.key < right.key ? -sign : left.key > right.key ? sign : 0))
		.map(({ project }) => project);
}

/** Permissions that `action` requires; `view` also lets administrators see a project. */
const actions: Readonly<Record<string, readonly string[]>> = {
	view: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
	browse: ['BROWSE_PROJECTS'],
	edit: ['ADMINISTER_PROJECTS'],
	create: ['CREATE_ISSUES'],
};

function stateOf({ archived, deleted }: Project): 'live' | 'archived' | 'deleted' {
	return deleted ? 'deleted' : archived ? 'archived' : 'live';
}

function searchProjects(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	const typed = query.text('query')?.toLowerCase();
	const keys = query.set('keys');
	const ids = query.set('id');
	const types = query.set('typeKey');
	const states = query.set('status');
	const category = query.text('categoryId');
	const wanted = actions[query.text('action') ?? 'view'] ?? [];
	const matches = (project: Project): boolean =>
		wanted.some((permission) => may(viewer, permission, project)) &&
		(typed === undefined ||
			project.key.toLowerCase().includes(typed) ||
			project.name.toLowerCase().includes(typed)) &&
		(keys.size === 0 || keys.has(project.key)) &&
		(ids.size === 0 || ids.has(project.id)) &&
		(types.size === 0 || types.has(project.typeKey)) &&
		(category === undefined || project.categoryId === category) &&
		(states.size === 0 ? stateOf(project) === 'live' : states.has(stateOf(project)));
	const found = ordered(jira.projects.all().filter(matches), ask);
	const expand = query.set('expand');
	const page = pageOf(found, ask, { usual: 50, most: 100 });
	return ok(pageBody(page, ask, (project) => projectInList(project, ask, expand)));
}

function allProjects(ask: Ask): Answer {
	const { jira, query } = ask;
	const archived = jira.flavour === 'cloud' || query.flag('includeArchived');
	const projects = visibleProjects(ask).filter((project) => archived || !project.archived);
	const recent = query.integer('recent', projects.length);
	const expand = query.set('expand');
	return ok(projects.slice(0, recent).map((project) => projectInList(project, ask, expand)));
}

function getProject(ask: Ask): Answer {
	return ok(projectView(projectOf(ask), ask));
}

function statusesOfProject(ask: Ask): Answer {
	const project = projectOf(ask);
	const types = ask.jira.issueTypes.filter((type) => project.issueTypeIds.includes(type.id));
	const statuses = ask.jira.statuses.map((status) => statusView(status, ask));
	return ok(
		types.map((type) => {
			const { self, id, name, subtask } = issueTypeView(type, ask);
			return { self, id, name, subtask, statuses };
		}),
	);
}

/** Projects. */
export const projectRoutes: readonly Route[] = [
	...routes(
		{
			'GET project/search': searchProjects,
		},
		{ on: 'cloud' },
	),
	...routes({
		'GET project': allProjects,
		'GET project/{projectIdOrKey}': getProject,
		'GET project/{projectIdOrKey}/statuses': statusesOfProject,
	}),
];
