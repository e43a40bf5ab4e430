import { asForeign, succeeded, type Answer, type ForeignAnswer } from './outcome';

/** What a successful answer of one endpoint looks like from outside. */
export type AnswerShape =
	/** No body, with this status. */
	| { readonly kind: 'none'; readonly status: number }
	/** An object with at least one of these properties; with any or none where none are named. */
	| {
			readonly kind: 'object';
			readonly properties: readonly string[];
			/** Whether it must have an id. */
			readonly hasId?: boolean;
	  }
	| { readonly kind: 'list' }
	/** A body of any shape. */
	| { readonly kind: 'any' }
	/** Plain text, JSON that a page frames, or JSON. */
	| { readonly kind: 'text' }
	/** With this status, no body or an empty one: none is documented. */
	| { readonly kind: 'quiet'; readonly status: number }
	/** Carried out later, as a task of Jira's: status 303 with the address of the task. */
	| { readonly kind: 'task' };

/**
 * Checks an answer against what its endpoint returns: a login page, an empty body, or another service's JSON does not
 * count as success, whatever the status.
 *
 * @param shapes what the endpoint may return; one of them must match. If empty, JSON or no body
 */
export function judgeAnswer(
	answer: Answer | ForeignAnswer,
	shapes: readonly AnswerShape[],
): Answer | ForeignAnswer {
	if (answer.kind === 'foreignAnswer') return documentedText(answer, shapes) ?? answer;
	if (answer.status >= 300 && answer.status < 400) {
		return (
			documentedRedirect(answer, shapes) ?? asForeign(answer, 'redirect', redirectTarget(answer))
		);
	}
	if (!succeeded(answer) || shapes.length === 0 || shapes.some((shape) => fits(answer, shape))) {
		return answer;
	}
	return asForeign(answer, answer.body === undefined ? 'empty' : 'otherShape');
}

/** The success that a status from 300 stands for where it is documented. */
function documentedRedirect(answer: Answer, shapes: readonly AnswerShape[]): Answer | undefined {
	if (answer.status === NOT_MODIFIED && shapes.some(isUnchanged)) {
		return { ...answer, status: NO_CONTENT, body: undefined };
	}
	return shapes.some(({ kind }) => kind === 'task') ? startedTask(answer) : undefined;
}

/** What Jira says where there was nothing to do, such as deleting what is gone. */
const isUnchanged = (shape: AnswerShape): boolean =>
	shape.kind === 'none' && shape.status === NOT_MODIFIED;

/** What is no JSON, and need not be. */
function documentedText(
	{ status, headers, insteadOfJson: body }: ForeignAnswer,
	shapes: readonly AnswerShape[],
): Answer | undefined {
	if (body === undefined || !shapes.some(({ kind }) => kind === 'text')) return undefined;
	return { kind: 'answer', status: isRefusal(body) ? BAD_REQUEST : status, headers, body };
}

/** The JSON in a page may be a refusal, although the page has the status of a success. */
function isRefusal(body: unknown): boolean {
	return typeof body === 'object' && body !== null && ('errorMessages' in body || 'errors' in body);
}

/** Where Jira tells how far a task is. Source: "Get task", Jira Cloud platform REST API. */
const TASK = /\/rest\/api\/[23]\/task\/[^/?#]+$/;

/**
 * What Jira says about a task that it has started, as if it had answered 202: it redirects to the task instead, and a
 * redirect of a write is not followed.
 */
function startedTask(answer: Answer): Answer | undefined {
	const { status, body } = answer;
	const self = redirectTarget(answer);
	if (status !== SEE_OTHER || !TASK.test(self)) return undefined;
	const told = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
	return { ...answer, status: ACCEPTED, body: { self, ...told } };
}

const ACCEPTED = 202;
const SEE_OTHER = 303;
const NOT_MODIFIED = 304;
const NO_CONTENT = 204;
const BAD_REQUEST = 400;

function fits({ status, body }: Answer, shape: AnswerShape): boolean {
	switch (shape.kind) {
		case 'none':
			return body === undefined && (status === shape.status || status === NO_CONTENT);
		case 'list':
			return Array.isArray(body);
		case 'any':
		case 'text':
			return body !== undefined;
		case 'task':
			return body === undefined || (typeof body === 'object' && !Array.isArray(body));
		case 'quiet':
			return status === shape.status && (body === undefined || isEmptyObject(body));
		case 'object':
			return (
				typeof body === 'object' &&
				body !== null &&
				!Array.isArray(body) &&
				(shape.hasId !== true || 'id' in body) &&
				(shape.properties.length === 0 || shape.properties.some((name) => name in body))
			);
	}
}

function isEmptyObject(body: unknown): boolean {
	return (
		typeof body === 'object' &&
		body !== null &&
		!Array.isArray(body) &&
		Object.keys(body).length === 0
	);
}

/** Where a redirect leads, without its query, which may contain secrets. */
function redirectTarget({ headers }: Answer): string {
	const target = headers['location'] ?? '';
	return target.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
}
