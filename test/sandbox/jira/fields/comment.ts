import type { CommentDraft } from '../issues';
import type { ApiVersion, RichText } from '../model';
import { isBlank, lengthOf, readRichText } from '../richText/read';
import type { JiraState } from '../state';
import { readVisibility } from '../visibility';
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

function readBody(input: unknown, { version }: CommentContext): RichText {
	const isThere = input !== undefined && input !== null && input !== '';
	const body = isThere ? readRichText(input, version) : null;
	if (body === undefined) throw refuse('Comment body is not valid!');
	if (body === null || isBlank(body)) throw refuse('Comment body can not be empty!');
	if (lengthOf(body) > longLimit) throw refuse(tooLong(longLimit));
	return body;
}

/**
 * Reads the body and the visibility of a comment. Throws FieldRefusal or InvalidInput, like the
 * fields of an issue.
 */
export function readComment(input: unknown, context: CommentContext): CommentDraft {
	if (!isObject(input)) throw new InvalidInput();
	return {
		body: readBody(input.body, context),
		visibility: readVisibility(input.visibility, context.jira),
		properties: readProperties(input.properties),
	};
}
