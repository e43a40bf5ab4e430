import type { Project, User } from './model';
import { administrators, everyone } from './seed/users';

export interface Permission {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly description: string;
	readonly type: 'GLOBAL' | 'PROJECT';
	/** Groups that have it unless a project says otherwise. */
	readonly holders: readonly string[];
}

function permission(
	id: number,
	type: Permission['type'],
	key: string,
	name: string,
	description: string,
	holders: readonly string[] = [everyone],
): Permission {
	return { id: String(id), key, name, description, type, holders };
}

const admins = [administrators];

/**
 * The permissions that the sandbox knows, with Jira's keys and ids. Source: Atlassian's
 * "Permissions overview" and the specification's `GET /mypermissions`.
 */
export const permissions: readonly Permission[] = [
	permission(0, 'GLOBAL', 'ADMINISTER', 'Administer Jira', 'Configure Jira.', admins),
	permission(44, 'GLOBAL', 'SYSTEM_ADMIN', 'Jira System Administrators', 'Do anything.', admins),
	permission(27, 'GLOBAL', 'USER_PICKER', 'Browse Users', 'Find people by name.'),
	permission(33, 'GLOBAL', 'BULK_CHANGE', 'Bulk Change', 'Change many issues at once.'),
	permission(22, 'GLOBAL', 'CREATE_SHARED_OBJECTS', 'Create Shared Objects', 'Share filters.'),
	permission(23, 'PROJECT', 'ADMINISTER_PROJECTS', 'Administer Projects', 'Configure it.', admins),
	permission(10, 'PROJECT', 'BROWSE_PROJECTS', 'Browse Projects', 'See projects and issues.'),
	permission(11, 'PROJECT', 'CREATE_ISSUES', 'Create Issues', 'Create issues.'),
	permission(25, 'PROJECT', 'MOVE_ISSUES', 'Move Issues', 'Move issues.'),
	permission(12, 'PROJECT', 'EDIT_ISSUES', 'Edit Issues', 'Edit issues.'),
	permission(16, 'PROJECT', 'DELETE_ISSUES', 'Delete Issues', 'Delete issues.'),
	permission(46, 'PROJECT', 'TRANSITION_ISSUES', 'Transition Issues', 'Change the status.'),
	permission(13, 'PROJECT', 'ASSIGN_ISSUES', 'Assign Issues', 'Assign issues to others.'),
	permission(17, 'PROJECT', 'ASSIGNABLE_USER', 'Assignable User', 'Be assigned issues.'),
	permission(30, 'PROJECT', 'MODIFY_REPORTER', 'Modify Reporter', 'Report for someone else.'),
	permission(28, 'PROJECT', 'SCHEDULE_ISSUES', 'Schedule Issues', 'Set the due date.'),
	permission(15, 'PROJECT', 'ADD_COMMENTS', 'Add Comments', 'Comment on issues.'),
	permission(35, 'PROJECT', 'EDIT_OWN_COMMENTS', 'Edit Own Comments', 'Edit own comments.'),
	permission(34, 'PROJECT', 'EDIT_ALL_COMMENTS', 'Edit All Comments', 'Edit any.', admins),
	permission(37, 'PROJECT', 'DELETE_OWN_COMMENTS', 'Delete Own Comments', 'Delete own.'),
	permission(36, 'PROJECT', 'DELETE_ALL_COMMENTS', 'Delete All Comments', 'Delete any.', admins),
	permission(19, 'PROJECT', 'CREATE_ATTACHMENTS', 'Create Attachments', 'Attach files.'),
	permission(39, 'PROJECT', 'DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments', 'Delete own.'),
	permission(
		38,
		'PROJECT',
		'DELETE_ALL_ATTACHMENTS',
		'Delete All Attachments',
		'Delete any.',
		admins,
	),
	permission(20, 'PROJECT', 'WORK_ON_ISSUES', 'Work On Issues', 'Log work.'),
	permission(40, 'PROJECT', 'EDIT_OWN_WORKLOGS', 'Edit Own Worklogs', 'Edit own worklogs.'),
	permission(41, 'PROJECT', 'EDIT_ALL_WORKLOGS', 'Edit All Worklogs', 'Edit any.', admins),
	permission(42, 'PROJECT', 'DELETE_OWN_WORKLOGS', 'Delete Own Worklogs', 'Delete own.'),
	permission(43, 'PROJECT', 'DELETE_ALL_WORKLOGS', 'Delete All Worklogs', 'Delete any.', admins),
	permission(31, 'PROJECT', 'VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers', 'See them.'),
	permission(32, 'PROJECT', 'MANAGE_WATCHERS', 'Manage Watchers', 'Let others watch issues.'),
	permission(21, 'PROJECT', 'LINK_ISSUES', 'Link Issues', 'Link issues.'),
];

const byKey = new Map(permissions.map((one) => [one.key, one]));

export function permissionOf(key: string): Permission | undefined {
	return byKey.get(key);
}

/**
 * Whether someone may do something: in a project, or, without one, for global permissions. Nobody
 * may do anything without signing in or after leaving.
 */
export function may(user: User | null, key: string, project?: Project): boolean {
	if (!user?.active) return false;
	const holders = project?.permissions[key] ?? byKey.get(key)?.holders ?? [];
	return holders.some((group) => user.groups.includes(group));
}
