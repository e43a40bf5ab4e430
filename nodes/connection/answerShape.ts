import { asForeign, succeeded, type Answer, type ForeignAnswer } from './outcome';

/** What a successful answer of one endpoint looks like from outside. */
export type AnswerShape =
	/** Nothing, with this status. */
	| { readonly kind: 'none'; readonly status: number }
	/** An object with at least one of these properties; with any or none where none are named. */
	| { readonly kind: 'object'; readonly properties: readonly string[] }
	| { readonly kind: 'list' }
	/** Something, of whatever shape. */
	| { readonly kind: 'any' }
	/** With this status nothing, or as good as nothing: no body is described. */
	| { readonly kind: 'quiet'; readonly status: number };

/**
 * Holds an answer against what its endpoint gives: a log-in page, nothing, or JSON of somebody else is no success,
 * whatever its status says.
 *
 * @param shapes what the endpoint may give; one of them must fit. JSON or nothing at all where they are not known
 */
export function judgeAnswer(
	answer: Answer,
	shapes: readonly AnswerShape[],
): Answer | ForeignAnswer {
	if (answer.status >= 300 && answer.status < 400) {
		return asForeign(answer, 'redirect', redirectTarget(answer));
	}
	if (!succeeded(answer) || shapes.length === 0 || shapes.some((shape) => fits(answer, shape))) {
		return answer;
	}
	return asForeign(answer, answer.body === undefined ? 'empty' : 'otherShape');
}

const NO_CONTENT = 204;

function fits({ status, body }: Answer, shape: AnswerShape): boolean {
	switch (shape.kind) {
		case 'none':
			return body === undefined && (status === shape.status || status === NO_CONTENT);
		case 'list':
			return Array.isArray(body);
		case 'any':
			return body !== undefined;
		case 'quiet':
			return status === shape.status && (body === undefined || isEmptyObject(body));
		case 'object':
			return (
				typeof body === 'object' &&
				body !== null &&
				!Array.isArray(body) &&
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

/** Where a redirect leads, without its query: that may hold what nobody else should see. */
function redirectTarget({ headers }: Answer): string {
	const target = headers['location'] ?? '';
	return target.replace(/[?#].*$/s, '').replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
}
