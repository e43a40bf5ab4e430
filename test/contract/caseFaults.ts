import type { Case } from './cases/case';
import { describeMismatch, type Exchange, type Mismatch } from './exchange';
import type { SandboxDriver } from './sandboxDriver';
import type { Specifications } from './specifications';

/** What requests are expected to lead to. */
export interface Expectation {
	/** Whose part of an exchange must be as Atlassian describes it. */
	readonly sides: ReadonlyArray<Mismatch['side']>;
	readonly outcome: 'answered' | 'refused' | 'either';
	/** Signed unless false. */
	readonly signed?: boolean;
}

/**
 * Sends requests to the embedded Jira, one after the other, and returns what is wrong, in sentences: another
 * outcome, and every difference from the documents, except that Atlassian will remove an operation some day.
 */
export async function caseFaults(
	driver: SandboxDriver,
	specifications: Pick<Specifications, 'check'>,
	method: string,
	requests: readonly Case[],
	{ sides, outcome: expected, signed = true }: Expectation,
): Promise<string[]> {
	const mismatches = (exchange: Exchange): string[] =>
		specifications
			.check(exchange)
			.filter(({ kind, side }) => kind !== 'deprecated' && sides.includes(side))
			.map((mismatch) => `${exchange.method} ${exchange.path} → ${describeMismatch(mismatch)}`);
	const found: string[] = [];
	for (const request of requests) {
		const exchange = await driver.send(method, request, signed);
		const outcome = exchange.status < 400 ? 'answered' : 'refused';
		if (expected !== 'either' && outcome !== expected) {
			const body = JSON.stringify(exchange.responseBody)?.slice(0, 300);
			found.push(`${method} ${exchange.path} is ${outcome} (${exchange.status} ${body})`);
		}
		found.push(...mismatches(exchange));
	}
	return found;
}
