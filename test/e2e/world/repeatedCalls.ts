/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 50;
/** More would only wait in n8n's queue on a busy machine. */
const MOST_AT_ONCE = 10;

/**
 * Calls every 50 ms while something goes on, unless ten calls are still unanswered.
 *
 * @returns the answers, once all of them are there
 */
export async function callsDuring<Answer>(
	call: () => Promise<Answer>,
	work: Promise<unknown>,
): Promise<Answer[]> {
	const calls: Array<Promise<Answer>> = [];
	let unanswered = 0;
	const begin = async () => {
		unanswered += 1;
		try {
			return await call();
		} finally {
			unanswered -= 1;
		}
	};
	const timer = setInterval(() => {
		if (unanswered < MOST_AT_ONCE) calls.push(begin());
	}, EVERY_MS);
	try {
		await work;
	} finally {
		clearInterval(timer);
	}
	return await Promise.all(calls);
}

/** Looks every few milliseconds whether something is so; gives up when the work is done. */
export async function untilDuring(isSo: () => boolean, work: Promise<unknown>): Promise<void> {
	let isDone = false;
	const done = () => {
		isDone = true;
	};
	work.then(done, done);
	while (!isSo() && !isDone) await wait(5);
}
