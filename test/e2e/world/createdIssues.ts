import { JiraClient } from '../../bench/world/jiraClient';
import type { Sandbox } from '../../sandbox/sandbox';

const AT_ONCE = 20;

/** Creates issues in a Cloud site, twenty at once, and returns their keys. */
export async function createdIssues(
	cloud: Sandbox,
	count: number,
	summary: string,
): Promise<string[]> {
	const { email, apiToken } = cloud.credentials['jiraBasicApi'] as {
		email: string;
		apiToken: string;
	};
	const client = new JiraClient(cloud.siteUrl, { email, apiToken });
	const create = async (number: number) => {
		const fields = {
			project: { key: 'SUP' },
			issuetype: { name: 'Task' },
			summary: `${summary} ${String(number)}`,
		};
		const request = { method: 'POST', path: 'issue', body: { fields } } as const;
		return (await client.ask<{ key: string }>(request)).key;
	};
	const keys: string[] = [];
	while (keys.length < count) {
		const some = Array.from({ length: Math.min(AT_ONCE, count - keys.length) }, (_, index) =>
			create(keys.length + index),
		);
		keys.push(...(await Promise.all(some)));
	}
	return keys;
}

/** The keys of the issues in a trigger's items, sorted. */
export const keysOf = (items: ReadonlyArray<Readonly<Record<string, unknown>>>): string[] =>
	items.map(({ issue }) => (issue as { key: string }).key).sort();
