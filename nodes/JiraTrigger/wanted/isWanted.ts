import type { IDataObject } from 'n8n-workflow';
import { foldedName, sameName } from '../../values/named';
import { projectInKey } from '../../values/issueReference';
import type { Change, FieldChange } from '../change';
import { isWantedComment } from './comments';
import { valuesChanged } from './fieldValues';
import {
	isNobody,
	isPerson,
	isSameUser,
	namesOfField,
	type JiraUser,
	type Known,
	type KnownProject,
} from './known';
import type { Wanted, WantedValues } from './wanted';
import { COMMENT_EVENTS, isIssueUpdate, type IssueUpdate, type WantedEvent } from './wantedEvents';

/** Whether a change is one that the trigger waits for. The JQL is Jira's business, see `jqlOf` and `dynamicJql`. */
export function isWanted(change: Change, wanted: Wanted, known: Known = {}): boolean {
	return wantedEventsOf(change, wanted, known).length > 0;
}

/** The chosen events that a change is: an update may be a move and an assignment at once. */
export function wantedEventsOf(
	change: Change,
	wanted: Wanted,
	known: Known = {},
): readonly WantedEvent[] {
	const found = wanted.events.filter((event) => isEvent(change, event, wanted, known));
	const isFiltered =
		found.length === 0 || isIgnored(change, wanted, known) || !isInProjects(change, wanted, known);
	return isFiltered ? [] : found;
}

function isEvent(change: Change, event: WantedEvent, wanted: Wanted, known: Known): boolean {
	if (isIssueUpdate(event)) {
		return (
			change.event === 'issueUpdated' &&
			change.changes.some((one) => UPDATE_TESTS[event](one, { change, wanted, known }))
		);
	}
	if (change.event !== event) return false;
	return (COMMENT_EVENTS as readonly string[]).includes(event)
		? isWantedComment(change.subject?.value ?? {}, wanted.comments, known)
		: true;
}

interface Given {
	readonly change: Change;
	readonly wanted: Wanted;
	readonly known: Known;
}

const UPDATE_TESTS: Readonly<Record<IssueUpdate, (one: FieldChange, given: Given) => boolean>> = {
	issueMoved: (one, { wanted: { moved }, known }) =>
		isField(one, 'status', known) &&
		isOneOf(one.fromText, one.from, moved.from) &&
		isOneOf(one.toText, one.to, moved.to),
	issueAssigned: (one, given) => isField(one, 'assignee', given.known) && isAssigned(one, given),
	fieldChanged: (one, { wanted: { changed }, known }) =>
		changed.fields.some((field) => isField(one, field, known)) &&
		isValue(one.fromText, one.from, changed.from) &&
		isValue(one.toText, one.to, changed.to),
	valueAdded: (one, { change, wanted: { added }, known }) =>
		isField(one, added.field, known) &&
		hasAny(valuesChanged(one, change.issue?.fields).added, added),
	valueRemoved: (one, { change, wanted: { removed }, known }) =>
		isField(one, removed.field, known) &&
		hasAny(valuesChanged(one, change.issue?.fields).removed, removed),
};

/** Whether a change is one of that field; where the history has the field's ID, its name does not count. */
export function isField({ field, fieldId }: FieldChange, written: string, known: Known): boolean {
	const names = namesOfField(written, known);
	const isById = fieldId !== undefined && names.has(foldedName(fieldId));
	return isById || (names.has(foldedName(field)) && !isOtherField(fieldId, written, known));
}

/** Several fields may have one name: if the wanted one is known, its ID decides. */
function isOtherField(fieldId: string | undefined, written: string, known: Known): boolean {
	const looked = known.fields?.get(written);
	return fieldId !== undefined && looked !== undefined && looked.id !== fieldId;
}

function isOneOf(text: string | null, id: string | null, wanted: readonly string[]): boolean {
	return wanted.length === 0 || wanted.some((one) => isValue(text, id, one));
}

function isValue(text: string | null, id: string | null, wanted: string | undefined): boolean {
	return wanted === undefined || sameName(text ?? '', wanted) || id === wanted;
}

function hasAny(changed: readonly string[], { values }: WantedValues): boolean {
	return values.length === 0
		? changed.length > 0
		: changed.some((one) => values.some((value) => sameName(one, value)));
}

function isAssigned(one: FieldChange, { change, wanted: { assigned }, known }: Given): boolean {
	const assignee = assigneeAfter(one, change.issue?.fields ?? {});
	switch (assigned.is) {
		case 'nobody':
			return assignee === undefined;
		case 'anyone':
			return assignee !== undefined;
		case 'me':
			return assignee !== undefined && known.me !== undefined && isSameUser(assignee, known.me);
		case 'person':
			if (isNobody(assigned.person.value)) return assignee === undefined;
			return assignee !== undefined && isPerson(assignee, assigned.person, known);
	}
}

/**
 * Who the assignee is after a change. A history has one ID (an account ID on Cloud, a key or a user name elsewhere) and
 * the name; the issue has more, if it still is the same person.
 */
function assigneeAfter({ to, toText }: FieldChange, fields: IDataObject): JiraUser | undefined {
	if ((to ?? toText ?? '') === '') return undefined;
	const now = fields['assignee'] as JiraUser | null | undefined;
	const isNow = now && ['accountId', 'key', 'name'].some((part) => now[part] === to);
	if (isNow === true) return now;
	return {
		...(to === null ? {} : { accountId: to, key: to, name: to }),
		...(toText === null ? {} : { displayName: toText }),
	};
}

function isIgnored({ user }: Change, wanted: Wanted, { me, ...known }: Known): boolean {
	if (user === undefined) return false;
	return (
		(wanted.ignoreOwnChanges && me !== undefined && isSameUser(user, me)) ||
		wanted.ignorePeople.some((person) => isPerson(user, person, { me, ...known }))
	);
}

/** Whether a change is in a chosen project. What belongs to no project, such as a sprint, passes. */
function isInProjects(change: Change, { projects }: Wanted, known: Known): boolean {
	const project = projectOf(change);
	if (projects.length === 0 || project === undefined) return true;
	return projects.some((written) => isProject(project, written, known));
}

function isProject(project: Partial<KnownProject>, written: string, known: Known): boolean {
	const { id = written, key = written, name = written } = known.projects?.get(written) ?? {};
	return (
		project.id === id ||
		(project.key !== undefined && sameName(project.key, key)) ||
		(project.name !== undefined && sameName(project.name, name))
	);
}

/** What a change tells of the project that it is in. */
function projectOf({ issue, subject }: Change): Partial<KnownProject> | undefined {
	const inFields = issue?.fields?.['project'] as IDataObject | undefined;
	const inKey = projectInKey(issue?.key ?? '');
	const whole = inFields ?? (subject?.name === 'project' ? subject.value : undefined);
	const id = whole?.['id'] ?? subject?.value['projectId'];
	const key = whole?.['key'] ?? inKey;
	const name = whole?.['name'];
	if (id === undefined && key === undefined) return undefined;
	return {
		...(id === undefined ? {} : { id: String(id) }),
		...(typeof key === 'string' ? { key } : {}),
		...(typeof name === 'string' ? { name } : {}),
	};
}
