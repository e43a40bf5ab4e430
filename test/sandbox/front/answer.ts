import type { FastifyReply } from 'fastify';

/** An answer that the front gives without asking Jira. A string body is sent unchanged. */
export interface Answer {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: unknown;
}

/** An HTML page with a heading and a paragraph, like the pages that Atlassian's hosts show. */
export function htmlPage(title: string, text: string): string {
	return [
		'<!DOCTYPE html>',
		`<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
		`<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`,
	].join('\n');
}

export function htmlAnswer(
	status: number,
	title: string,
	text: string,
	headers: Readonly<Record<string, string>> = {},
): Answer {
	return {
		status,
		headers: { 'content-type': 'text/html;charset=UTF-8', ...headers },
		body: htmlPage(title, text),
	};
}

export function jsonAnswer(
	status: number,
	body: unknown,
	headers: Readonly<Record<string, string>> = {},
): Answer {
	return {
		status,
		headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
		body: JSON.stringify(body),
	};
}

export function escapeHtml(text: string): string {
	const entities: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;',
		"'": '&#39;',
	};
	return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

export async function sendAnswer(reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
	return await reply
		.code(answer.status)
		.headers({ ...answer.headers })
		.send(answer.body);
}
