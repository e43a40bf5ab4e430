/** The ways by which a trigger learns of an event. */
export type Way =
	/** A webhook that needs the right to administer Jira. */
	| 'adminWebhook'
	/** A webhook that an OAuth app registers for itself. */
	| 'dynamicWebhook'
	/** Searching for what changed: polling, and catching up after an interruption. */
	| 'search'
	/** Asking again and again what is so now: polling only, because Jira has no event of it. */
	| 'polling';

interface EventFacts {
	/** The event in the trigger's list. */
	readonly displayName: string;
	/** `webhookEvent` in Jira's deliveries; an own name for what Jira never delivers. */
	readonly jira: string;
	readonly ways: readonly Way[];
	readonly description?: string;
}

const everyWay: readonly Way[] = ['adminWebhook', 'dynamicWebhook', 'search'];
const webhooks: readonly Way[] = ['adminWebhook', 'dynamicWebhook'];
const adminOrSearch: readonly Way[] = ['adminWebhook', 'search'];
const adminOnly: readonly Way[] = ['adminWebhook'];

const event = (displayName: string, jira: string, ways: readonly Way[]): EventFacts => ({
	displayName,
	jira,
	ways,
});

/** An event that Jira has not, but a trigger that asks regularly. */
const state = (displayName: string, jira: string, description: string): EventFacts => ({
	...event(displayName, jira, ['polling']),
	description,
});

/**
 * The events of Jira that a trigger can wait for. A search cannot find what no longer exists, nor what has no history.
 *
 * Sources: "Webhooks" of the Jira Cloud platform (admin webhooks), and the enumeration `events` of
 * `POST /rest/api/3/webhook` in Jira Cloud's specification (dynamic webhooks).
 */
export const EVENTS = {
	issueCreated: event('Issue Created', 'jira:issue_created', everyWay),
	issueUpdated: event('Issue Updated', 'jira:issue_updated', everyWay),
	issueDeleted: event('Issue Deleted', 'jira:issue_deleted', webhooks),
	commentAdded: event('Comment Added', 'comment_created', everyWay),
	commentEdited: event('Comment Edited', 'comment_updated', everyWay),
	commentDeleted: event('Comment Deleted', 'comment_deleted', webhooks),
	worklogAdded: event('Worklog Added', 'worklog_created', adminOrSearch),
	worklogEdited: event('Worklog Edited', 'worklog_updated', adminOrSearch),
	worklogDeleted: event('Worklog Deleted', 'worklog_deleted', adminOnly),
	attachmentAdded: event('Attachment Added', 'attachment_created', adminOrSearch),
	attachmentDeleted: event('Attachment Deleted', 'attachment_deleted', adminOnly),
	issueLinkCreated: event('Issue Link Created', 'issuelink_created', adminOnly),
	issueLinkDeleted: event('Issue Link Deleted', 'issuelink_deleted', adminOnly),
	issuePropertySet: event('Issue Property Set', 'issue_property_set', webhooks),
	issuePropertyDeleted: event('Issue Property Deleted', 'issue_property_deleted', webhooks),
	sprintCreated: event('Sprint Created', 'sprint_created', webhooks),
	sprintUpdated: event('Sprint Updated', 'sprint_updated', webhooks),
	sprintStarted: event('Sprint Started', 'sprint_started', webhooks),
	sprintClosed: event('Sprint Closed', 'sprint_closed', webhooks),
	sprintDeleted: event('Sprint Deleted', 'sprint_deleted', webhooks),
	versionCreated: event('Version Created', 'jira:version_created', webhooks),
	versionUpdated: event('Version Updated', 'jira:version_updated', webhooks),
	versionReleased: event('Version Released', 'jira:version_released', webhooks),
	versionUnreleased: event('Version Unreleased', 'jira:version_unreleased', webhooks),
	versionMoved: event('Version Moved', 'jira:version_moved', webhooks),
	versionMerged: event('Version Merged', 'jira:version_merged', webhooks),
	versionDeleted: event('Version Deleted', 'jira:version_deleted', webhooks),
	boardCreated: event('Board Created', 'board_created', adminOnly),
	boardUpdated: event('Board Updated', 'board_updated', adminOnly),
	boardConfigurationChanged: event(
		'Board Configuration Changed',
		'board_configuration_changed',
		adminOnly,
	),
	boardDeleted: event('Board Deleted', 'board_deleted', adminOnly),
	projectCreated: event('Project Created', 'project_created', adminOnly),
	projectUpdated: event('Project Updated', 'project_updated', adminOnly),
	projectDeleted: event('Project Deleted', 'project_deleted', adminOnly),
	projectTrashed: event('Project Moved to Trash', 'project_soft_deleted', adminOnly),
	projectRestored: event('Project Restored From Trash', 'project_restored_deleted', adminOnly),
	projectArchived: event('Project Archived', 'project_archived', adminOnly),
	projectUnarchived: event('Project Restored From Archive', 'project_restored_archived', adminOnly),
	issueTypeCreated: event('Issue Type Created', 'issuetype_created', adminOnly),
	issueTypeUpdated: event('Issue Type Updated', 'issuetype_updated', adminOnly),
	issueTypeDeleted: event('Issue Type Deleted', 'issuetype_deleted', adminOnly),
	filterCreated: event('Filter Created', 'filter_created', adminOnly),
	filterUpdated: event('Filter Updated', 'filter_updated', adminOnly),
	filterDeleted: event('Filter Deleted', 'filter_deleted', adminOnly),
	userCreated: event('User Created', 'user_created', adminOnly),
	userUpdated: event('User Updated', 'user_updated', adminOnly),
	userDeleted: event('User Deleted', 'user_deleted', adminOnly),
	optionVotingChanged: event('Option Voting Changed', 'option_voting_changed', adminOnly),
	optionWatchingChanged: event('Option Watching Changed', 'option_watching_changed', adminOnly),
	optionUnassignedIssuesChanged: event(
		'Option Unassigned Issues Changed',
		'option_unassigned_issues_changed',
		adminOnly,
	),
	optionSubtasksChanged: event('Option Sub-Tasks Changed', 'option_subtasks_changed', adminOnly),
	optionAttachmentsChanged: event(
		'Option Attachments Changed',
		'option_attachments_changed',
		adminOnly,
	),
	optionIssueLinksChanged: event(
		'Option Issue Links Changed',
		'option_issuelinks_changed',
		adminOnly,
	),
	optionTimeTrackingChanged: event(
		'Option Time Tracking Changed',
		'option_timetracking_changed',
		adminOnly,
	),
	issueMatches: state(
		'Issue Comes to Match',
		'issue_matches',
		'A query or a saved filter finds an issue that it did not find before',
	),
	issueStopsMatching: state(
		'Issue Stops Matching',
		'issue_stops_matching',
		'A query or a saved filter no longer finds an issue',
	),
	noActivity: state(
		'No Activity',
		'issue_quiet',
		'Nothing happened to an issue for some days or hours',
	),
	childrenDone: state(
		'All Children Done',
		'issue_children_done',
		'The last open sub-task or child issue was done',
	),
	linkedIssueMoved: state(
		'Linked Issue Moved to a Status',
		'issue_linked_issue_moved',
		'An issue that this one is linked with, such as one that blocks it, got another status',
	),
	slaAtRisk: state(
		'SLA About to Breach',
		'sla_at_risk',
		'Jira Service Management: the time left is less than chosen',
	),
	slaBreached: state('SLA Breached', 'sla_breached', 'Jira Service Management: the time is over'),
	approvalAsked: state(
		'Approval Asked',
		'approval_asked',
		'Jira Service Management: somebody has to approve a request',
	),
	approvalGiven: state(
		'Approval Given',
		'approval_given',
		'Jira Service Management: a request was approved',
	),
	approvalDeclined: state(
		'Approval Declined',
		'approval_declined',
		'Jira Service Management: a request was declined',
	),
} as const satisfies Readonly<Record<string, EventFacts>>;

/** An event that a trigger can wait for. */
export type TriggerEvent = keyof typeof EVENTS;

/** The events that Jira itself delivers, in one way or another. */
export const DELIVERED_EVENTS: readonly TriggerEvent[] = (
	Object.keys(EVENTS) as TriggerEvent[]
).filter((one) => !EVENTS[one].ways.some((way) => way === 'polling'));

/** Whether a search for changes finds an event. */
export const isFoundBySearching = (event: TriggerEvent): boolean =>
	EVENTS[event].ways.some((way) => way === 'search');
