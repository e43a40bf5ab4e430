import type { IDataObject } from 'n8n-workflow';
import { call, type Site } from '../connection';
import { ItemRefused, type RunContext } from '../operation';
import { foldedName } from '../values/named';
import {
	readPerson,
	type PersonReading,
	type PersonWords,
	type WrittenPerson,
} from '../values/person';

/** The endpoint for looking people up. */
export const PEOPLE = 'GET /rest/api/3/user/search';

/** A user as Jira's searches show them. */
export interface User {
	readonly accountId?: string;
	readonly name?: string;
	readonly displayName: string;
	/** Left out if its owner hides it. */
	readonly emailAddress?: string;
	readonly active?: boolean;
	readonly accountType?: string;
}

/** Whether the account belongs to an active person, not to an app or a former user. */
export function isPerson({ active = true, accountType = 'atlassian' }: User): boolean {
	return active && accountType !== 'app';
}

/** Somebody whose name has been looked up. */
export type KnownPerson = Exclude<PersonReading, { is: 'searched' }>;

/**
 * Finds out who is meant. Names and email addresses are looked up once per run.
 *
 * @param label the field that names the person
 * @param words those that stand for somebody in this field
 * @throws ItemRefused if nobody or more than one person has that name
 */
export async function personNamed(
	written: WrittenPerson,
	label: string,
	context: RunContext<typeof PEOPLE>,
	words?: PersonWords,
): Promise<KnownPerson> {
	const { site } = context;
	const reading = readPerson(written, site.flavour, words);
	if (reading.is !== 'searched') return reading;
	const text = reading.value;
	const found = await context.loadOnce(
		`people like ${foldedName(text)}`,
		async () => await peopleLike(text, context),
	);
	const [person, ...others] = peopleCalled(text, found);
	if (person === undefined) throw nobodyCalled(text, label, found);
	if (others.length > 0) throw severalCalled(text, label, [person, ...others], site);
	return { is: 'reference', value: person[site.userKey] ?? '' };
}

/** A person in Jira's form for fields; null for nobody. */
export function personValue(
	person: KnownPerson,
	{ userKey }: Pick<Site, 'userKey'>,
): IDataObject | null {
	return person.is === 'reference' ? { [userKey]: person.value } : null;
}

/** The most people in one answer; on Cloud also the most that a search considers. */
const MOST_PEOPLE = 1000;

/** The active people of whom a name or the email address begins with a text. */
async function peopleLike(
	text: string,
	{ send, site }: RunContext<typeof PEOPLE>,
): Promise<readonly User[]> {
	const query = site.flavour === 'cloud' ? { query: text } : { username: text };
	const answer = await send(call(PEOPLE, { query: { ...query, maxResults: MOST_PEOPLE } }));
	return (answer as readonly User[]).filter(isPerson);
}

/**
 * Those of the found people who are exactly meant: by user name, else by email address, else by display name. Somebody
 * who hides their address is meant if Jira finds nobody else for it.
 */
export function peopleCalled(text: string, found: readonly User[]): readonly User[] {
	const wanted = foldedName(text);
	const by = (name: (user: User) => string | undefined) =>
		found.filter((user) => foldedName(name(user) ?? '') === wanted);
	const exact = [
		by(({ name }) => name),
		by(({ emailAddress }) => emailAddress),
		by(({ displayName }) => displayName),
	].find((people) => people.length > 0);
	if (exact !== undefined) return exact;
	const hasHidden = found.length === 1 && found[0]?.emailAddress === undefined;
	return isEmail(text) && hasHidden ? found : [];
}

function isEmail(text: string): boolean {
	return /^[^\s@]+@[^\s@]+$/.test(text);
}

/** The most people that a sentence names. */
const MOST_NAMED = 5;

function nobodyCalled(text: string, label: string, found: readonly User[]): ItemRefused {
	const similar = found.slice(0, MOST_NAMED).map(({ displayName }) => displayName);
	return new ItemRefused(
		`'${label}' is "${text}", but no active user has this name or email address`,
		[
			...(similar.length > 0 ? [`Similar: ${similar.join(', ')}.`] : []),
			"Enter the whole name or address, or choose 'By ID'. The account needs Jira's permission to browse users.",
		].join(' '),
	);
}

function severalCalled(
	text: string,
	label: string,
	people: readonly User[],
	{ userKey }: Site,
): ItemRefused {
	const more = people.length - MOST_NAMED;
	const named = people
		.slice(0, MOST_NAMED)
		.map(
			(user) =>
				`${user.displayName} (${[user.emailAddress, user[userKey]].filter(Boolean).join(', ')})`,
		);
	return new ItemRefused(
		`'${label}' is "${text}", but ${people.length} active users have this name`,
		`They are ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''}. Use the email address or the ID of the one that you mean.`,
	);
}
