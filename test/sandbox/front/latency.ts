/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod/v3';

const milliseconds = z.number().nonnegative().finite();

/**
 * How long Jira takes, in milliseconds: a time for any request, plus a time for each issue that it
 * reads or writes with fields and for each bare key or id.
 */
export const latencySchema = z
	.object({
		perRequest: milliseconds.default(0),
		perIssue: milliseconds.default(0),
		perKey: milliseconds.default(0),
	})
	.strict();

export type Latency = z.infer<typeof latencySchema>;

/** Milliseconds for an answer that touched this many issues and keys. */
export function latencyOf(latency: Latency, issues: number, keys: number): number {
	return latency.perRequest + latency.perIssue * issues + latency.perKey * keys;
}

/** Waits in real time; ends early, without an error, when the signal is aborted. */
export async function wait(ms: number, signal: AbortSignal): Promise<void> {
	if (ms <= 0 || signal.aborted) return;
	try {
		await setTimeout(ms, undefined, { signal });
	} catch {
		// The sandbox is closing: nobody is waiting for the answer any more.
	}
}
