import type { Sample } from '../samples/sample';
import { writeOrder, type Finding } from './findings';
import type { Values } from './form';
import type { Guarded } from './guardedNodes';
import type { World } from './world';

/** Tell the items apart in what they send. */
const MARKS = ['m1q', 'm2q', 'm3q'];

/** Milliseconds that each request takes: side by side, they overlap. */
const LATENCY_MS = 4;

/**
 * Lets three items write to one issue, by the first sample and by those for one kind of Jira only. What items send
 * together keeps its order by numbers of its own.
 */
export async function orderFindings(world: World, guarded: Guarded): Promise<Finding[]> {
	const { operation, flavour, samples } = guarded;
	if (operation.access === 'read') return [];
	const played = samples.filter(
		({ flavours }, index) => index === 0 || flavours?.includes(flavour) === true,
	);
	const findings: Finding[] = [];
	for (const sample of played) findings.push(...(await playedBy(sample, world, guarded)));
	return findings;
}

async function playedBy(sample: Sample, world: World, guarded: Guarded): Promise<Finding[]> {
	const { sandbox } = world;
	await world.prepare(guarded, sample);
	const { issue } = world.place();
	const id = sandbox.jira.issues.byKey(issue)?.id ?? '';
	const marks = MARKS.map((mark) => `-${mark}`);
	sandbox.configure({ latency: { perRequest: LATENCY_MS } });
	const { requests } = await world.run(guarded, {
		items: marks.map((mark) => sample.parameters(world.place(mark)) as Values),
		marks,
		continueOnFail: true,
	});
	sandbox.configure({ latency: { perRequest: 0 } });
	return writeOrder(requests, [issue, id], MARKS);
}
