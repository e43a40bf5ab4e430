import type { Answer, Ask, NoAnswer, Outcome, Question } from '../../credentials/signIn/ask';

/** An answer from Jira or from an authorization server. */
export const answer = (
	status: number,
	body: unknown = '',
	headers: Readonly<Record<string, string>> = {},
): Answer => ({ kind: 'answer', status, headers, body });

export const noAnswer = (code: string, explained?: string): NoAnswer => ({
	kind: 'noAnswer',
	code,
	...(explained !== undefined && { explained }),
});

export const mia = { accountId: '5b10a2844c20165700ede21g', displayName: 'Mia', active: true };

export interface FakeServices {
	readonly ask: Ask;
	/** The requests, in order: method, URL, and the signature. */
	readonly asked: string[];
	readonly questions: Question[];
}

/**
 * Services that answer by URL; a URL without an entry answers 404 with a page, as a web server does.
 * Each answer takes a turn of the event loop.
 */
export function services(
	answers: Readonly<Record<string, Outcome | ((question: Question) => Outcome)>>,
): FakeServices {
	const asked: string[] = [];
	const questions: Question[] = [];
	const ask: Ask = async (question) => {
		const method = question.body === undefined ? 'GET' : 'POST';
		asked.push([method, question.url, question.authorization].filter(Boolean).join(' '));
		questions.push(question);
		await Promise.resolve();
		const outcome = answers[question.url] ?? answer(404, '<html>Not found</html>');
		return typeof outcome === 'function' ? outcome(question) : outcome;
	};
	return { ask, asked, questions };
}
