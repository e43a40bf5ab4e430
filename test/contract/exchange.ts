import type { Api } from '../../build/specifications/specificationFiles';

export { APIS } from '../../build/specifications/specificationFiles';
export type { Api };

/** From header names in lower case to their value or values. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One request and its answer, if there was one, as they went over the wire. */
export interface Exchange {
	flavour: 'cloud' | 'dataCenter';
	method: string;
	/**
	 * Path with query as it arrived. Anything before `/rest` (a context path, the gateway's
	 * `/ex/jira/{cloudId}`) is ignored; `/jira/builds/0.1/cloud/{cloudId}/…` is understood, too.
	 */
	path: string;
	requestHeaders?: Headers;
	/** The parsed JSON body; undefined if there was none. Text for bodies that are not JSON. */
	requestBody?: unknown;
	/** Undefined: only the request is checked. */
	status?: number;
	responseHeaders?: Headers;
	/** The parsed JSON body; undefined (or an empty text) if there was none. */
	responseBody?: unknown;
	/** Ids of custom fields that hold rich text on this site, e.g. `customfield_10050`. */
	richTextFields?: readonly string[];
}

/**
 * What can be wrong with an exchange. `deprecated` is a special case: Jira still serves it, so those
 * who only want what is wrong today leave it out.
 */
export type MismatchKind =
	| 'operation'
	| 'deprecated'
	| 'path'
	| 'query'
	| 'header'
	| 'body'
	| 'richText'
	| 'status';

/** One way in which an exchange differs from what Atlassian describes. */
export interface Mismatch {
	side: 'request' | 'response';
	kind: MismatchKind;
	/** Method and path template, or the path as sent if no operation matches. */
	operation: string;
	/** JSON pointer into the body, or the name of the parameter; empty if the whole is meant. */
	where: string;
	message: string;
}

/** A mismatch in one line, e.g. `POST /rest/api/3/issue: request body /fields: must be object`. */
export function describeMismatch({ side, kind, operation, where, message }: Mismatch): string {
	const subject = kind === 'operation' || kind === 'deprecated' ? '' : `${side} ${label(kind)} `;
	return `${operation}: ${subject}${where === '' ? '' : `${where}: `}${message}`;
}

function label(kind: MismatchKind): string {
	return kind === 'richText' ? 'rich text' : kind;
}
