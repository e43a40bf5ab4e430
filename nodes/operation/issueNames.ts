import type { IDataObject } from 'n8n-workflow';
import {
	chunksOf,
	entriesOf,
	MOST_FETCHED,
	SEVERAL_ISSUES,
	severalIssues,
	type Connection,
} from '../connection';
import { accessOf, type Endpoint } from '../endpoints';
import { summarizeEndpoints, type EndpointSummary } from './declaredEndpoints';
import type { PlannedItem } from './workUnit';

/** The two ways in which items name an issue; addresses have already been converted to keys. */
type Naming = 'key' | 'id';

const OTHER: Readonly<Record<Naming, Naming>> = { key: 'id', id: 'key' };

/** Whether an operation changes the issue that its item names. */
export function writesToIssue({ specification }: Pick<EndpointSummary, 'specification'>): boolean {
	return [...specification.cloud, ...specification.dataCenter].some(
		(endpoint) => endpoint.includes('{issueIdOrKey}') && accessOf(endpoint) !== 'read',
	);
}

/** Adds the endpoints that show which names belong to the same issue. */
export function withIssueNames(told: EndpointSummary): EndpointSummary {
	if (!writesToIssue(told)) return told;
	const { cloud, dataCenter } = told.specification;
	const [onCloud, onDataCenter] = SEVERAL_ISSUES;
	const and = (endpoints: readonly Endpoint[], more: Endpoint) =>
		endpoints.length === 0 ? endpoints : [...new Set([...endpoints, more])];
	return summarizeEndpoints(
		{ cloud: and(cloud, onCloud), dataCenter: and(dataCenter, onDataCenter) },
		told.optional,
	);
}

/**
 * Keeps the order of writes to one issue even if some items name it by its key and others by its id. Nothing is
 * requested until a run mixes the two; from then on, the names of the second kind are resolved for 100 items at a
 * time. A name that Jira does not resolve is used as it is.
 */
export async function* namedAlike(
	items: AsyncIterable<PlannedItem>,
	connection: Pick<Connection, 'site' | 'send' | 'issueNames'>,
): AsyncGenerator<PlannedItem> {
	let usual: Naming | undefined;
	let waiting: PlannedItem[] = [];
	const settled = new Set<string>();
	const settle = async () => {
		const others = new Set(
			waiting
				.map(({ input }) => issueIn(input) ?? '')
				.filter((name) => namingOf(name) !== usual && name !== '' && !settled.has(name)),
		);
		for (const names of chunksOf([...others], MOST_FETCHED)) {
			await learnNames(names, usual ?? 'key', connection);
			for (const name of names) settled.add(name);
		}
	};
	for await (const item of items) {
		const name = issueIn(item.input);
		usual ??= name === undefined ? undefined : namingOf(name);
		const isUsual = name === undefined || namingOf(name) === usual || settled.has(name);
		if (isUsual && waiting.length === 0) {
			yield item;
			continue;
		}
		waiting.push(item);
		if (waiting.length < MOST_FETCHED) continue;
		await settle();
		yield* waiting;
		waiting = [];
	}
	await settle();
	yield* waiting;
}

/** Finds out which issues the names refer to. */
async function learnNames(
	names: readonly string[],
	usual: Naming,
	connection: Pick<Connection, 'site' | 'send' | 'issueNames'>,
): Promise<void> {
	const request = severalIssues(names, ['id'], connection.site);
	// A name that cannot be resolved costs at most the order of those writes, not the writes themselves.
	const answer = await connection.send(request).catch(() => ({ issues: [] }));
	for (const issue of entriesOf(answer, 'issues') as readonly IDataObject[]) {
		connection.issueNames.note(String(issue[usual]), String(issue[OTHER[usual]]));
	}
}

function issueIn(input: unknown): string | undefined {
	const { issue } = (input ?? {}) as { issue?: unknown };
	return typeof issue === 'string' && issue !== '' ? issue : undefined;
}

function namingOf(name: string): Naming {
	return /^\d+$/.test(name) ? 'id' : 'key';
}
