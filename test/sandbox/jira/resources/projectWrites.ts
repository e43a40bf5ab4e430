import type { Project } from '../model';
import { may } from '../permissions';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, projectOf, userOf } from '../rest/find';
import { mustAdminister } from '../rest/projectPart';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { projectCategories, projectFrom } from '../seed/projects';
import { projectView } from '../views/project';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function mustAdministerJira(ask: Ask): void {
	userOf(ask);
	if (may(ask.viewer, 'ADMINISTER')) return;
	throw refusal(403, 'You must have global administrator rights in order to modify projects.');
}

/** The problems of a project's values, by their names in Jira's answers. Source: reports of clients. */
class Problems {
	private readonly errors: Record<string, string> = {};

	constructor(private readonly ask: Ask) {}

	name(name: unknown, self?: Project): void {
		if (!isText(name)) this.errors.projectName = 'You must specify a valid project name.';
		const isTaken = this.others(self).some((one) => one.name === name);
		if (isTaken) this.errors.projectName = 'A project with that name already exists.';
	}

	key(key: unknown, self?: Project): void {
		if (!isText(key) || !/^[A-Z][A-Z0-9]{1,9}$/.test(key)) {
			this.errors.projectKey =
				'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
			return;
		}
		const other = this.others(self).find((one) => one.key === key);
		if (other) this.errors.projectKey = `Project '${other.name}' uses this project key.`;
	}

	/** The account id of the lead. */
	lead(): string | undefined {
		const { jira, body } = this.ask;
		const onCloud = jira.flavour === 'cloud';
		const given = onCloud ? body.leadAccountId : body.lead;
		const user = onCloud ? jira.users.get(String(given)) : jira.users.byName(String(given));
		if (user === undefined) this.errors.projectLead = 'You must specify a valid project lead.';
		return user?.accountId;
	}

	category(): string | undefined {
		const { categoryId } = this.ask.body;
		const found = projectCategories.find(({ id }) => id === String(categoryId));
		if (!found)
			this.errors.categoryId = `The project category ${String(categoryId)} does not exist.`;
		return found?.id;
	}

	url(): void {
		const { url } = this.ask.body;
		if (!isText(url) || !/^https?:\/\//i.test(url)) {
			this.errors.projectUrl =
				'The URL specified is not valid - it must start with http:// or https://.';
		}
	}

	throwIfAny(): void {
		if (Object.keys(this.errors).length > 0) throw refusal(400, [], this.errors);
	}

	private others(self: Project | undefined): Project[] {
		return this.ask.jira.projects.all().filter((one) => one !== self);
	}
}

const types = {
	greenhopper: 'software',
	servicedesk: 'service_desk',
	jcs: 'service_desk',
} as const;

function typeOf({ projectTemplateKey, projectTypeKey }: Ask['body']): Project['typeKey'] {
	const template = String(projectTemplateKey ?? '');
	const known = Object.entries(types).find(([part]) => template.includes(part))?.[1];
	return known ?? (projectTypeKey as Project['typeKey'] | undefined) ?? 'business';
}

/** What the body says about optional values. */
function optional(problems: Problems, { body }: Ask): Partial<Project> {
	if (body.url !== undefined) problems.url();
	const categoryId = body.categoryId === undefined ? undefined : problems.category();
	return {
		...(isText(body.description) ? { description: body.description } : {}),
		...(isText(body.url) ? { url: body.url } : {}),
		...(categoryId === undefined ? {} : { categoryId }),
		...(isText(body.assigneeType)
			? { assigneeType: body.assigneeType as Project['assigneeType'] }
			: {}),
	};
}

function createProject(ask: Ask): Answer {
	const { body, jira } = ask;
	mustAdministerJira(ask);
	const problems = new Problems(ask);
	problems.name(body.name);
	problems.key(body.key);
	const leadId = problems.lead();
	if (body.projectTypeKey === undefined && body.projectTemplateKey === undefined) {
		throw refusal(400, [], { projectType: 'An invalid project type was specified.' });
	}
	const more = optional(problems, ask);
	problems.throwIfAny();
	const [key, name] = [String(body.key), String(body.name)];
	const ids = jira.projects.all().map(({ id }) => Number(id) - 10000);
	const isTeamManaged = /next-gen|agility/.test(String(body.projectTemplateKey));
	const project: Project = {
		...projectFrom(
			{ key, name, description: '', typeKey: typeOf(body) },
			Math.max(...ids) + 1,
			jira.users.get(leadId ?? '') ?? jira.mia,
		),
		...more,
		style: isTeamManaged ? 'next-gen' : 'classic',
		components: [],
		versions: [],
	};
	jira.projects.add(project);
	return created({ self: `${ask.base}/project/${project.id}`, id: Number(project.id), key });
}

function updateProject(ask: Ask): Answer {
	const { body, jira } = ask;
	const project = projectOf(ask);
	mustAdminister(project, ask);
	const problems = new Problems(ask);
	if (body.name !== undefined) problems.name(body.name, project);
	if (body.key !== undefined) problems.key(body.key, project);
	const leads = body.leadAccountId !== undefined || body.lead !== undefined;
	const leadId = leads ? problems.lead() : undefined;
	const more = optional(problems, ask);
	problems.throwIfAny();
	if (isText(body.key) && body.key !== project.key) {
		const issues = [...jira.issues.all()].filter(({ projectId }) => projectId === project.id);
		jira.projects.rekey(project, body.key);
		for (const issue of issues) issue.key = `${body.key}-${issue.key.split('-').at(-1)}`;
	}
	jira.projects.change(project, {
		...more,
		...(isText(body.name) ? { name: body.name } : {}),
		...(leadId === undefined ? {} : { leadId }),
	});
	return ok(projectView(project, ask));
}

function deleteProject(ask: Ask): Answer {
	const { jira, query } = ask;
	userOf(ask);
	const project = projectOf(ask);
	mustAdministerJira(ask);
	const isUndoable = jira.flavour === 'cloud' && query.text('enableUndo') !== 'false';
	if (isUndoable) jira.projects.change(project, { deleted: true }, 'soft_deleted');
	else {
		for (const issue of [...jira.issues.all()]) {
			if (issue.projectId === project.id) jira.issues.remove(issue, true);
		}
		jira.projects.remove(project);
	}
	return noContent();
}

function archiveProject(ask: Ask): Answer {
	userOf(ask);
	const project = projectOf(ask);
	mustAdministerJira(ask);
	if (project.archived) throw refusal(400, `The project ${project.key} is archived already.`);
	ask.jira.projects.change(project, { archived: true }, 'archived');
	return noContent();
}

function restoreProject(ask: Ask): Answer {
	userOf(ask);
	const { jira, params } = ask;
	const name = params.projectIdOrKey ?? '';
	const project = jira.projects.byIdOrKey(name);
	// Those in the trash are seen by nobody else.
	if (project === undefined || !may(ask.viewer, 'ADMINISTER')) {
		projectNamed(name, ask);
		throw refusal(jira.flavour === 'cloud' ? 404 : 403, 'You cannot restore this project.');
	}
	if (!project.archived && !project.deleted) {
		throw refusal(400, `The project ${project.key} is neither archived nor deleted.`);
	}
	const how = project.deleted ? 'restored_deleted' : 'restored_archived';
	jira.projects.change(project, { archived: false, deleted: false }, how);
	return jira.flavour === 'cloud' ? ok(projectView(project, ask)) : { status: 202 };
}

function categories({ base }: Ask): Answer {
	return ok(
		projectCategories.map((one) => ({ self: `${base}/projectCategory/${one.id}`, ...one })),
	);
}

/** Changes of projects, and their categories. */
export const projectWriteRoutes: readonly Route[] = [
	...routes(
		{
			'POST project': createProject,
			'PUT project/{projectIdOrKey}': updateProject,
			'DELETE project/{projectIdOrKey}': deleteProject,
			'GET projectCategory': categories,
		},
		{ needsUser: true },
	),
	...routes(
		{
			'POST project/{projectIdOrKey}/archive': archiveProject,
			'POST project/{projectIdOrKey}/restore': restoreProject,
		},
		{ on: 'cloud', needsUser: true, takes: 'nothing' },
	),
	...routes(
		{
			'PUT project/{projectIdOrKey}/archive': archiveProject,
			'PUT project/{projectIdOrKey}/restore': restoreProject,
		},
		{ on: 'dataCenter', needsUser: true, takes: 'nothing' },
	),
];
