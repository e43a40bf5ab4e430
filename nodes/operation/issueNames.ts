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
import { endpointsTold, type EndpointsTold } from './declaredEndpoints';
import type { PlannedItem } from './workUnit';

/** The two ways in which items name an issue: an address was made a key before. */
type Naming = 'key' | 'id';

const OTHER: Readonly<Record<Naming, Naming>> = { key: 'id', id: 'key' };

/** Whether an operation changes the issue that its item names. */
export function writesToIssue({ specification }: Pick<EndpointsTold, 'specification'>): boolean {
	return [...specification.cloud, ...specification.dataCenter].some(
		(endpoint) => endpoint.includes('{issueIdOrKey}') && accessOf(endpoint) !== 'read',
	);
}

/** An operation with what a run of it may ask to learn which names are those of the same issue. */
export function withIssueNames(told: EndpointsTold): EndpointsTold {
	if (!writesToIssue(told)) return told;
	const { cloud, dataCenter } = told.specification;
	const [onCloud, onDataCenter] = SEVERAL_ISSUES;
	const and = (endpoints: readonly Endpoint[], more: Endpoint) =>
		endpoints.length === 0 ? endpoints : [...new Set([...endpoints, more])];
	return endpointsTold({
		cloud: and(cloud, onCloud),
		dataCenter: and(dataCenter, onDataCenter),
	});
}

/**
 * Lets writes to one issue keep their order although some items name it by its key and others by its id. Nothing is
 * asked before a run mixes the two; from there on, what the names of the second kind mean is asked for 100 items at a
 * time. A name of which Jira does not say what it means stands for itself.
 */
export async function* namedAlike(
	items: AsyncIterable<PlannedItem>,
	connection: Pick<Connection, 'site' | 'send' | 'sameIssue'>,
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

/** Learns which names are those of the same issues in the usual naming. */
async function learnNames(
	names: readonly string[],
	usual: Naming,
	connection: Pick<Connection, 'site' | 'send' | 'sameIssue'>,
): Promise<void> {
	const request = severalIssues(names, ['id'], connection.site);
	// What cannot be learned costs the order of those writes at most, not the writes.
	const answer = await connection.send(request).catch(() => ({ issues: [] }));
	for (const issue of entriesOf(answer, 'issues') as readonly IDataObject[]) {
		connection.sameIssue(String(issue[usual]), String(issue[OTHER[usual]]));
	}
}

function issueIn(input: unknown): string | undefined {
	const { issue } = (input ?? {}) as { issue?: unknown };
	return typeof issue === 'string' && issue !== '' ? issue : undefined;
}

function namingOf(name: string): Naming {
	return /^\d+$/.test(name) ? 'id' : 'key';
}
