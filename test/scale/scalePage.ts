import { simulate } from './simulation';

const WORKERS = [1, 4, 16, 64];
const LIMITS = [50, 100];
const SECONDS = 300;

/** The page about many workers, with the figures of the simulation. */
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

In queue mode, n8n runs executions in several processes that do not know of each other. Jira Cloud counts requests per site, method and endpoint, and answers 429 above its limit. Each process finds its share on its own: it sends freely until the first 429, pauses as long as Jira asks, continues evenly with 80 % of the rate that was accepted before, and becomes a little faster with every successful second. A 429 is an answer, so a request waits for its turn for up to 15 minutes, whatever the number of attempts.

Simulated in fake time: ${SECONDS} seconds, each worker with 8 requests at once and always more to send, 40 ms latency, \`Retry-After\` in whole seconds. *Used*: accepted requests, as a share of the limit. *Refused*: 429 answers per accepted request. *Least* and *most*: the workers with the fewest and the most requests, compared with an equal share.

| limit per second | workers | used | refused | least | most | failed |
| --- | --- | --- | --- | --- | --- | --- |
{rows}

## A hosted n8n with thousands of sites

- **Memory**: for each site that it talks to, a process keeps the address of the API, tokens and the pace of endpoints: a few hundred bytes each, in maps of at most 500 sites that drop the least recently used one. A run holds its items' parameters, its output, and one page or batch of each request under way.
- **Requests**: nothing is sent while no workflow runs. Regular runs need no requests for signing in: tokens are renewed a minute before they expire, once for all requests of a process.
- **Limits** apply per site, so one site's 429 does not slow down workflows on other sites. The node does not wait for the hourly quota of an OAuth app: the run stops at once with n8n's cause \`quota-exhausted\`, and says when the quota is available again and which items were carried out.
- **Connections**: n8n opens a new TCP and TLS connection for each request. Requests saved by bulk endpoints save these too.
`;
