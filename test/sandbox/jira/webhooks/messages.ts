import type { Happening, IssueUpdate, UpdateReason } from '../events/happening';
import { describeChange } from '../fields/history';
import type { Issue } from '../model';
import { filterView } from '../resources/filters';
import type { JiraState } from '../state';
import { attachmentView } from '../views/attachment';
import { boardView, sprintView } from '../views/board';
import { boardConfigurationView } from '../views/boardConfiguration';
import { issueTypeView } from '../views/catalogue';
import { changelogView } from '../views/changelog';
import { commentView } from '../views/comment';
import type { ViewContext } from '../views/context';
import { wholeVersionView } from '../views/projectParts';
import { personView } from '../views/user';
import { worklogView } from '../views/worklog';
import { issueBesideComment, issueOfEvent } from './issueBody';
import { linkBody, projectBody } from './objectBodies';

/** What Jira tells of something that happened, before it is known to whom. */
export interface Message {
	/** `webhookEvent` of the body. */
	readonly event: string;
	/** The rest of the body, shown as its user sees it. */
	readonly body: (view: ViewContext) => Record<string, unknown>;
	/** The issues, of which one must be among those that a hook is about. */
	readonly issues: readonly Issue[];
	/** The fields that changed, if it is an update of an issue. */
	readonly fieldIds: readonly string[];
	readonly propertyKey?: string;
	/** Whether it only follows from something larger. */
	readonly follows: boolean;
	/** What variables in a hook's URL stand for: `issue.key`, `project.id` … */
	readonly variables: Readonly<Record<string, string>>;
}

type Told = Pick<Message, 'event' | 'body'> & Partial<Message>;

const eventTypes: Readonly<Record<Exclude<UpdateReason, 'fields'>, string>> = {
	moved: 'issue_moved',
	commented: 'issue_commented',
	commentEdited: 'issue_comment_edited',
	commentDeleted: 'issue_comment_deleted',
	workLogged: 'issue_work_logged',
	worklogUpdated: 'issue_worklog_updated',
	worklogDeleted: 'issue_worklog_deleted',
};

/** `issue_event_type_name`. A change of the status, or of the resolution, is a transition, whose usual event is generic. */
function eventTypeOf({ reason, entry }: IssueUpdate): string {
	if (reason !== 'fields') return eventTypes[reason];
	const fields = entry?.items.map(({ fieldId }) => fieldId) ?? [];
	if (fields.includes('status')) return 'issue_generic';
	return fields.length === 1 && fields[0] === 'assignee' ? 'issue_assigned' : 'issue_updated';
}

function issueUpdated(update: IssueUpdate): Told {
	const { issue, entry, comment } = update;
	return {
		event: 'jira:issue_updated',
		body: (view) => {
			const { id, items } = entry === undefined ? {} : changelogView(entry, view);
			return {
				issue_event_type_name: eventTypeOf(update),
				user: viewerOf(view),
				issue: issueOfEvent(issue, view),
				...(comment === undefined ? {} : { comment: commentView(issue, comment, view) }),
				...(entry === undefined ? {} : { changelog: { id, items } }),
			};
		},
		issues: [issue],
		fieldIds: entry?.items.map(({ fieldId }) => fieldId) ?? [],
	};
}

const toldOfNew = new Set(['description', 'priority', 'reporter', 'status', 'summary']);

/** What Cloud's event of a new issue says of its first values. The history that REST shows has no such entry. */
function firstValues(issue: Issue, view: ViewContext): Record<string, unknown> {
	const items = describeChange({ ...issue, values: {}, statusId: '' }, issue, view.jira)
		.filter(({ fieldId }) => toldOfNew.has(fieldId))
		.map((item) => ({ ...item, from: null, fromText: null }));
	const id = String(firstEntry + Number(issue.id));
	const entry = { id, authorId: issue.creatorId, created: issue.created, items };
	const shown = changelogView(entry, view).items as Array<{ field: string }>;
	return {
		id,
		items: shown.map((one) => (one.field === 'status' ? { ...one, field: 'Status' } : one)),
	};
}

/** Above the ids of entries in histories. */
const firstEntry = 5_000_000;

function viewerOf({ viewer, ...view }: ViewContext): Record<string, unknown> | null {
	return viewer === null ? null : personView(viewer, { ...view, viewer });
}

function issuesOf(ids: readonly string[], { issues }: JiraState): Issue[] {
	return ids.flatMap((id) => issues.get(id) ?? []);
}

function told(happening: Happening, jira: JiraState): Told {
	switch (happening.kind) {
		case 'issueCreated': {
			const { issue } = happening;
			return {
				event: 'jira:issue_created',
				body: (view) => ({
					issue_event_type_name: 'issue_created',
					user: viewerOf(view),
					issue: issueOfEvent(issue, view),
					...(jira.flavour === 'cloud' ? { changelog: firstValues(issue, view) } : {}),
				}),
				issues: [issue],
			};
		}
		case 'issueUpdated':
			return issueUpdated(happening);
		case 'issueDeleted': {
			const { issue } = happening;
			return {
				event: 'jira:issue_deleted',
				body: (view) => ({ user: viewerOf(view), issue: issueOfEvent(issue, view, true) }),
				issues: [issue],
			};
		}
		case 'comment': {
			const { how, issue, thing } = happening;
			return {
				event: `comment_${how}`,
				body: (view) => ({
					comment: commentView(issue, thing, view),
					...(jira.flavour === 'cloud' ? { issue: issueBesideComment(issue, view) } : {}),
				}),
				issues: [issue],
			};
		}
		case 'worklog': {
			const { how, issue, thing } = happening;
			return {
				event: `worklog_${how}`,
				body: (view) => ({ worklog: worklogView(issue, thing, view) }),
				issues: [issue],
			};
		}
		case 'attachment': {
			const { how, thing } = happening;
			return {
				event: `attachment_${how}`,
				body: (view) => ({ attachment: attachmentView(thing, view) }),
				issues: issuesOf([thing.issueId], jira),
			};
		}
		case 'issueLink': {
			const { how, thing } = happening;
			return {
				event: `issuelink_${how}`,
				body: () => ({ issueLink: linkBody(thing, jira) }),
				issues: issuesOf([thing.sourceId, thing.destinationId], jira),
			};
		}
		case 'issueProperty': {
			const { how, issue, thing } = happening;
			const { key, value } = thing;
			return {
				event: `issue_property_${how}`,
				// No document has this body; its parts are named after what the event is about.
				body: (view) => ({
					issue: issueBesideComment(issue, view),
					property: how === 'set' ? { key, value } : { key },
				}),
				issues: [issue],
				propertyKey: key,
			};
		}
		case 'sprint': {
			const { how, thing, before } = happening;
			return {
				event: `sprint_${how}`,
				body: (view) => ({
					sprint: sprintView(thing, view),
					...(before === undefined ? {} : { oldValue: sprintView(before, view) }),
				}),
				variables: { 'sprint.id': String(thing.id) },
			};
		}
		case 'version': {
			const { how, thing, project, mergedTo } = happening;
			return {
				event: `jira:version_${how}`,
				body: (view) => ({
					version: wholeVersionView(thing, project, view),
					...(mergedTo === undefined
						? {}
						: { mergedTo: wholeVersionView(mergedTo, project, view) }),
				}),
				variables: { 'version.id': thing.id, 'project.id': project.id, 'project.key': project.key },
			};
		}
		case 'project': {
			const { how, thing } = happening;
			return {
				event: `project_${how}`,
				body: (view) => ({ project: projectBody(thing, view) }),
				variables: { 'project.id': thing.id, 'project.key': thing.key },
			};
		}
		case 'board': {
			const { how, thing } = happening;
			return {
				event: `board_${how}`,
				// No document has the body of a changed configuration; it is named after what the event is about.
				body: (view) =>
					how === 'configuration_changed'
						? { configuration: boardConfigurationView(thing, view) }
						: { board: boardView(thing, view) },
				variables: { 'board.id': String(thing.id) },
			};
		}
		case 'filter': {
			const { how, thing } = happening;
			return {
				event: `filter_${how}`,
				body: (view) => ({ filter: filterView(thing, view) }),
				variables: { 'filter.id': thing.id },
			};
		}
		case 'user': {
			const { how, thing } = happening;
			return { event: `user_${how}`, body: (view) => ({ user: personView(thing, view) }) };
		}
		case 'issueType': {
			const { how, thing } = happening;
			return {
				event: `issuetype_${how}`,
				body: (view) => ({ issuetype: issueTypeView(thing, view) }),
			};
		}
		case 'option': {
			const { name, isOn } = happening.thing;
			return {
				event: `option_${name}_changed`,
				// No document has this body; its parts are named like those of the site's other properties.
				body: () => ({ property: { key: `jira.option.${name}`, value: String(isOn) } }),
			};
		}
	}
}

function variablesOf([issue]: readonly Issue[], { projects }: JiraState): Record<string, string> {
	if (issue === undefined) return {};
	const project = projects.get(issue.projectId);
	return {
		'issue.id': issue.id,
		'issue.key': issue.key,
		...(project ? { 'project.id': project.id, 'project.key': project.key } : {}),
	};
}

/**
 * What Jira tells of something that happened.
 *
 * Source for the bodies: deliveries of real sites for issues and comments; "Webhooks" of the Jira Cloud platform; for
 * links, sprints, versions and projects what receivers of them show.
 */
export function messageOf(happening: Happening, jira: JiraState): Message {
	const { issues = [], fieldIds = [], variables, ...rest } = told(happening, jira);
	const follows = 'follows' in happening && happening.follows === true;
	return {
		...rest,
		issues,
		fieldIds,
		follows,
		variables: variables ?? variablesOf(issues, jira),
	};
}
