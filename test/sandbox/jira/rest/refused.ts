import { FieldRefusal, InvalidInput } from '../fields/definition';
import { RefusedWrite } from '../fields/write';
import { JqlError } from '../jql/jqlError';
import { Refusal } from './answer';
import type { Answer } from './answer';

/** The answer for a refusal that a handler has thrown; null for an unexpected error. */
export function answerToRefused(error: unknown): Answer | null {
	if (error instanceof Refusal) return error.answer;
	if (error instanceof RefusedWrite) return { status: 400, body: error.collection };
	if (error instanceof JqlError) {
		return { status: 400, body: { errorMessages: error.messages, errors: {} } };
	}
	if (error instanceof InvalidInput) {
		return { status: 400, body: { errorMessages: [error.message], errors: {} } };
	}
	if (error instanceof FieldRefusal && error.key !== undefined) {
		return { status: 400, body: { errorMessages: [], errors: { [error.key]: error.message } } };
	}
	return null;
}
