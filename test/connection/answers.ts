import type { Answer, NoAnswer } from '../../nodes/connection';

/** An answer from Jira for a test. */
export function answer(
	status: number,
	body: unknown = {},
	headers: Record<string, string> = {},
): Answer {
	return { kind: 'answer', status, headers, body };
}

/** A network fault for a test. */
export function noAnswer(code: string): NoAnswer {
	return { kind: 'noAnswer', code };
}
