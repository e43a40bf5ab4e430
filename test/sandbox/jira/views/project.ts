import type { Project } from '../model';
import { projectCategories } from '../seed/projects';
import { issueTypeView, projectReference } from './catalogue';
import type { ViewContext } from './context';
import { componentView, wholeVersionView } from './projectParts';
import { userView } from './user';

function issueTypes(project: Project, view: ViewContext): unknown[] {
	return view.jira.issueTypes
		.filter((type) => project.issueTypeIds.includes(type.id))
		.map((type) => issueTypeView(type, view));
}

function insight(project: Project, view: ViewContext): Record<string, unknown> {
	const issues = [...view.jira.issues.all()].filter((one) => one.projectId === project.id);
	return { totalIssueCount: issues.length };
}

function categoryOf({ categoryId }: Project, { base }: ViewContext): Record<string, unknown> {
	const category = projectCategories.find(({ id }) => id === categoryId);
	return { self: `${base}/projectCategory/${categoryId}`, ...category };
}

/** A project in a list; `expand` adds its description, lead, issue types, address and insight. */
export function projectInList(
	project: Project,
	view: ViewContext,
	expand: ReadonlySet<string>,
): Record<string, unknown> {
	const onCloud = view.jira.flavour === 'cloud';
	return {
		expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
		...projectReference(project, view),
		...(onCloud
			? { style: project.style, isPrivate: false, properties: {} }
			: { archived: project.archived }),
		...(onCloud && project.archived ? { archived: true } : {}),
		...(project.deleted ? { deleted: true } : {}),
		...(project.categoryId === null ? {} : { projectCategory: categoryOf(project, view) }),
		...(expand.has('description') ? { description: project.description } : {}),
		...(expand.has('lead') ? { lead: userView(project.leadId, view) } : {}),
		...(expand.has('issueTypes') ? { issueTypes: issueTypes(project, view) } : {}),
		...(onCloud && expand.has('insight') ? { insight: insight(project, view) } : {}),
	};
}

/** A project as "Get project" returns it. */
export function projectView(project: Project, view: ViewContext): Record<string, unknown> {
	return {
		...projectInList(project, view, new Set(['description', 'lead', 'issueTypes'])),
		components: project.components.map((one) => componentView(one, view)),
		versions: project.versions.map((one) => wholeVersionView(one, project, view)),
		assigneeType: project.assigneeType,
		...(project.url === '' ? {} : { url: project.url }),
		roles: {},
	};
}
