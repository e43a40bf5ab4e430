import type { IDataObject } from 'n8n-workflow';
import { isBlank } from './blank';
import { cascadingText, hasSeveralReadings } from './cascading';
import { jiraDuration } from './duration';
import type { FieldKind } from './fieldKind';
import type { FieldOption, FieldTarget, FieldValue, Sought } from './fieldTarget';
import { FieldValueRefused } from './fieldValueRefused';
import { parseIssueReference } from './issueReference';
import { isLocated } from './locator';
import { byIdOrKey, isId } from './named';
import { namesProjectDirectly } from './project';
import { sprintToSet } from './sprint';
import { dayIn, offsetAt } from './timeZone';
import { dateText, isCount, writtenDay, writtenTime } from './writtenTime';

/** Reads one value that is not blank: text, a number, or an object in Jira's own form. */
export type Reading = (
	value: unknown,
	target: FieldTarget,
) => FieldValue | undefined | Promise<FieldValue | undefined>;

const READINGS: Readonly<Record<FieldKind, Reading>> = {
	text: asText,
	multiLineText: async (value, { richText }) =>
		await richText(isObject(value) && value['type'] === 'doc' ? value : asText(value)),
	url: (value) => asText(value).trim(),
	number: asNumber,
	date: asDay,
	dateTime: asTime,
	labels: asText,
	option: choice('value'),
	options: choice('value'),
	cascading: asCascading,
	user: asPerson,
	users: asPerson,
	group: reference((text) => ({ name: text })),
	groups: reference((text) => ({ name: text })),
	project: reference(asProject),
	version: choice('name'),
	versions: choice('name'),
	component: choice('name'),
	components: choice('name'),
	priority: choice('name'),
	issueType: choice('name'),
	resolution: choice('name'),
	securityLevel: choice('name'),
	issue: reference(async (text, target) => {
		const issue = parseIssueReference(text);
		return issue === undefined ? await target.find('issue', text) : byIdOrKey(issue);
	}),
	epicLink: asEpicKey,
	sprint: asSprint,
	timeTracking: asEstimate,
	issueLinks: async (value, { find }) =>
		isObject(value) ? (value as IDataObject) : await find('link', asText(value).trim()),
	team: byId('team', isTeamId, String),
	// Jira Service Management returns organizations as objects but accepts only their numeric ids (JSDSERVER-4353).
	organizations: byId('organization', isId, Number),
	assets: asAsset,
	other: (value) => dateText(value) ?? (value as FieldValue),
};

/** How values of fields of this kind are read. */
export const readingOf = (kind: FieldKind): Reading => READINGS[kind];

/** The properties by which Jira finds what an object refers to, the most certain first. */
const REFERENCES = ['id', 'accountId', 'key', 'name', 'value', 'groupId'] as const;

/** A reference in Jira's own form, without what Jira only shows: `{ id, name, self… }` becomes `{ id }`. */
function referenceIn(value: Readonly<Record<string, unknown>>): IDataObject {
	const name = REFERENCES.find((one) => !isBlank(value[one]));
	return (name === undefined ? value : { [name]: value[name] }) as IDataObject;
}

/** A reference: an object in Jira's own form, or text that is converted. */
function reference(
	convert: (text: string, target: FieldTarget) => FieldValue | Promise<FieldValue>,
): Reading {
	return async (value, target) =>
		isObject(value) ? referenceIn(value) : await convert(asText(value).trim(), target);
}

/**
 * One of the values that the field can have, by name or ID. Only for text with nothing but digits, they have to be
 * known.
 */
function choice(property: 'name' | 'value'): Reading {
	return reference(async (text, { options }) => {
		if (!isId(text)) return { [property]: text };
		const known = await options();
		const called = known.find((option) => (option.value ?? option.name) === text);
		const numbered = known.find(({ id }) => id === text);
		if (called !== undefined && numbered !== undefined && called !== numbered) {
			throw new FieldValueRefused(
				`one value, but ${text} is the name of one (with the ID ${called.id}) and the ID of another ("${nameOf(numbered)}"): write {"id":"${text}"} or {"${property}":"${text}"}`,
				text,
			);
		}
		if (called !== undefined) return { [property]: text };
		return numbered !== undefined || property === 'name' ? { id: text } : { value: text };
	});
}

function nameOf({ value, name }: FieldOption): string {
	return value ?? name ?? '';
}

/** What Jira writes as an ID alone. */
function byId(
	sought: Sought,
	is: (text: string) => boolean,
	written: (id: string) => FieldValue,
): Reading {
	return async (value, { find }) => {
		const text = String(
			isObject(value) ? (value['id'] ?? value['name'] ?? '') : asText(value),
		).trim();
		if (is(text)) return written(text);
		return await find(sought, text);
	};
}

/** A UUID on Cloud; a number in Data Center's Advanced Roadmaps. */
function isTeamId(text: string): boolean {
	return isId(text) || /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/i.test(text);
}

export function asText(value: unknown): string {
	return dateText(value) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}

function asNumber(value: unknown): number {
	const number = typeof value === 'string' ? Number(value) : value;
	if (typeof number === 'number' && Number.isFinite(number)) return number;
	throw new FieldValueRefused('a number', value);
}

/** A day; of a moment without a time zone of its own, such as a `Date`, in that of the workflow. */
function asDay(value: unknown, { timeZone }: FieldTarget): string {
	const isMoment = value instanceof Date || isCount(value);
	const moment = isMoment ? writtenTime(value) : undefined;
	const day =
		moment === undefined
			? writtenDay(value)
			: dayIn(Date.parse(`${moment.day}T${moment.clock}Z`), timeZone);
	if (day === undefined) throw new FieldValueRefused('a date such as 2026-12-24', value);
	return day;
}

/** Jira accepts only this format of a date and time: with milliseconds, and an offset without a colon. */
function asTime(value: unknown, { timeZone }: FieldTarget): string {
	const written = writtenTime(value);
	if (written === undefined) {
		throw new FieldValueRefused('a date and time such as 2026-12-24T15:00:00+01:00', value);
	}
	const local = `${written.day}T${written.clock}`;
	const offset = written.offset ?? offsetAt(local, timeZone);
	return `${local}${offset === 'Z' ? '+0000' : offset.replace(':', '')}`;
}

/** The estimates of time tracking. Jira also returns the time spent, which only worklogs change. */
function asEstimate(value: unknown): IDataObject {
	const given = isObject(value) ? value : { originalEstimate: value };
	const estimates = ['originalEstimate', 'remainingEstimate']
		.filter((name) => !isBlank(given[name]))
		.map((name) => [name, durationOf(given[name])] as const);
	if (estimates.length > 0 && estimates.every(([, duration]) => duration !== undefined)) {
		return Object.fromEntries(estimates);
	}
	throw new FieldValueRefused(
		'an estimate such as 2w 3d 4h 30m, a number of seconds, or {"originalEstimate":"2d","remainingEstimate":"4h"}',
		value,
	);
}

/** A duration in Jira's words; numbers count seconds, which Jira shows as minutes. */
function durationOf(value: unknown): string | undefined {
	const text = asText(value).trim();
	return isId(text) ? `${Math.round(Number(text) / 60)}m` : jiraDuration(text);
}

async function asCascading(value: unknown, { options }: FieldTarget): Promise<IDataObject> {
	if (isObject(value)) {
		const { child } = value;
		return {
			...referenceIn(value),
			...(isObject(child) ? { child: referenceIn(child) } : {}),
		};
	}
	const text = asText(value).trim();
	return cascadingText(text, hasSeveralReadings(text) ? await options() : []);
}

/** A person: as Jira refers to them, or by a name or an email address. */
async function asPerson(value: unknown, { find, site }: FieldTarget): Promise<FieldValue> {
	if (!isObject(value)) return await find('person', asText(value).trim());
	if (isLocated(value) && value.by === 'id') return { [site.userKey]: value.value };
	if (isLocated(value)) return await find('person', value.value);
	const own = value[site.userKey];
	return isBlank(own) ? (value as IDataObject) : ({ [site.userKey]: own } as IDataObject);
}

async function asProject(text: string, { find }: FieldTarget): Promise<FieldValue> {
	return namesProjectDirectly({ by: 'any', value: text })
		? byIdOrKey(text)
		: await find('project', text);
}

/** The key of an epic: the field accepts nothing else. */
async function asEpicKey(value: unknown, { find }: FieldTarget): Promise<FieldValue> {
	const text = String(isObject(value) ? (value['key'] ?? value['name']) : asText(value)).trim();
	const issue = parseIssueReference(text);
	if (issue !== undefined) return issue;
	const { key } = (await find('issue', text)) as IDataObject;
	return String(key);
}

/** The number of a sprint. Closed ones, which Jira returns among others, stay with the issue. */
async function asSprint(value: unknown, { find }: FieldTarget): Promise<FieldValue | undefined> {
	const sprint = sprintToSet(value);
	if (typeof sprint !== 'string') return sprint;
	return isId(sprint) ? Number(sprint) : await find('sprint', sprint);
}

/**
 * An asset object: on Cloud by its ID with that of its workspace, on Data Center by its key, which Jira returns as
 * `Laptop (ITSM-1)`. Source: "Updating Assets objects in issues", Jira Service Management.
 */
function asAsset(value: unknown, { site }: FieldTarget): IDataObject {
	const isCloud = site.flavour === 'cloud';
	if (isObject(value)) {
		const { key } = value;
		return isCloud || isBlank(key) ? referenceIn(value) : ({ key } as IDataObject);
	}
	const text = asText(value).trim();
	if (!isCloud) return { key: /\(([A-Z][A-Z\d_]*-\d+)\)$/.exec(text)?.[1] ?? text };
	if (/^[\w-]+:\d+$/.test(text)) return { id: text };
	throw new FieldValueRefused(
		'the ID of an object with that of its workspace, 1234abcd-…:42',
		value,
	);
}

/** An object in Jira's own form; dates are text. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		dateText(value) === undefined
	);
}
