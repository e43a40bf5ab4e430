import type { Flavour } from '../endpoints';
import { isAddress, partsOf, segmentAfter, type AddressParts } from './address';
import type { Located } from './locator';

/** A person as a form names them. */
export type WrittenPerson = Located<'id' | 'name'>;

/** How the name of a person is read: as Jira's own reference, or as something to look for. */
export type PersonReading =
	/** An account ID on Cloud, a user name on Data Center; `-1` stands for the default assignee. */
	| { readonly is: 'reference'; readonly value: string }
	/** A display name or an email address; on Data Center also a user name. */
	| { readonly is: 'searched'; readonly value: string }
	| { readonly is: 'nobody' }
	/** The account that signs in. */
	| { readonly is: 'me' };

/** Words that stand for somebody in a field or a filter. */
export type PersonWords = Readonly<Record<string, PersonReading>>;

/** Jira's reference to the default assignee of a project. Source: "Assign issue", Jira platform REST API. */
export const DEFAULT_ASSIGNEE = '-1';

/** What Jira's own list of assignees offers besides people. */
export const ASSIGNEE_WORDS: PersonWords = {
	unassigned: { is: 'nobody' },
	automatic: { is: 'reference', value: DEFAULT_ASSIGNEE },
	[DEFAULT_ASSIGNEE]: { is: 'reference', value: DEFAULT_ASSIGNEE },
};

/** What Jira's own filter for the assignee offers besides people, and its names in JQL. */
export const FILTER_WORDS: PersonWords = {
	me: { is: 'me' },
	'currentuser()': { is: 'me' },
	unassigned: { is: 'nobody' },
	empty: { is: 'nobody' },
};

/** `5b10ac8d82e05b22cc7d4ef5` or `712020:0d3f9c1e-7b52-…`; documents only say that it has up to 128 characters. */
const ACCOUNT_ID = /^(?:[0-9a-f]{24}|\w{2,}:[0-9a-f]{8}-[\w:-]+)$/i;

/** A mention: `[~accountid:712020:0d3f…]` on Cloud, `[~mia]` on Data Center. */
const MENTION = /^\[~(accountid:)?([^\]]+)\]$/i;

/**
 * Decides by its form how the name of a person is read. A plain word is searched on Data Center, too, where the user
 * name takes precedence.
 *
 * @param words those that stand for somebody in this field, in lower case
 */
export function readPerson(
	{ by, value }: WrittenPerson,
	flavour: Flavour,
	words: PersonWords = {},
): PersonReading {
	const word = value.toLowerCase();
	if (Object.hasOwn(words, word)) return words[word] as PersonReading;
	const inAddress = isAddress(value) ? personIn(partsOf(value), flavour) : undefined;
	if (inAddress !== undefined) return { is: 'reference', value: inAddress };
	const [, isAccount, mentioned] = MENTION.exec(value) ?? [];
	const isReference =
		by === 'id' ||
		(flavour === 'cloud'
			? isAccount !== undefined || ACCOUNT_ID.test(value)
			: mentioned !== undefined && isAccount === undefined);
	return { is: isReference ? 'reference' : 'searched', value: mentioned ?? value };
}

/** The person whose page it is, or whom an address in Jira's REST API names: `…/user?accountId=5b10…`, `?username=mia`. */
function personIn(parts: AddressParts, flavour: Flavour): string | undefined {
	const { query } = parts;
	return flavour === 'cloud'
		? (query.get('accountId') ??
				segmentAfter(parts, /^people$/, (segment) => ACCOUNT_ID.test(segment)))
		: (query.get('username') ?? query.get('name') ?? undefined);
}
