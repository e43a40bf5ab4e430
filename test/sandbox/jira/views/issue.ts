import { propertiesNamed } from '../fields/entityProperties';
import { editScreen } from '../fields/screens';
import type { FieldDefinition } from '../fields/definition';
import { isRichText } from '../fields/text';
import { estimatesView, remainingOf, timeSpentOn } from '../fields/timeTracking';
import { durationText } from '../duration';
import type { Issue } from '../model';
import { htmlOf } from '../richText/html';
import { subTasksOf } from '../subTasks';
import { jiraDateTime } from '../time';
import { readableBy } from '../visibility';
import { attachmentView } from './attachment';
import { projectReference, statusView } from './catalogue';
import { changelogView } from './changelog';
import { commentView } from './comment';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { fieldsMeta } from './fieldMeta';
import { issueLinkView, linkedIssueView } from './linkedIssue';
import { possibleTransitions, transitionView } from './transition';
import { userView } from './user';
import { worklogView } from './worklog';

type Computed = (issue: Issue, view: ViewContext) => unknown;

function at(get: (issue: Issue) => number | null): Computed {
	return (issue, view) => {
		const time = get(issue);
		return time === null ? null : jiraDateTime(time, timeZoneOf(view));
	};
}

/** Maximum number of comments, on Cloud, and of worklogs in an issue; the lists of their own have all. */
const mostEntries = 20;

/** Source for Cloud: github.com/atlassian/atlassian-mcp-server/issues/180. */
function commentsPage(issue: Issue, view: ViewContext): unknown {
	const all = readableBy(view.viewer, issue.comments);
	const onCloud = view.jira.flavour === 'cloud';
	const comments = all
		.slice(0, onCloud ? mostEntries : all.length)
		.map((one) => commentView(issue, one, view));
	const page = { maxResults: comments.length, total: all.length, startAt: 0 };
	return onCloud
		? { comments, self: `${view.base}/issue/${issue.id}/comment`, ...page }
		: { comments, ...page };
}

function subtasks(issue: Issue, view: ViewContext): unknown {
	return subTasksOf(issue, view.jira).map((child) => linkedIssueView(child, view));
}

function issuelinks(issue: Issue, view: ViewContext): unknown {
	return view.jira.links.of(issue.id).map((link) => issueLinkView(link, issue, view));
}

function worklogsPage(issue: Issue, view: ViewContext): unknown {
	const worklogs = readableBy(view.viewer, issue.worklogs);
	return {
		startAt: 0,
		maxResults: mostEntries,
		total: worklogs.length,
		worklogs: worklogs.slice(0, mostEntries).map((one) => worklogView(issue, one, view)),
	};
}

/** Estimates, which people enter, with the time spent, which they log. */
function timeTracking(issue: Issue): unknown {
	const timeSpentSeconds = timeSpentOn(issue);
	return {
		...estimatesView(issue.values.timetracking),
		...(timeSpentSeconds === 0
			? {}
			: { timeSpent: durationText(timeSpentSeconds), timeSpentSeconds }),
	};
}

/** The time spent as a share of the total, spent and remaining. */
function progress(issue: Issue): unknown {
	const spent = timeSpentOn(issue);
	const total = spent + remainingOf(issue.values.timetracking);
	return {
		progress: spent,
		total,
		...(total === 0 ? {} : { percent: Math.floor((100 * spent) / total) }),
	};
}

/** Fields that show more than their value. */
const computed: Readonly<Record<string, Computed>> = {
	project: (issue, view) => {
		const project = view.jira.projects.get(issue.projectId);
		return project ? projectReference(project, view) : null;
	},
	status: (issue, view) => {
		const status = view.jira.statuses.find((one) => one.id === issue.statusId);
		return status ? statusView(status, view) : null;
	},
	creator: (issue, view) => userView(issue.creatorId, view),
	created: at((issue) => issue.created),
	updated: at((issue) => issue.updated),
	resolutiondate: at((issue) => issue.resolved),
	statuscategorychangedate: at((issue) => issue.statusChanged),
	issuelinks,
	attachment: (issue, view) =>
		view.jira.attachments.of(issue.id).map((one) => attachmentView(one, view)),
	subtasks,
	comment: commentsPage,
	worklog: worklogsPage,
	votes: (issue, view) => ({
		self: `${view.base}/issue/${issue.key}/votes`,
		votes: view.jira.voters.of(issue.id).length,
		hasVoted: view.jira.voters.has(issue.id, view.viewer),
	}),
	watches: (issue, view) => ({
		self: `${view.base}/issue/${issue.key}/watchers`,
		watchCount: view.jira.watchers.of(issue.id).length,
		isWatching: view.jira.watchers.has(issue.id, view.viewer),
	}),
	timetracking: timeTracking,
	progress,
	workratio: () => -1,
	lastViewed: () => null,
};

function fieldValue(issue: Issue, field: FieldDefinition, view: ViewContext): unknown {
	const compute = computed[field.id];
	if (compute) return compute(issue, view);
	const value = issue.values[field.id];
	if (value === undefined) {
		return field.id === 'parent' ? undefined : (field.kind?.empty ?? null);
	}
	return field.kind?.render(value, view, field) ?? null;
}

/**
 * The fields that a list such as `*all`, `summary,status` or `-description` requests. A list of only
 * exclusions starts from `otherwise`. Source: `fields` of the operation "Get issue".
 */
export function selectFields(
	wanted: readonly string[],
	otherwise: '*all' | '*navigable',
	view: ViewContext,
): FieldDefinition[] {
	const excluded = new Set(
		wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
	);
	const named = wanted.filter((name) => !name.startsWith('-'));
	const included = new Set(named.length === 0 ? [otherwise] : named);
	return view.jira.fields.filter((field) => {
		if (excluded.has(field.id)) return false;
		if (included.has('*all') || included.has(field.id)) return true;
		return included.has('*navigable') && field.navigable;
	});
}

function byId<T>(
	fields: readonly FieldDefinition[],
	value: (field: FieldDefinition) => T,
): Record<string, T> {
	return Object.fromEntries(fields.map((field) => [field.id, value(field)]));
}

function renderedFields(issue: Issue, fields: readonly FieldDefinition[]): Record<string, unknown> {
	return byId(fields, (field) => {
		const value = issue.values[field.id];
		return value !== undefined && isRichText(value) ? htmlOf(value) : null;
	});
}

/** The names and the schemas of fields, for the expansions of that name. */
export function fieldLegend(
	fields: readonly FieldDefinition[],
	expand: ReadonlySet<string>,
): Record<string, unknown> {
	return {
		...(expand.has('names') ? { names: byId(fields, (field) => field.name) } : {}),
		...(expand.has('schema') ? { schema: byId(fields, (field) => field.schema) } : {}),
	};
}

/** Maximum number of changes that Cloud expands. Source: the examples of "Get issue" and "Get changelogs". */
const mostChanges = 100;

/** The latest changes first on Cloud; all, from the first one, on Data Center. Source: `expand` of "Get issue". */
function expandedChangelog({ changelog }: Issue, view: ViewContext): unknown {
	const total = changelog.length;
	const shown =
		view.jira.flavour === 'cloud' ? changelog.toReversed().slice(0, mostChanges) : changelog;
	const histories = shown.map((entry) => changelogView(entry, view));
	return { startAt: 0, maxResults: histories.length, total, histories };
}

function expansions(
	issue: Issue,
	fields: readonly FieldDefinition[],
	expand: ReadonlySet<string>,
	view: ViewContext,
): Record<string, unknown> {
	const project = view.jira.projects.get(issue.projectId);
	return {
		...(expand.has('renderedFields') ? { renderedFields: renderedFields(issue, fields) } : {}),
		...(expand.has('changelog') ? { changelog: expandedChangelog(issue, view) } : {}),
		...(expand.has('transitions')
			? {
					transitions: possibleTransitions(issue, view).map((one) =>
						transitionView(one, issue, view, expand.has('transitions.fields')),
					),
				}
			: {}),
		...(expand.has('editmeta') && project
			? {
					editmeta: {
						fields: fieldsMeta(editScreen(view.jira, issue, view.viewer), project, view, {
							issueTypeId: String(issue.values.issuetype),
							withComment: true,
						}),
					},
				}
			: {}),
		...(expand.has('operations') ? { operations: { linkGroups: [] } } : {}),
	};
}

/** An issue as "Get issue" and searches return it, with the requested fields, expansions and properties. */
export function issueView(
	issue: Issue,
	fields: readonly FieldDefinition[],
	expand: ReadonlySet<string>,
	view: ViewContext,
	properties: readonly string[] = [],
): Record<string, unknown> {
	return {
		expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
		id: issue.id,
		self: `${view.base}/issue/${issue.id}`,
		key: issue.key,
		...expansions(issue, fields, expand, view),
		...(properties.length > 0 ? { properties: propertiesNamed(issue.properties, properties) } : {}),
		...(fields.length > 0
			? { fields: byId(fields, (field) => fieldValue(issue, field, view)) }
			: {}),
	};
}
