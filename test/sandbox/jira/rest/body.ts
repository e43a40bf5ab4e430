import { isObject } from '../fields/definition';
import type { Flavour } from '../model';
import { problem, Refusal, serverStatus } from './answer';

/** What a request sent, before it is parsed. */
export interface SentBody {
	readonly contentType: string | undefined;
	readonly text: string;
}

/** A body that cannot be read is refused with a message and without `errors`. */
function unreadable(message: string): Refusal {
	return new Refusal({ status: 400, body: { errorMessages: [message] } });
}

/** The media type without parameters, in lower case. */
export function mediaTypeOf(contentType: string | undefined): string {
	const [type = ''] = (contentType ?? '').split(';');
	return type.trim().toLowerCase();
}

/** Refuses media types other than JSON, as the web layer does before the operation runs. */
export function checkMediaType(sent: SentBody, flavour: Flavour, path: string): void {
	const type = mediaTypeOf(sent.contentType);
	if (type === 'application/json') return;
	if (flavour === 'dataCenter') {
		throw new Refusal(serverStatus(415, 'HTTP 415 Unsupported Media Type'));
	}
	const shown = type === '' ? 'null' : (sent.contentType ?? '').replace(/;\s+/g, ';');
	throw new Refusal(
		problem(415, `Content-Type '${shown}' is not supported.`, path, {
			Accept: 'application/json',
		}),
	);
}

/** Reads JSON of any kind. Throws Jira's refusal for anything else. */
export function parseJson({ text }: SentBody): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw unreadable('There was an error parsing JSON. Check that your request body is valid.');
	}
}

/** Reads a JSON object. Throws one of Jira's three refusals for anything else. */
export function parseBody(sent: SentBody): Record<string, unknown> {
	if (sent.text.trim() === '') throw unreadable('No content to map to Object due to end of input');
	const parsed = parseJson(sent);
	if (!isObject(parsed)) {
		throw unreadable('Invalid request payload. Refer to the REST API documentation and try again.');
	}
	return parsed;
}
