import type { IDataObject } from 'n8n-workflow';
import { adfToMarkdown, parseAdf } from '../values/richText';

type Value = IDataObject[string];

/**
 * An issue as people write it down: its fields beside `key` and `url`, names instead of the objects
 * around them, rich text as Markdown; fields without a value are left out. What was expanded stays.
 *
 * @param issue `{ id, key, url, self, expand, fields, … }` as Jira gives it
 */
export function simplifyIssue(issue: IDataObject): IDataObject {
	const { id, key, url, fields, ...more } = issue;
	const expanded = Object.entries(more).filter(([name]) => !PACKING.includes(name));
	return {
		id,
		key,
		...(url === undefined ? {} : { url }),
		...simplifyEach((fields ?? {}) as IDataObject),
		...Object.fromEntries(expanded),
	};
}

/** A comment with its text as Markdown, and without what only Jira's own pages need. */
export function simplifyComment({ id, author, text, created, updated, visibility }: IDataObject) {
	return simplifyEach({ id, author, text, created, updated, visibility });
}

/** What tells projects apart and whose they are. */
export function simplifyProject(project: IDataObject): IDataObject {
	const { id, key, name, description, projectTypeKey, projectCategory, lead } = project;
	return simplifyEach({ id, key, name, description, projectTypeKey, projectCategory, lead });
}

/** Addresses of Jira's own resources and pictures: no reader of a table needs them. */
const PACKING = ['self', 'avatarUrls', 'iconUrl', 'expand'];

function simplifyEach(values: IDataObject): IDataObject {
	const simplified = Object.entries(values)
		.filter(([name]) => !PACKING.includes(name))
		.map(([name, value]): [string, Value] => [name, simplifyValue(value)])
		.filter(([, value]) => value !== undefined && value !== null);
	return Object.fromEntries(simplified);
}

function simplifyValue(value: Value): Value {
	if (Array.isArray(value)) return value.map((entry) => simplifyValue(entry as Value)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	const document = parseAdf(value);
	if (document !== undefined) return adfToMarkdown(document);
	const object = value as IDataObject;
	return (
		shapes.find(({ has }) => has.every((name) => name in object))?.as(object) ??
		simplifyEach(object)
	);
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

/** The shapes of fields, told apart by their properties; the first that fits counts. */
const shapes: readonly Shape[] = [
	{
		has: ['displayName', 'active'],
		as: ({ accountId, name, displayName, emailAddress }) =>
			simplifyEach({ accountId, name, displayName, emailAddress }),
	},
	{ has: ['key', 'fields'], as: ({ key }) => key },
	{ has: ['key', 'projectTypeKey'], as: ({ key }) => key },
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
	// A cascading list, as Jira's own exports write it.
	{
		has: ['value', 'child'],
		as: (option) => `${option['value']} - ${nested(option, 'child')['value']}`,
	},
	{ has: ['id', 'value'], as: ({ value }) => value },
	{ has: ['name'], as: ({ name }) => name },
];
