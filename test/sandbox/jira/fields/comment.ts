import type { CommentDraft } from '../issues';
import type { AdfNode, ApiVersion, Comment, RichText } from '../model';
import { isAdf, looksLikeAdf } from '../richText/adf';
import { richTextOfAdf, richTextOfWiki } from '../richText/convert';
import { projectRoles } from '../seed/users';
import type { JiraState } from '../state';
import { FieldRefusal, InvalidInput, isObject } from './definition';
import { readProperties } from './entityProperties';
import { longLimit, tooLong } from './text';

interface CommentContext {
	readonly jira: JiraState;
	readonly version: ApiVersion;
}

function refuse(message: string): FieldRefusal {
	return new FieldRefusal(message, 'comment');
}

/** Whether a document holds nothing but paragraphs without content. */
function isBlank({ content = [] }: AdfNode): boolean {
	return content.every((node) => node.type === 'paragraph' && (node.content ?? []).length === 0);
}

function readBody(body: unknown, { version }: CommentContext): RichText {
	if (body === undefined || body === null || body === '') {
		throw refuse('Comment body can not be empty!');
	}
	if (version === '2') {
		if (typeof body !== 'string') throw refuse('Comment body is not valid!');
		if (body.trim() === '') throw refuse('Comment body can not be empty!');
		return richTextOfWiki(body);
	}
	if (!looksLikeAdf(body)) throw refuse('Comment body is not valid!');
	if (!isAdf(body)) throw new InvalidInput();
	if (isBlank(body)) throw refuse('Comment body can not be empty!');
	return richTextOfAdf(body);
}

function readVisibility(input: unknown, { jira }: CommentContext): Comment['visibility'] {
	if (input === undefined || input === null) return null;
	const type = isObject(input) ? input.type : undefined;
	const named = isObject(input) ? (input.value ?? input.identifier) : undefined;
	if ((type !== 'group' && type !== 'role') || typeof named !== 'string') {
		throw new InvalidInput();
	}
	if (type === 'group' && !jira.users.groups().includes(named)) {
		throw new FieldRefusal(`Group: ${named} does not exist.`, 'commentLevel');
	}
	if (type === 'role' && !projectRoles[jira.flavour].includes(named)) {
		throw new FieldRefusal(`Role: ${named} does not exist.`, 'commentLevel');
	}
	return { type, value: named };
}

/**
 * Reads the body and the visibility of a comment. Throws FieldRefusal or InvalidInput, as the
 * fields of an issue do.
 */
export function readComment(input: unknown, context: CommentContext): CommentDraft {
	if (!isObject(input)) throw new InvalidInput();
	const body = readBody(input.body, context);
	const length = ('wiki' in body ? body.wiki : body.plain).length;
	if (length > longLimit) throw refuse(tooLong(longLimit));
	return {
		body,
		visibility: readVisibility(input.visibility, context),
		properties: readProperties(input.properties),
	};
}
