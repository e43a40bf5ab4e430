/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { setTimeout as wait } from 'node:timers/promises';

/**
 * How long the tests wait for what n8n, or its page, does in the background. It takes a second or two; a computer that
 * does other things, too, has taken half a minute.
 */
export const PATIENCE_MS = 120_000;

const EVERY_MS = 100;

/**
 * Asks again and again, ten times a second, until the answer is the wanted one.
 *
 * @returns the last answer: another one if patience has run out, for the test to say what it was
 */
export async function eventually<Answer>(
	ask: () => Answer | Promise<Answer>,
	isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
	const deadline = performance.now() + PATIENCE_MS;
	for (;;) {
		const answer = await ask();
		if (isWanted(answer) || performance.now() > deadline) return answer;
		await wait(EVERY_MS);
	}
}
