import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { Site } from '../connection';
import { richTextFor } from './richText';
import { splitList } from './textList';

/** What Jira says about how a field is written (`schema` of `GET /field`, createmeta and editmeta). */
export interface FieldSchema {
	readonly type: string;
	readonly items?: string;
	readonly custom?: string;
}

/** A value that does not fit the field, with what the field wants. */
export class FieldValueRefused extends Error {
	override readonly name = 'FieldValueRefused';
}

type FieldValue = GenericValue | GenericValue[] | IDataObject | IDataObject[];

/**
 * Turns what a person or an expression gives for a field into what Jira wants for it. Objects, lists and JSON are
 * taken as Jira's own form; text and numbers are converted by the field's type.
 * Source: "Jira REST API examples: setting custom field data for other field types", developer.atlassian.com.
 *
 * @returns `null` for an empty text: the field is cleared
 * @throws FieldValueRefused
 */
export function fieldValue(
	schema: FieldSchema | undefined,
	given: unknown,
	site: Site,
): FieldValue {
	if (given === null || given === undefined || given === '') return null;
	const value = typeof given === 'string' ? (jsonIn(given) ?? given.trim()) : given;
	if (schema === undefined || isOwnForm(value)) return value as FieldValue;
	if (schema.type === 'array') return listValue(schema, value, site);
	return singleValue(isTextArea(schema) ? 'richText' : schema.type, String(value), site);
}

type Conversion = (text: string, site: Site) => FieldValue;

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
	number: asNumber,
	richText: (text, site) => richTextFor(site.richText, 'markdown', text) as unknown as FieldValue,
	option: (text) => ({ value: text }),
	'option-with-child': cascading,
	user: (text, site) => ({ [site.userKey]: text }),
	group: (text) => ({ name: text }),
	project: (text) => ({ key: text }),
	version: (text) => ({ name: text }),
	component: (text) => ({ name: text }),
	priority: (text) => ({ name: text }),
	resolution: (text) => ({ name: text }),
	securitylevel: (text) => ({ name: text }),
	issuelink: (text) => ({ key: text }),
};

function singleValue(type: string, text: string, site: Site): FieldValue {
	return CONVERSIONS[type]?.(text, site) ?? text;
}

function listValue({ items, custom }: FieldSchema, value: unknown, site: Site): FieldValue {
	// A sprint field says it holds a list and takes the number of one sprint.
	if (custom?.endsWith(':gh-sprint')) return asNumber(String(value));
	const entries = Array.isArray(value) ? value.map(String) : splitList(String(value));
	return entries.map((entry) => singleValue(items ?? 'string', entry, site)) as FieldValue;
}

function asNumber(text: string): number {
	const number = Number(text);
	if (!Number.isFinite(number))
		throw new FieldValueRefused(`a number, but is "${text.slice(0, 80)}"`);
	return number;
}

/** `Hardware > Laptop`: the option and the one below it. */
function cascading(text: string): IDataObject {
	const [parent = '', child] = text.split('>').map((part) => part.trim());
	return child === undefined ? { value: parent } : { value: parent, child: { value: child } };
}

function isTextArea({ custom, type }: FieldSchema): boolean {
	return type === 'string' && custom?.endsWith(':textarea') === true;
}

/** An object, or a list of objects: somebody who knows Jira's form wrote it. */
function isOwnForm(value: unknown): boolean {
	if (Array.isArray(value)) return value.some((entry) => typeof entry === 'object');
	return typeof value === 'object' && value !== null;
}

function jsonIn(text: string): unknown {
	if (!/^\s*[[{]/.test(text)) return undefined;
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
