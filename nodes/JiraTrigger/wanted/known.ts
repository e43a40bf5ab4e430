import type { IDataObject } from 'n8n-workflow';
import { ASSIGNEE_WORDS, FILTER_WORDS, type WrittenPerson } from '../../values/person';
import { foldedName } from '../../values/named';
import type { Wanted } from './wanted';

/** A user as Jira gives it, in a delivery, a search or a history. */
export type JiraUser = IDataObject;

/** A field as `GET /field` gives it. */
export interface KnownField {
	readonly id: string;
	readonly name: string;
}

/** A project by all its names. */
export interface KnownProject {
	readonly id: string;
	readonly key: string;
	readonly name?: string;
}

/**
 * What is known about the names in a {@link Wanted}, by these names. What is missing is compared as it was written: an
 * ID or key is then sure, a name or an email address only where Jira's delivery has it too.
 */
export interface Known {
	/** The account of the credential. */
	readonly me?: JiraUser | undefined;
	readonly people?: ReadonlyMap<string, JiraUser>;
	readonly fields?: ReadonlyMap<string, KnownField>;
	readonly projects?: ReadonlyMap<string, KnownProject>;
}

/** The names in it that are worth looking up, each once. */
export function namesIn(wanted: Wanted): {
	readonly people: readonly WrittenPerson[];
	readonly fields: readonly string[];
	readonly projects: readonly string[];
} {
	const { assigned, changed, added, removed, comments, ignorePeople, projects } = wanted;
	const people = [
		...(assigned.is === 'person' ? [assigned.person] : []),
		...(comments.mentions === undefined ? [] : [comments.mentions]),
		...ignorePeople,
	].filter(({ value }) => !isMe(value));
	const fields = [...changed.fields, added.field, removed.field].filter((field) => field !== '');
	return {
		people: [...new Map(people.map((person) => [person.value, person])).values()],
		fields: [...new Set(fields)],
		projects: [...new Set(projects)],
	};
}

function isMe(text: string): boolean {
	return FILTER_WORDS[foldedName(text)]?.is === 'me';
}

/** Whether a text stands for nobody, as in Jira's own list of assignees. */
export function isNobody(text: string): boolean {
	return [ASSIGNEE_WORDS, FILTER_WORDS].some((words) => words[foldedName(text)]?.is === 'nobody');
}

/** What names one account and no other. */
const IDS = ['accountId', 'key', 'name'] as const;

/** What people call each other by. */
const LABELS = ['emailAddress', 'displayName'] as const;

/** `[~accountid:5b10…]` and `[~mia]`, as in Jira's texts. */
const MENTION = /^\[~(?:accountid:)?([^\]]+)\]$/i;

/**
 * Whether a user is the person that was written.
 *
 * @param user what is known of it; its IDs may be all there is
 */
export function isPerson(user: JiraUser, { value }: WrittenPerson, known: Known): boolean {
	const looked = isMe(value) ? known.me : known.people?.get(value);
	if (looked !== undefined) return isSameUser(user, looked);
	const written = foldedName(MENTION.exec(value)?.[1] ?? value);
	return [...IDS, ...LABELS].some((part) => foldedText(user[part]) === written);
}

/** Whether two users are the same: by their account IDs, or where one has none by key or user name. */
export function isSameUser(one: JiraUser, other: JiraUser): boolean {
	const isSame = (part: string) => typeof one[part] === 'string' && one[part] === other[part];
	// A site that was moved to Cloud may keep old names and keys.
	const haveAccounts = [one, other].every(({ accountId }) => typeof accountId === 'string');
	return haveAccounts ? isSame('accountId') : isSame('key') || isSame('name');
}

function foldedText(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? foldedName(value) : undefined;
}

/** The names by which a change may call a field. */
export function namesOfField(written: string, known: Known): ReadonlySet<string> {
	const { id = written, name = written } = known.fields?.get(written) ?? {};
	const names = [written, id, name].map(foldedName);
	const own = SYSTEM_FIELDS.filter((called) => called.some((one) => names.includes(one)));
	return new Set([...names, ...own.flat()]);
}

/**
 * What Jira's own fields are called: the ID, what forms show, and what histories show where that is another one.
 * Source: the examples of "Get changelogs", and `IssueFieldConstants` in Jira's Java API.
 */
const SYSTEM_FIELDS: ReadonlyArray<readonly string[]> = [
	['attachment', 'attachments'],
	['components', 'component', 'component/s'],
	['duedate', 'due date'],
	['fixversions', 'fix version', 'fix versions', 'fix version/s'],
	['issuelinks', 'link', 'linked issues'],
	['issuetype', 'issue type', 'type', 'work type'],
	['security', 'security level'],
	['timeestimate', 'remaining estimate'],
	['timeoriginalestimate', 'original estimate'],
	['timespent', 'time spent'],
	['versions', 'version', 'affects version', 'affects versions', 'affects version/s'],
];
