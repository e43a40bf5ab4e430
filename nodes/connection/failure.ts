import type { Answer, Outcome } from './outcome';
import { explainAnswer, SERVED_ANONYMOUSLY } from './explainAnswer';
import { explainForeignAnswer, explainNoAnswer } from './explainNoAnswer';
import type { Explanation, FailureCause, FailureCircumstances } from './explanation';
import type { SignInRefused } from './n8nAnswer';
import { UNKNOWN_SCOPES } from './neededScopes';
import { refusalIn } from './refusal';
import { sentences } from './sentences';

export type { FailureCause, FailureCircumstances } from './explanation';

/** Why a request did not succeed, ready to be shown to a person. */
export interface Failure {
	/** One sentence: what happened. */
	readonly message: string;
	/** What Jira said and what can be done about it. */
	readonly description: string;
	/** HTTP status, where there was an answer. */
	readonly status: number | undefined;
	readonly cause: FailureCause;
	/** Milliseconds after which to try again, if known. */
	readonly retryAfterMs: number | undefined;
	/** Whether every further request would fail in the same way: the sign-in was refused, or a quota is used up. */
	readonly endsRun: boolean;
	/** Whether this version of Jira Data Center does not have the endpoint. */
	readonly lacksEndpoint?: boolean;
	/** Whether it was a write that Jira may have carried out anyway. */
	readonly mayHaveBeenDone: boolean;
	/** Jira's sentences about fields, by field id. */
	readonly fields: Readonly<Record<string, string>>;
	/** The values that refused fields can have, by field id, as far as Jira was asked. */
	readonly possible?: Readonly<Record<string, PossibleValues>>;
}

/** The values that a field can have. */
export interface PossibleValues {
	/** Their names. */
	readonly values: readonly string[];
	/** Why there are no others, as a sentence. */
	readonly because?: string;
}

/** A request that did not succeed, with the reason. Contains nothing of the request itself. */
export class RequestFailed extends Error {
	override readonly name = 'RequestFailed';

	constructor(
		readonly failure: Failure,
		/** The parsed body of Jira's answer, if there was one: for a batch, it says which part was refused. */
		readonly answerBody?: unknown,
	) {
		super(failure.message);
	}
}

/** Whether Jira did not find what a request was about, or hides it from this account. */
export function isNotFound(reason: unknown): boolean {
	return reason instanceof RequestFailed && reason.failure.status === 404;
}

/** Whether Jira refused a request because its version does not have the endpoint. */
export function isLackingEndpoint(reason: unknown): boolean {
	return reason instanceof RequestFailed && reason.failure.lacksEndpoint === true;
}

/** Turns the outcome of a request that is not sent again into sentences. */
export function describeFailure(outcome: Outcome, circumstances: FailureCircumstances): Failure {
	if (outcome.kind === 'noAnswer') {
		const explanation = explainNoAnswer(outcome);
		const code = outcome.explained === undefined ? `(${outcome.code})` : '';
		return failureOf(explanation, circumstances, { status: undefined, after: code });
	}
	if (outcome.kind === 'foreignAnswer') {
		const explanation = explainForeignAnswer(outcome, circumstances);
		return failureOf(explanation, circumstances, { status: outcome.status });
	}
	const refusal = refusalIn(outcome.body);
	const explanation = explainAnswer(outcome, refusal.messages, circumstances);
	const said = [
		...refusal.messages,
		...Object.entries(refusal.fields).map(([field, text]) => `${field}: ${text}`),
	].filter((sentence) => sentence !== explanation.message);
	const speaker = typeof outcome.body === 'string' ? 'The answer says' : 'Jira says';
	return failureOf(explanation, circumstances, {
		status: outcome.status,
		before: said.length > 0 ? `${speaker}: ${said.map(ended).join(' ')}` : '',
		fields: refusal.fields,
	});
}

/** A text with a full stop, unless it ends with a mark of its own. */
function ended(text: string): string {
	return /[\p{L}\p{N})"'\]]$/u.test(text) ? `${text}.` : text;
}

/**
 * An answer that looks like success, but to an anonymous request.
 *
 * @param mayHaveBeenDone whether it is the answer to a write, which Jira then allowed anonymously
 */
export function anonymousFailure(answer: Answer, mayHaveBeenDone: boolean): Failure {
	return failureOf(
		SERVED_ANONYMOUSLY,
		{ mayHaveBeenDone, scopes: UNKNOWN_SCOPES, now: 0 },
		{ status: answer.status },
	);
}

/**
 * Why a write is not sent again after an earlier attempt that may have been carried out.
 *
 * @param reason what keeps it, and the rest of the run, from being sent
 */
export function afterLostWrite(
	reason: RequestFailed | SignInRefused,
	harmlessToRepeat: boolean,
): RequestFailed {
	const circumstances = { mayHaveBeenDone: true, harmlessToRepeat, scopes: UNKNOWN_SCOPES, now: 0 };
	if (reason instanceof RequestFailed) {
		const { failure, answerBody } = reason;
		const explanation = { ...failure, remedy: failure.description };
		return new RequestFailed(failureOf(explanation, circumstances, failure), answerBody);
	}
	const explanation = {
		message: reason.message,
		remedy: 'Open the credential and press Test there.',
		cause: 'credential-invalid',
		endsRun: true,
	} as const;
	return new RequestFailed(failureOf(explanation, circumstances, { status: undefined }));
}

interface FailureFrame {
	readonly status: number | undefined;
	/** What precedes and follows the remedy in the description. */
	readonly before?: string;
	readonly after?: string;
	readonly fields?: Failure['fields'];
}

function failureOf(
	{ message, remedy, cause, retryAfterMs, endsRun = false, lacksEndpoint = false }: Explanation,
	{ mayHaveBeenDone = false, harmlessToRepeat = false }: FailureCircumstances,
	{ status, before = '', after = '', fields = {} }: FailureFrame,
): Failure {
	const unclear = harmlessToRepeat
		? 'Jira may have carried out the request anyway; running the item again does no harm.'
		: 'Jira may have carried out the request anyway, so it was not sent again. Check in Jira before you run the item again.';
	return {
		message,
		description: sentences(before, mayHaveBeenDone ? unclear : '', remedy, after),
		status,
		cause,
		retryAfterMs,
		endsRun,
		...(lacksEndpoint && { lacksEndpoint }),
		mayHaveBeenDone,
		fields,
	};
}
