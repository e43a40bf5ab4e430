import { accountIdPattern } from './linkTarget';

/** A mention in Jira's own form, that of its wiki markup. */
export interface WrittenMention {
	/** The text as written, including brackets. */
	readonly raw: string;
	/** An account of Jira Cloud, a user name of Jira Data Center, or a display name that has to be looked up. */
	readonly kind: 'account' | 'userName' | 'displayName';
	readonly id: string;
}

/**
 * `[~accountid:5b10…]` or `[~mia]` at the beginning of a text. A link is not a mention, whatever
 * its text: `[~mia](https://…)`.
 */
const form = /^\[~(accountid:)?([^\s~[\]{}()<>|\\`"][^[\]{}<>|\\`\t\n]*)\](?!\()/i;

/**
 * Reads a mention in Jira's own form at the start of a text.
 *
 * User names of Jira Data Center may contain dots, `@` and blanks. A name with a blank begins with a
 * letter: `[~5 minutes]` is about a time.
 */
export function writtenMention(text: string): WrittenMention | undefined {
	const [raw, scheme, given = ''] = form.exec(text) ?? [];
	if (raw === undefined) return undefined;
	const id = given.trimEnd();
	if (scheme !== undefined) {
		return accountIdPattern.test(id) ? { raw, kind: 'account', id } : undefined;
	}
	return /\s/.test(id) && !/^\p{L}/u.test(id) ? undefined : { raw, kind: 'userName', id };
}

/** `@[Mia Krause]`. A link is not a mention by name: `@[Mia](accountid:…)`. */
const displayName = /(?<![\p{L}\p{N}_])@\[(?!~)([^[\]\\`<>\n]{1,255})\](?![([])/uy;

/** What is surely an account id: 24 hexadecimal digits, or a number, a colon and a UUID. */
const account =
	/(?<![\p{L}\p{N}_])@([0-9a-f]{24}|\d{1,10}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\p{L}\p{N}_:-])/uy;

/** An at sign with which a text would mention an account. */
export const accountSign = /@(?=[0-9a-f]{24}|\d{1,10}:[0-9a-f]{8}-)/g;

/** Reads a mention by display name or by account id at a position of a text. */
export function writtenPerson(text: string, position: number): WrittenMention | undefined {
	for (const [kind, pattern] of [
		['displayName', displayName],
		['account', account],
	] as const) {
		pattern.lastIndex = position;
		const [raw, id = ''] = pattern.exec(text) ?? [];
		if (raw !== undefined && id.trim() !== '') return { raw, kind, id: id.trim() };
	}
	return undefined;
}
