import type { IDataObject } from 'n8n-workflow';
import { adfToMarkdown, parseAdf } from '../../values/richText';
import { sprintOf } from '../../values/sprint';

type Value = IDataObject[string];

/** Addresses of Jira's own resources and pictures, which simplified output leaves out. */
export const METADATA_KEYS: readonly string[] = ['self', 'avatarUrls', 'iconUrl', 'expand'];

/** Simplifies each value of an object; empty values are left out. */
export function simplifyEach(values: IDataObject): IDataObject {
	const simplified = Object.entries(values)
		.filter(([name]) => !METADATA_KEYS.includes(name))
		.map(([name, value]): [string, Value] => [name, simplifyValue(value)])
		.filter(([, value]) => hasContent(value));
	return Object.fromEntries(simplified);
}

/** Some properties of an object, simplified, in that order. */
export function simplifyOnly(object: IDataObject, names: readonly string[]): IDataObject {
	return simplifyEach(Object.fromEntries(names.map((name) => [name, object[name]])));
}

function hasContent(value: Value): boolean {
	if (value === undefined || value === null) return false;
	return typeof value !== 'object' || Array.isArray(value) || Object.keys(value).length > 0;
}

/** A value in readable form, by its shape. */
function simplifyValue(value: Value): Value {
	if (Array.isArray(value)) return value.map((entry) => simplifyValue(entry as Value)) as Value;
	const sprint = sprintOf(value);
	if (sprint !== undefined) return sprint.name;
	if (typeof value !== 'object' || value === null) return value;
	const document = parseAdf(value);
	if (document !== undefined) return adfToMarkdown(document);
	const object = value as IDataObject;
	const shape = shapes.find(({ has }) => has.every((name) => name in object));
	return shape?.as(object) ?? labelOf(object) ?? simplifyEach(object);
}

interface Shape {
	/** What every value of this shape has. */
	readonly has: readonly string[];
	as(value: IDataObject): Value;
}

const nested = (value: IDataObject, name: string): IDataObject =>
	(value[name] ?? {}) as IDataObject;

function linkShape(direction: 'inward' | 'outward'): Shape {
	const end = `${direction}Issue`;
	return {
		has: ['type', end],
		as: (link) => ({ type: nested(link, 'type')[direction], issue: nested(link, end)['key'] }),
	};
}

/** The shapes of field values, recognized by their properties; the first match counts. */
const shapes: readonly Shape[] = [
	{
		has: ['displayName', 'active'],
		as: ({ accountId, name, displayName, emailAddress }) =>
			simplifyEach({ accountId, name, displayName, emailAddress }),
	},
	{ has: ['key', 'fields'], as: ({ key }) => key },
	{ has: ['key', 'projectTypeKey'], as: ({ key }) => key },
	// A project in an app's field, or from an older Data Center.
	{ has: ['key', 'name', 'avatarUrls'], as: ({ key }) => key },
	linkShape('outward'),
	linkShape('inward'),
	{ has: ['comments', 'total'], as: ({ comments }) => simplifyValue(comments) },
	{ has: ['worklogs', 'total'], as: ({ worklogs }) => simplifyValue(worklogs) },
	{ has: ['votes', 'hasVoted'], as: ({ votes }) => votes },
	{ has: ['watchCount'], as: ({ watchCount }) => watchCount },
	{
		has: ['filename'],
		as: ({ id, filename, mimeType, size }) => ({ id, filename, mimeType, size }),
	},
	// A time of Jira Service Management, which writes it in four ways at once.
	{ has: ['iso8601'], as: ({ iso8601 }) => iso8601 },
	// A cascading list, as Jira's own exports write it.
	{
		has: ['value', 'child'],
		as: (option) => `${option['value']} - ${nested(option, 'child')['value']}`,
	},
];

/**
 * The further properties of objects that fields refer to: statuses, issue types, priorities, resolutions, components,
 * versions, security levels, groups, teams, organizations, request types and options. Simplified output leaves them
 * out.
 */
const DETAILS: ReadonlySet<string> = new Set([
	...METADATA_KEYS,
	...['id', 'uuid', 'description', 'scope', 'isDefault', 'untranslatedName', '_links', '_expands'],
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
 * more content, such as an SLA, an approval or a board.
 */
function labelOf(object: IDataObject): Value {
	const label = 'value' in object && 'id' in object ? 'value' : 'name';
	const { [label]: text, ...others } = object;
	const isAll = Object.entries(others).every(
		([name, value]) => DETAILS.has(name) || !hasContent(value),
	);
	return isAll ? text : undefined;
}
