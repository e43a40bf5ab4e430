import type { Issue, Project, User } from '../model';
import { may } from '../permissions';
import { issueNotFound, notAuthenticated, refusal } from './answer';
import type { Ask } from './route';

/** The issue that the path names; 404 if the user cannot see it. */
export function issueOf(ask: Ask): Issue {
	return issueNamed(ask.params.issueIdOrKey ?? '', ask);
}

/** An issue by id or key; 404 if the user cannot see it. */
export function issueNamed(idOrKey: string, ask: Ask): Issue {
	const issue = visibleIssue(idOrKey, ask);
	if (!issue) throw refusal(404, issueNotFound);
	return issue;
}

/** The project of the issue that the query names by `issueId` or `issueKey`; undefined if it names none. */
export function projectOfAskedIssue(ask: Ask): Project | undefined {
	const name = ask.query.text('issueId') ?? ask.query.text('issueKey');
	return name === undefined ? undefined : projectOfIssue(issueNamed(name, ask), ask);
}

/** An issue by id or key; undefined if the user cannot see it. */
export function visibleIssue(idOrKey: string, { jira, viewer }: Ask): Issue | undefined {
	const issue = jira.issues.byIdOrKey(idOrKey);
	const project = issue && jira.projects.get(issue.projectId);
	return project && may(viewer, 'BROWSE_PROJECTS', project) ? issue : undefined;
}

export function projectOfIssue(issue: Issue, { jira }: Ask): Project {
	const project = jira.projects.get(issue.projectId);
	if (!project) throw new Error(`The project of ${issue.key} is gone.`);
	return project;
}

/** A project by id or key; undefined if the user cannot see it. */
export function visibleProject(idOrKey: string, { jira, viewer }: Ask): Project | undefined {
	const project = jira.projects.byIdOrKey(idOrKey);
	const isThere = project?.deleted === false && may(viewer, 'BROWSE_PROJECTS', project);
	return isThere ? project : undefined;
}

/** A project by id or key; 404, or another status, if the user cannot see it. */
export function projectNamed(idOrKey: string, ask: Ask, status = 404): Project {
	const project = visibleProject(idOrKey, ask);
	if (project) return project;
	const what = /^\d+$/.test(idOrKey) ? 'id' : 'key';
	throw refusal(status, `No project could be found with ${what} '${idOrKey}'.`);
}

/** The project that the path names; 404, or another status, if the user cannot see it. */
export function projectOf(ask: Ask, status = 404): Project {
	return projectNamed(ask.params.projectIdOrKey ?? '', ask, status);
}

/** The user of the request; 401 without a signature. */
export function userOf({ viewer }: Ask): User {
	if (!viewer) throw refusal(401, notAuthenticated);
	return viewer;
}

export function visibleProjects({ jira, viewer }: Ask): Project[] {
	return jira.projects
		.all()
		.filter((project) => !project.deleted && may(viewer, 'BROWSE_PROJECTS', project));
}
