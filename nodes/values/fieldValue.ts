import type { GenericValue, IDataObject } from 'n8n-workflow';
import type { Site } from '../connection';
import { richTextFormOf } from '../endpoints';
import { isBlank } from './blank';
import {
	cascadingList,
	cascadingText,
	hasSeveralReadings,
	type CascadingOption,
} from './cascading';
import { jiraDuration } from './duration';
import type { FieldSchema } from './fieldKind';
import { FieldValueRefused } from './fieldValueRefused';
import { byIdOrKey, byIdOrName, isId } from './named';
import { richTextFor } from './richText';
import { splitList } from './textList';
import { dateText, writtenDay, writtenTime } from './writtenTime';

/** The field for a value. */
export interface FieldTarget {
	readonly site: Site;
	/** The options of a cascading list, where they are known. */
	readonly options?: readonly CascadingOption[] | undefined;
	/** The people that {@link peopleIn} finds in the value, in Jira's form. */
	readonly people?: ReadonlyMap<string, IDataObject | null>;
}

type FieldValue = GenericValue | GenericValue[] | IDataObject | IDataObject[];

/**
 * Converts a value from a user or an expression into Jira's format. The field's type decides how it is read: for a text
 * field, always as text; for other fields, as JSON and objects in Jira's own form, or as text, numbers and lists that
 * are converted. Source: "Jira REST API examples: setting custom field data for other field types",
 * developer.atlassian.com.
 *
 * @returns `undefined` for a blank value, an empty list or object: the field is left out; `null`, which clears
 * the field, for the JSON `null`
 * @throws FieldValueRefused
 */
export function fieldValue(
	schema: FieldSchema | undefined,
	given: unknown,
	target: FieldTarget,
): FieldValue | undefined {
	if (isBlank(given)) return undefined;
	if (schema?.type === 'string') return textValue(schema, given, target.site);
	const value = typeof given === 'string' ? jsonOrText(given) : given;
	if (value === null) return null;
	if (isBlank(value)) return undefined;
	if (schema === undefined) return value as FieldValue;
	const kind = kindOf(schema);
	const read = READINGS[kind] ?? passedOn;
	const isList = schema.type === 'array' && kind !== 'sprint';
	if (!isList && (read === passedOn || !Array.isArray(value))) return read(value, target);
	const entries = entriesOf(value);
	if (entries.length === 0) return undefined;
	if (isList) return entries.map((entry) => read(entry, target)) as FieldValue;
	if (kind === 'option-with-child') return cascadingList(entries);
	if (entries.length > 1) throw new FieldValueRefused('one value', value);
	return read(entries[0], target);
}

/** Whether only the options of the field, a cascading list, can tell how a value is meant. */
export function needsOptions(schema: FieldSchema | undefined, given: unknown): boolean {
	return (
		schema?.type === 'option-with-child' &&
		typeof given === 'string' &&
		typeof jsonOrText(given) === 'string' &&
		hasSeveralReadings(given.trim())
	);
}

/** How a value names people: by a name, an email address or a reference; not those in Jira's own form. */
export function peopleIn(schema: FieldSchema | undefined, given: unknown): readonly string[] {
	if (schema === undefined || kindOf(schema) !== 'user' || isBlank(given)) return [];
	const value = typeof given === 'string' ? jsonOrText(given) : given;
	const isOne = schema.type !== 'array' && !Array.isArray(value);
	return (isOne ? [value] : entriesOf(value))
		.filter((entry) => !isBlank(entry) && !isObject(entry))
		.map((entry) => asText(entry).trim());
}

/** Reads one value: text, a number, or an object in Jira's own form. */
type Reading = (value: unknown, target: FieldTarget) => FieldValue;

const READINGS: Readonly<Record<string, Reading>> = {
	number: asNumber,
	date: asDay,
	datetime: asTime,
	timetracking: asEstimate,
	sprint: (value) => asNumber(idIn(value)),
	// Jira Service Management returns organizations as objects but accepts only their numeric ids (JSDSERVER-4353).
	'sd-customerorganization': asOrganization,
	// Source: "Team field in Jira REST API", developer.atlassian.com: given as an object, written as the id alone.
	team: (value) => String(idIn(value)),
	option: ownFormOr((text) => ({ value: text })),
	'option-with-child': asCascading,
	user: ownFormOr((text, { site, people }) =>
		people?.has(text) ? people.get(text) : { [site.userKey]: text },
	),
	group: ownFormOr((text) => ({ name: text })),
	project: ownFormOr(byIdOrKey),
	version: ownFormOr((text) => ({ name: text })),
	component: ownFormOr((text) => ({ name: text })),
	issuetype: ownFormOr(byIdOrName),
	priority: ownFormOr((text) => ({ name: text })),
	resolution: ownFormOr((text) => ({ name: text })),
	securitylevel: ownFormOr((text) => ({ name: text })),
	issuelink: ownFormOr(byIdOrKey),
};

function kindOf(schema: FieldSchema): string {
	if (isSprint(schema)) return 'sprint';
	if (schema.custom?.endsWith(':rm-teams-custom-field-team')) return 'team';
	return schema.type === 'array' ? (schema.items ?? 'string') : schema.type;
}

/** A sprint field is declared as a list but accepts the number of one sprint. */
function isSprint({ custom }: FieldSchema): boolean {
	return custom?.endsWith(':gh-sprint') === true;
}

function ownFormOr(convert: (text: string, target: FieldTarget) => unknown): Reading {
	return (value, target) =>
		(isObject(value) ? value : convert(asText(value).trim(), target)) as FieldValue;
}

function passedOn(value: unknown): FieldValue {
	return dateText(value) ?? (value as FieldValue);
}

/** The platform API writes fields. */
const EDIT = 'PUT /rest/api/3/issue/{issueIdOrKey}';

/** Rich text fields, which no schema distinguishes from plain text. */
const RICH_TEXTS: ReadonlySet<string | undefined> = new Set(['description', 'environment']);

function textValue({ custom, system }: FieldSchema, given: unknown, site: Site): FieldValue {
	if (custom?.endsWith(':textarea') === true || RICH_TEXTS.has(system)) {
		const isDocument = isObject(given) && given['type'] === 'doc';
		const text = isDocument ? given : asText(given);
		const form = richTextFormOf(EDIT, site.flavour);
		return richTextFor(form, 'markdown', text) as unknown as FieldValue;
	}
	return custom?.endsWith(':url') === true ? asText(given).trim() : asText(given);
}

function asText(value: unknown): string {
	return dateText(value) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function asNumber(value: unknown): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number;
	throw new FieldValueRefused('a number', value);
}

function asDay(value: unknown): string {
	const day = writtenDay(value);
	if (day === undefined) throw new FieldValueRefused('a date such as 2026-12-24', value);
	return day;
}

/** Jira accepts only this format of a date and time: with milliseconds, and an offset without a colon. */
function asTime(value: unknown): string {
	const { day, clock, offset } = writtenTime(value) ?? {};
	if (offset === undefined) {
		throw new FieldValueRefused(
			'a date and time with its time zone, such as 2026-12-24T15:00:00+01:00',
			value,
		);
	}
	return `${day}T${clock}${offset === 'Z' ? '+0000' : offset.replace(':', '')}`;
}

/** The estimates of time tracking. Jira also returns the time spent, which only worklogs change. */
function asEstimate(value: unknown): IDataObject {
	const given = isObject(value) ? value : { originalEstimate: value };
	const estimates = ['originalEstimate', 'remainingEstimate']
		.filter((name) => !isBlank(given[name]))
		.map((name) => [name, jiraDuration(String(given[name]))] as const);
	if (estimates.length > 0 && estimates.every(([, duration]) => duration !== undefined)) {
		return Object.fromEntries(estimates);
	}
	throw new FieldValueRefused(
		'an estimate such as 2w 3d 4h 30m, or {"originalEstimate":"2d","remainingEstimate":"4h"}',
		value,
	);
}

function asOrganization(value: unknown): number {
	const id = String(idIn(value)).trim();
	if (isId(id)) return Number(id);
	throw new FieldValueRefused('the ID of an organization, such as 27', value);
}

function asCascading(value: unknown, { options }: FieldTarget): IDataObject {
	return isObject(value) ? (value as IDataObject) : cascadingText(asText(value).trim(), options);
}

/** The id of a thing that Jira returns as an object. */
function idIn(value: unknown): unknown {
	return isObject(value) ? value['id'] : value;
}

/** The entries of a list or of text with commas, or the only value; without blanks. */
function entriesOf(value: unknown): unknown[] {
	if (typeof value === 'string') return splitList(value);
	return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((entry) => !isBlank(entry));
}

/** An object in Jira's own form; dates are text. */
function isObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		dateText(value) === undefined
	);
}

function jsonOrText(text: string): unknown {
	const trimmed = text.trim();
	if (!/^(?:[[{]|null$)/.test(trimmed)) return trimmed;
	try {
		return JSON.parse(trimmed) as unknown;
	} catch {
		return trimmed;
	}
}
