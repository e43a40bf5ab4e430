import type { Permission } from '../permissions';
import { may, permissionOf, permissions } from '../permissions';
import type { Project } from '../model';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectNamed, projectOfAskedIssue, userOf, visibleProjects } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { versionInfo } from '../serverVersion';
import { jiraDateTime } from '../time';
import { timeZoneOf } from '../views/context';
import { accountView } from '../views/user';

const buildDate = Date.UTC(2026, 0, 12);
const cloudVersion = {
	version: '1001.0.0-SNAPSHOT',
	versionNumbers: [1001, 0, 0],
	buildNumber: 100285,
};

function serverInfo(ask: Ask): Answer {
	const { jira } = ask;
	const zone = timeZoneOf(ask);
	const onCloud = jira.flavour === 'cloud';
	return ok({
		baseUrl: jira.webUrl,
		...(onCloud ? { displayUrl: jira.webUrl } : {}),
		...(onCloud ? cloudVersion : versionInfo(jira.settings.version)),
		deploymentType: onCloud ? 'Cloud' : 'Server',
		buildDate: jiraDateTime(buildDate, zone),
		serverTime: jiraDateTime(jira.clock(), zone),
		scmInfo: '0000000000000000000000000000000000000000',
		serverTitle: 'Jira',
		defaultLocale: { locale: 'en_US' },
	});
}

function myself(ask: Ask): Answer {
	return ok(accountView(userOf(ask), ask, ask.query.set('expand')));
}

/** The project that the request is about; null for the whole site. */
function contextOf(ask: Ask): Project | null {
	const project = projectOfAskedIssue(ask);
	if (project) return project;
	const name = ask.query.text('projectId') ?? ask.query.text('projectKey');
	return name === undefined ? null : projectNamed(name, ask);
}

function holds(permission: Permission, project: Project | null, ask: Ask): boolean {
	if (permission.type === 'GLOBAL') return may(ask.viewer, permission.key);
	if (project) return may(ask.viewer, permission.key, project);
	return visibleProjects(ask).some((one) => may(ask.viewer, permission.key, one));
}

function description({ id, key, name, type, description: text }: Permission) {
	return { id, key, name, type, description: text };
}

/** On Cloud the request must name the permissions; on Data Center the answer lists all. */
function askedPermissions({ jira, query }: Ask): readonly Permission[] {
	if (jira.flavour === 'dataCenter') return permissions;
	const keys = query.list('permissions');
	if (keys.length === 0) {
		throw refusal(400, "The 'permissions' query parameter is required.");
	}
	return keys.map((key) => {
		const permission = permissionOf(key);
		if (!permission) throw refusal(400, `Unrecognized permission: ${key}`);
		return permission;
	});
}

function myPermissions(ask: Ask): Answer {
	if (ask.jira.flavour === 'dataCenter') userOf(ask);
	const asked = askedPermissions(ask);
	const project = contextOf(ask);
	const entries = asked.map((permission) => [
		permission.key,
		{ ...description(permission), havePermission: holds(permission, project, ask) },
	]);
	return ok({ permissions: Object.fromEntries(entries) as Record<string, unknown> });
}

function allPermissions(ask: Ask): Answer {
	userOf(ask);
	const entries = permissions.map((permission) => [permission.key, description(permission)]);
	return ok({ permissions: Object.fromEntries(entries) as Record<string, unknown> });
}

/** Who am I, which server is this, what may I do. */
export const serverRoutes: readonly Route[] = [
	...routes({
		'GET serverInfo': serverInfo,
		'GET mypermissions': myPermissions,
		'GET permissions': allPermissions,
	}),
	...routes(
		{
			'GET myself': myself,
		},
		{ needsUser: true },
	),
];
