import { simulate } from './simulation';

const WORKERS = [1, 4, 16, 64];
const LIMITS = [50, 100];
const SECONDS = 300;

/** The page on many workers, with the figures of the simulation. */
export async function scalePage(): Promise<string> {
	const rows: string[] = [];
	for (const limitPerSecond of LIMITS) {
		for (const count of WORKERS) {
			const result = await simulate({ count, limitPerSecond, seconds: SECONDS });
			rows.push(
				`| ${limitPerSecond} | ${count} | ${percent(result.utilisation)} | ${result.refusals.toFixed(2)} | ${percent(result.leastShare)} | ${percent(result.mostShare)} | ${result.failed} |`,
			);
		}
	}
	return TEXT.replace('{rows}', rows.join('\n'));
}

function percent(share: number): string {
	return `${Math.round(share * 100)} %`;
}

const TEXT = `# Many workers, many sites

Made by \`npm run docs\` from the simulation in test/scale; do not edit.

## Workers of one n8n on one Jira

n8n in queue mode runs executions in several processes that know nothing of each other. Jira Cloud counts requests per site, method and endpoint, and answers 429 above its limit. Each process finds its share by itself: it is free until the first 429, rests as long as Jira asks, goes on evenly with 80 % of the rate that was taken before, and becomes a little faster with every second that goes well. A 429 is an answer, so a request waits for its turn up to 15 minutes and is not given up after a number of attempts.

Simulated in fake time: ${SECONDS} seconds, each worker with 8 requests at once and more to send all the time, 40 ms latency, \`Retry-After\` in whole seconds. *Used*: requests taken, of what the limit allows. *Refused*: answers 429 for each request taken. *Least* and *most*: the worker that got the fewest and the one that got the most, against an equal part.

| limit per second | workers | used | refused | least | most | failed |
| --- | --- | --- | --- | --- | --- | --- |
{rows}

## What a hosted n8n with thousands of sites meets

- **Memory**: a process keeps, for each site that it talks to, where its API is, its tokens and the pace of its endpoints: a few hundred bytes each, in maps of at most 500 sites that drop the one unused for longest. A run holds its items' parameters and its output, and one page or batch of each request on its way.
- **Requests**: nothing is sent while no workflow runs. Steady runs cost no request for signing in: tokens are renewed a minute before they end, once for all requests of a process.
- **Limits** are Jira's per site, so one site's 429 slows down nobody else's workflows. An hourly quota of an OAuth app is not waited for: the run stops at once with n8n's cause \`quota-exhausted\`, says when the quota comes back and which items were carried out.
- **Connections**: n8n opens a new TCP and TLS connection for each request. Requests saved by bulk endpoints save these too.
`;
