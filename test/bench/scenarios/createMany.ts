import { usualLatency } from '../figures/latency';
import { summarize, type RunFigures, type ScenarioResult } from '../figures/result';
import { atMost, holds, rounded } from '../figures/target';
import type { BenchWorld } from '../world/benchWorld';
import type { NodeRun } from '../world/n8nWorkflow';
import { createWithOurs, created, idealOfCreating, issuesToCreate } from './createIssues';
import { nodeRunner, type Runner } from './runner';
import type { Scenario } from './scenario';

const FEW = 1000;
const MANY = 10_000;
/** In a second round, memory would hold garbage of the first; the node that it is compared with has none. */
const MOST_ROUNDS = 1;

/** Returns items as large as those of created issues, without any request. */
const passThrough = {
	typeVersion: 3.4,
	parameters: {
		mode: 'raw',
		jsonOutput:
			'={{ { id: $json.typeId, key: $json.summary, self: $json.summary, url: $json.summary } }}',
	},
};

/** Ten times as many issues in one run: as fast for each, and no more memory than the items need. */
export const create10000: Scenario = {
	name: 'create-10000',
	title: 'Create 10,000 issues',
	measure: async (world, { rounds }) => {
		const node = async () =>
			await nodeRunner(
				world,
				'n8n-nodes-jira-platform.jira',
				world.credentials.ours,
				createWithOurs,
				{ kind: 'body' },
			);
		const ours = await growth(world, node, Math.min(rounds, MOST_ROUNDS), true);
		const other = await growth(
			world,
			async () =>
				await nodeRunner(world, 'n8n-nodes-base.set', undefined, passThrough, { kind: 'body' }),
			1,
			false,
		);
		return resultOf(ours, other, Math.min(rounds, MOST_ROUNDS));
	},
};

interface Growth {
	readonly few: readonly RunFigures[];
	readonly many: readonly RunFigures[];
	readonly complete: boolean;
}

/** Measures both sizes on an n8n that has done nothing before, the smaller one first. */
async function growth(
	world: BenchWorld,
	makeRunner: () => Promise<Runner>,
	rounds: number,
	checked: boolean,
): Promise<Growth> {
	await world.restartN8n();
	const runner = await makeRunner();
	const few: RunFigures[] = [];
	const many: RunFigures[] = [];
	let complete = true;
	await once(world, runner, FEW, false);
	for (const [count, figures] of [
		[FEW, few],
		[MANY, many],
	] as const) {
		for (let round = 0; round < rounds; round++) {
			const run = await once(world, runner, count, checked);
			figures.push(run.figures);
			complete &&= run.complete;
		}
	}
	return { few, many, complete };
}

async function once(world: BenchWorld, runner: Runner, count: number, checked: boolean) {
	const { sandbox, jira } = world;
	await sandbox.reset();
	const items = await issuesToCreate(jira, count);
	await sandbox.configure({ latency: usualLatency });
	await sandbox.forgetRequests();
	const { figures, nodeRun } = await runner(items);
	await sandbox.withoutLimits();
	const complete = !checked || (await created(nodeRun as NodeRun, items, jira));
	return { figures, complete };
}

function resultOf(ours: Growth, other: Growth, rounds: number): ScenarioResult {
	const few = summarize(ours.few, FEW, FEW);
	const many = summarize(ours.many, MANY, MANY);
	const perItem = many.ms / MANY / (few.ms / FEW);
	const grown = grownMb(ours);
	const needed = grownMb(other);
	return {
		name: 'create-10000',
		title: 'Create 10,000 issues',
		items: MANY,
		ours: many,
		ideal: idealOfCreating(MANY),
		targets: [
			holds('carried out as asked', ours.complete),
			atMost('failed items', many.failed, 0),
			atMost('time per item, times that of 1,000', perItem, 1.2),
			// The extra half allows for garbage that is not collected yet.
			...(grown === undefined || needed === undefined
				? []
				: [
						atMost(
							'memory that 9,000 more items need, times that of a node without Jira',
							grown / needed,
							1.5,
						),
					]),
		],
		rounds,
		notes: [
			`1,000 issues took ${rounded(few.ms / 1000)} s`,
			...(grown === undefined || needed === undefined
				? []
				: [`9,000 more items: ${rounded(grown)} MB, ${rounded(needed)} MB without Jira`]),
		],
	};
}

function grownMb({ few, many }: Growth): number | undefined {
	const before = summarize(few, FEW, FEW).peakRssMb;
	const after = summarize(many, MANY, MANY).peakRssMb;
	return before === undefined || after === undefined ? undefined : after - before;
}
