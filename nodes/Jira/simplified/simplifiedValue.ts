import type { IDataObject } from 'n8n-workflow';
import { parseAdf, richTextAs, type ReadFormat } from '../../values/richText';
import { sprintOf } from '../../values/sprint';
import { developmentIn } from './development';

type Value = IDataObject[string];

/** What only Jira's own pages need, such as addresses of its resources and pictures; simplified output leaves it out. */
export const METADATA_KEYS: readonly string[] = [
	...['self', 'avatarUrls', 'iconUrl', 'expand', '_links', '_expands', 'slaDisplayFormat'],
];

const METADATA: ReadonlySet<string> = new Set(METADATA_KEYS);

/** What people read of an attachment; `content` is the address of the file. */
export const ATTACHMENT_PARTS: readonly string[] = [
	...['id', 'filename', 'mimeType', 'size', 'author', 'created', 'content'],
];

/** Simplifies each value of an object; empty values are left out. Rich texts are read in the given format. */
export function simplifyEach(values: IDataObject, texts: ReadFormat = 'markdown'): IDataObject {
	const simplified: Array<[string, Value]> = [];
	for (const [name, value] of Object.entries(values)) {
		// Most fields of an issue have no value.
		if (value === null || value === undefined || METADATA.has(name)) continue;
		const readable = simplifyValue(value, texts);
		if (hasContent(readable)) simplified.push([name, readable]);
	}
	return Object.fromEntries(simplified);
}

/** Some properties of an object, simplified, in that order. */
export function simplifyOnly(
	object: IDataObject,
	names: readonly string[],
	texts?: ReadFormat,
): IDataObject {
	return simplifyEach(Object.fromEntries(names.map((name) => [name, object[name]])), texts);
}

/** Jira Service Management has returned approvals as the address of a Java object, which says nothing. */
const JAVA_ADDRESS = /^com\.atlassian\.[\w.$]+@[\da-f]+$/;

function hasContent(value: Value): boolean {
	if (value === undefined || value === null) return false;
	if (typeof value === 'string') return !JAVA_ADDRESS.test(value);
	return typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length > 0;
}

/** A value in readable form, by its shape. */
function simplifyValue(value: Value, texts: ReadFormat): Value {
	if (Array.isArray(value)) {
		return value.map((entry) => simplifyValue(entry as Value, texts)) as Value;
	}
	const isText = typeof value === 'string';
	if (!isText && (typeof value !== 'object' || value === null)) return value;
	const sprint = sprintOf(value);
	if (sprint !== undefined) return sprint.name;
	if (isText) return developmentIn(value) ?? value;
	const document = parseAdf(value);
	if (document !== undefined) return richTextAs(texts, document) as Value;
	const object = value as IDataObject;
	const shape = shapes.find(({ has }) => has.every((name) => name in object));
	if (shape !== undefined) return shape.as(object, texts);
	return labelOf(object) ?? simplifyEach(object, texts);
}

interface Shape {
	/** What every value of this shape has. */
	readonly has: readonly string[];
	as(value: IDataObject, texts: ReadFormat): Value;
}

const nested = (value: IDataObject, name: string): IDataObject =>
	(value[name] ?? {}) as IDataObject;

/** What Jira shows of an issue beside another one. */
function shownIssue(issue: IDataObject): IDataObject {
	const { summary, status } = nested(issue, 'fields');
	return { key: issue['key'], summary, status };
}

function isSubtask(issue: IDataObject): boolean {
	return nested(nested(issue, 'fields'), 'issuetype')['subtask'] === true;
}

function linkShape(direction: 'inward' | 'outward'): Shape {
	const end = `${direction}Issue`;
	return {
		has: ['type', end],
		as: ({ id, ...link }) => {
			const { key, ...shown } = shownIssue(nested(link, end));
			return simplifyEach({ id, type: nested(link, 'type')[direction], issue: key, ...shown });
		},
	};
}

/** A user; whether they are active is said only of those who are not. */
function asUser({ accountId, name, displayName, emailAddress, active }: IDataObject): Value {
	const inactive = active === false ? { active } : {};
	return simplifyEach({ accountId, name, displayName, emailAddress, ...inactive });
}

/** The shapes of field values, recognized by their properties; the first match counts. */
const shapes: readonly Shape[] = [
	{ has: ['displayName', 'active'], as: asUser },
	{ has: ['displayName', 'accountId'], as: asUser },
	// A parent is written as it is read, by its key; sub-tasks are only read.
	{
		has: ['key', 'fields'],
		as: (issue) => (isSubtask(issue) ? simplifyEach(shownIssue(issue)) : issue['key']),
	},
	{ has: ['key', 'projectTypeKey'], as: ({ key }) => key },
	// A project in an app's field, or from an older Data Center.
	{ has: ['key', 'name', 'avatarUrls'], as: ({ key }) => key },
	// The field Parent Link, which has a value on every issue, but a parent only on some.
	{
		has: ['hasEpicLinkFieldDependency'],
		as: (link) => nested(link, 'data')['key'] ?? null,
	},
	linkShape('outward'),
	linkShape('inward'),
	{ has: ['comments', 'total'], as: ({ comments }, texts) => simplifyValue(comments, texts) },
	{ has: ['worklogs', 'total'], as: ({ worklogs }, texts) => simplifyValue(worklogs, texts) },
	{ has: ['votes', 'hasVoted'], as: ({ votes }) => votes },
	{ has: ['watchCount'], as: ({ watchCount }) => watchCount },
	{ has: ['filename'], as: (attachment) => simplifyOnly(attachment, ATTACHMENT_PARTS) },
	// A time of Jira Service Management, which writes it in four ways at once.
	{ has: ['iso8601'], as: ({ iso8601 }) => iso8601 },
	// What a customer requested, with its state and its page in the portal.
	{
		has: ['requestType'],
		as: (request) =>
			simplifyEach({
				requestType: request['requestType'],
				...nested(request, 'currentStatus'),
				url: nested(request, '_links')['web'],
			}),
	},
	// A cascading list, as Jira's own exports write it.
	{
		has: ['value', 'child'],
		as: (option) => {
			const below = nested(option, 'child')['value'];
			return below === undefined ? option['value'] : `${option['value']} - ${below}`;
		},
	},
];

/**
 * The further properties of objects that fields refer to: statuses, issue types, priorities, resolutions, components,
 * versions, security levels, groups, teams, organizations, request types and options. Simplified output leaves them
 * out.
 */
const DETAILS: ReadonlySet<string> = new Set([
	...METADATA_KEYS,
	...['id', 'uuid', 'description', 'scope', 'isDefault', 'untranslatedName'],
	...['statusCategory', 'key', 'colorName', 'statusColor', 'icon'],
	...['subtask', 'avatarId', 'entityId', 'hierarchyLevel'],
	...['archived', 'released', 'overdue', 'releaseDate', 'startDate', 'project', 'projectId'],
	...['userReleaseDate', 'userStartDate', 'ari', 'metadata', 'deleted', 'lead', 'leadAccountId'],
	...['assignee', 'assigneeType', 'realAssignee', 'realAssigneeType', 'isAssigneeTypeValid'],
	...['groupId', 'issueSecuritySchemeId', 'created', 'scimManaged'],
	...['title', 'avatarUrl', 'isVisible', 'isVerified', 'isShared', 'memberCount', 'organizationId'],
	...['helpText', 'issueTypeId', 'serviceDeskId', 'portalId', 'groupIds', 'practice'],
	...['canCreateRequest', 'restrictionStatus', 'disabled', 'optionId'],
]);

/**
 * The name of an object, or the value of an option, if it has nothing else of interest. Undefined for objects with
 * more content, such as an SLA, an approval or a board, and for those without a name.
 */
function labelOf(object: IDataObject): Value {
	const label = 'value' in object && 'id' in object ? 'value' : 'name';
	const text = object[label];
	if (text === '') return undefined;
	const isAll = Object.keys(object).every(
		(name) => name === label || DETAILS.has(name) || !hasContent(object[name]),
	);
	return isAll ? text : undefined;
}
