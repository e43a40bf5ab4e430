import type { IDataObject } from 'n8n-workflow';
import type { Sample } from '../samples/sample';
import { writeOrder, type Finding } from './findings';
import type { Values } from './form';
import type { Guarded } from './guardedNodes';
import type { World } from './world';

/** They identify the items in their requests. */
const MARKS = ['m1q', 'm2q', 'm3q'];

/** Milliseconds that each request takes: concurrent requests overlap. */
const LATENCY_MS = 4;

/** How much later than the others the first read is answered: what depends on it must not be overtaken. */
const LATE_MS = 100;

/** The names that three items use for the issue: its key every time, or a different one each. */
const NAMINGS = [
	[nameByKey, nameByKey, nameByKey],
	[nameByKey, nameById, nameByAddress],
] as const;

/**
 * Writes after which Data Center's search does not find the issue: whether two names belong to it can no longer be found
 * out. Their order makes no difference, because each of them does the same.
 */
const HIDING: ReadonlySet<string> = new Set(['issue.archive']);

/** Two items cannot write to the same issue: an issue is in one open sprint only, and each item completes another one. */
const APART: ReadonlySet<string> = new Set(['sprint.complete']);

/**
 * Lets three items write to one issue, with the first sample and with those for only one kind of Jira: under one name,
 * and under the three names that an issue has.
 */
export async function orderFindings(world: World, guarded: Guarded): Promise<Finding[]> {
	const { operation, flavour, samples } = guarded;
	if (operation.access === 'read' || APART.has(guarded.name)) return [];
	const played = samples.filter(
		({ flavours }, index) => index === 0 || flavours?.includes(flavour) === true,
	);
	const findings: Finding[] = [];
	const [sameName] = NAMINGS;
	for (const sample of played) {
		for (const naming of HIDING.has(guarded.name) ? [sameName] : NAMINGS) {
			findings.push(...(await playedBy(sample, naming, world, guarded)));
		}
	}
	return findings;
}

interface Named {
	readonly id: string;
	readonly key: string;
	readonly address: string;
}

async function playedBy(
	sample: Sample,
	naming: (typeof NAMINGS)[number],
	world: World,
	guarded: Guarded,
): Promise<Finding[]> {
	const { sandbox } = world;
	await world.prepare(guarded, sample);
	const key = world.place().issue;
	const id = sandbox.jira.issues.byKey(key)?.id ?? '';
	const issue = { id, key, address: `${sandbox.jira.webUrl}/browse/${key}` };
	const marks = MARKS.map((mark) => `-${mark}`);
	const items = marks.map((mark, index) => {
		const values = sample.parameters(world.place(mark)) as Values;
		return renamed(values, key, (naming[index] ?? nameByKey)(issue));
	});
	sandbox.configure({
		latency: { perRequest: LATENCY_MS },
		faults: [{ method: 'GET', path: '/**', delay: LATE_MS }],
	});
	const { requests } = await world.run(guarded, { items, marks, continueOnFail: true });
	sandbox.configure({ latency: { perRequest: 0 }, faults: [] });
	return writeOrder(requests, [key, id], MARKS);
}

function nameByKey({ key }: Named): string {
	return key;
}

function nameById({ id }: Named): string {
	return id;
}

function nameByAddress({ address }: Named): string {
	return address;
}

/** The same values with another name for the issue. */
function renamed(values: Values, key: string, name: string): Values {
	return Object.fromEntries(
		Object.entries(values).map(([field, held]) => {
			const isIssue = (held as IDataObject | undefined)?.['value'] === key;
			return [field, isIssue ? { ...(held as IDataObject), value: name } : held];
		}),
	);
}
