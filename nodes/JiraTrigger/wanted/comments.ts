import type { IDataObject } from 'n8n-workflow';
import { adfToPlainText, parseAdf } from '../../values/richText';
import { fitsPattern } from './linearPattern';
import { isPerson, type JiraUser, type Known } from './known';
import type { WantedComments } from './wanted';

/**
 * Whether a comment meets the conditions.
 *
 * @param comment as Jira gives it: its text in wiki markup, or a document
 */
export function isWantedComment(
	comment: IDataObject,
	{ contains, mentions, pattern, visibleTo }: WantedComments,
	known: Known,
): boolean {
	const text = textOfComment(comment);
	return (
		(visibleTo === undefined || (visibleTo === 'everyone') === isForEveryone(comment)) &&
		(contains === undefined || text.toLowerCase().includes(contains.toLowerCase())) &&
		(mentions === undefined ||
			mentionedIn(comment).some((user) => isPerson(user, mentions, known))) &&
		(pattern === undefined || fitsPattern(pattern, text))
	);
}

/** The text of a comment, as people read it or in wiki markup. */
export function textOfComment({ body }: IDataObject): string {
	const document = parseAdf(body);
	if (document !== undefined) return adfToPlainText(document);
	return typeof body === 'string' ? body.replace(/\r\n?/g, '\n') : '';
}

/**
 * Whether everyone who sees the issue can read a comment: it is no internal note, and not for a role or a group only.
 * An internal note has `jsdPublic` false, and the property `sd.public.comment`.
 *
 * Source: "Jira Service Management: internal comments by REST", support.atlassian.com.
 */
export function isForEveryone({ jsdPublic, visibility, properties }: IDataObject): boolean {
	const isMarked =
		Array.isArray(properties) &&
		(properties as readonly IDataObject[]).some(
			({ key, value }) =>
				key === 'sd.public.comment' && (value as IDataObject | undefined)?.['internal'] === true,
		);
	return jsdPublic !== false && !isMarked && (visibility === undefined || visibility === null);
}

/** `[~accountid:5b10…]` on Cloud, `[~mia]` on Data Center. */
const MENTION = /\[~(accountid:)?([^\]\n]{1,255})\]/gi;

/** The users whom a comment mentions, as far as its text names them. */
export function mentionedIn({ body }: IDataObject): JiraUser[] {
	if (typeof body === 'string') {
		return [...body.matchAll(MENTION)].map(([, isAccount, id = '']) =>
			isAccount === undefined ? { name: id, key: id } : { accountId: id },
		);
	}
	return mentionNodes(body).map(({ id, text }) => ({
		accountId: id ?? '',
		...(typeof text === 'string' ? { displayName: text.replace(/^@/, '') } : {}),
	}));
}

function mentionNodes(node: unknown): IDataObject[] {
	if (typeof node !== 'object' || node === null) return [];
	const { type, attrs, content } = node as IDataObject;
	const own = type === 'mention' && typeof attrs === 'object' ? [(attrs ?? {}) as IDataObject] : [];
	return [...own, ...(Array.isArray(content) ? (content as unknown[]).flatMap(mentionNodes) : [])];
}
