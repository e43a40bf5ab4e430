import type { SignInReason } from '../../credentials/signIn/signInError';
import type { Answer, Headers, NoAnswer } from './outcome';

/** The sign-in itself was refused, with a sentence from the credential that says why. */
export class SignInRefused extends Error {
	override readonly name = 'SignInRefused';

	constructor(
		sentence: string,
		/** Why, where the credential's own code says so. */
		readonly signInReason?: SignInReason,
	) {
		super(sentence);
	}
}

/** What n8n's helper gives with `returnFullResponse`. */
interface FullResponse {
	readonly statusCode: number;
	readonly headers: Record<string, unknown>;
	readonly body: unknown;
}

/** What n8n's helper gave, as an outcome. */
export function answerIn(response: unknown): Answer {
	const { statusCode, headers, body } = response as FullResponse;
	return { kind: 'answer', status: statusCode, headers: lowerCased(headers), body };
}

/**
 * What n8n's helper threw, as an outcome: a NodeApiError around axios' error, with the answer where there was
 * one. `undefined` when it is neither an answer nor a network fault.
 */
export function outcomeOf(error: unknown): Answer | NoAnswer | undefined {
	const links = causesOf(error);
	for (const link of links) {
		const { response } = link;
		if (isRecord(response) && typeof response['status'] === 'number') {
			const status = response['status'];
			// A failure with a success status broke off while it was read.
			if (status >= 200 && status < 300) break;
			return {
				kind: 'answer',
				status,
				headers: lowerCased(isRecord(response['headers']) ? response['headers'] : {}),
				body: response['data'],
			};
		}
	}
	const faulty = links.find(
		({ code }) => typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code),
	);
	return faulty === undefined ? undefined : { kind: 'noAnswer', code: String(faulty['code']) };
}

/** An error of n8n's helper that is not an outcome: the credential could not sign in. */
export function asSignInRefused(error: unknown): SignInRefused {
	const last = causesOf(error).at(-1);
	const sentence = typeof last?.['message'] === 'string' ? last['message'] : '';
	return new SignInRefused(
		sentence === '' ? 'The credential could not sign in to Jira' : sentence,
		last?.['signInReason'] as SignInReason | undefined,
	);
}

/** An error and its causes, outermost first. */
export function causesOf(error: unknown): Array<Record<string, unknown>> {
	const links: Array<Record<string, unknown>> = [];
	for (let link = error; isRecord(link) && !links.includes(link); link = link['cause']) {
		links.push(link);
	}
	return links;
}

function lowerCased(headers: Record<string, unknown>): Headers {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
