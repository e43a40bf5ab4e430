import { accountIdPattern } from './linkTarget';

/** A mention in Jira's own form, that of its wiki markup. */
export interface WrittenMention {
	/** The text as written, including brackets. */
	readonly raw: string;
	/** An account of Jira Cloud, or a user name of Jira Data Center. */
	readonly kind: 'account' | 'userName';
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
