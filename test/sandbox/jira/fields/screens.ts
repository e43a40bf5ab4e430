import type { Flavour, IssueState, Project, Transition, User } from '../model';
import { may } from '../permissions';
import type { JiraState } from '../state';
import type { FieldDefinition } from './definition';

/** Which fields a request may set, and which must not be empty after it. */
export interface Screen {
	readonly fields: ReadonlySet<string>;
	readonly required: ReadonlySet<string>;
	/** Whether comments are added or silently dropped. */
	readonly comments: 'added' | 'dropped';
}

const onScreen = [
	'summary',
	'issuetype',
	'parent',
	'description',
	'environment',
	'components',
	'fixVersions',
	'versions',
	'priority',
	'labels',
	'duedate',
	'timetracking',
	'security',
];

/** Fields that need their own permission. */
const guarded: ReadonlyArray<[field: string, permission: string]> = [
	['assignee', 'ASSIGN_ISSUES'],
	['reporter', 'MODIFY_REPORTER'],
];

function levelOf(jira: JiraState, issueTypeId: string): number {
	return jira.issueTypes.find((type) => type.id === issueTypeId)?.hierarchyLevel ?? 0;
}

/** Whether the screens of issue types at a level have a custom field. */
function isCustomFor(level: number, { schema, levels }: FieldDefinition): boolean {
	return schema?.custom !== undefined && (levels?.some((one) => one === level) ?? true);
}

function screenOf(
	jira: JiraState,
	project: Project,
	issueTypeId: string,
	user: User | null,
): { fields: Set<string>; required: Set<string> } {
	const level = levelOf(jira, issueTypeId);
	const fields = new Set(onScreen);
	for (const field of jira.fields) if (isCustomFor(level, field)) fields.add(field.id);
	for (const [field, permission] of guarded) {
		if (may(user, permission, project)) fields.add(field);
	}
	if (level === 1) fields.delete('parent');
	const required = new Set([
		'summary',
		'issuetype',
		...(project.requiredFields[issueTypeId] ?? []),
	]);
	if (fields.has('reporter')) required.add('reporter');
	if (level === -1) required.add('parent');
	return { fields, required };
}

/** What can be filled in when an issue of this type is created. */
export function createScreen(
	jira: JiraState,
	project: Project,
	issueTypeId: string,
	user: User | null,
): Screen {
	const { fields, required } = screenOf(jira, project, issueTypeId, user);
	fields.add('project');
	required.add('project');
	return { fields, required, comments: 'added' };
}

/** What can be changed in an issue: nothing without the permission to edit. */
export function editScreen(jira: JiraState, issue: IssueState, user: User | null): Screen {
	const project = jira.projects.get(issue.projectId);
	if (!project || !may(user, 'EDIT_ISSUES', project)) {
		return { fields: new Set(), required: new Set(), comments: 'added' };
	}
	const { fields, required } = screenOf(jira, project, String(issue.values.issuetype), user);
	return { fields, required, comments: 'added' };
}

/**
 * What the screen of a transition accepts. Without a screen Jira Cloud answers 204 to a comment and
 * drops it (github.com/ankitpokhrel/jira-cli/pull/1024, tried on a live site); Data Center adds it.
 * If the workflow requires a comment, a transition without one is refused
 * (github.com/go-jira/jira/issues/444).
 */
export function transitionScreen(
	{ screen, wantsComment = false }: Transition,
	flavour: Flavour,
): Screen {
	return {
		fields: new Set(screen?.fields ?? []),
		required: new Set([...(screen?.required ?? []), ...(wantsComment ? ['comment'] : [])]),
		comments: screen || flavour === 'dataCenter' ? 'added' : 'dropped',
	};
}
