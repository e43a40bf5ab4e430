import type { IDataObject } from 'n8n-workflow';
import { slowIssues, usualLatency, type LatencyModel } from '../figures/latency';
import { ratioOf, summarize, type RunnerFigures, type ScenarioResult } from '../figures/result';
import { atLeast, atMost, holds, type Target } from '../figures/target';
import type { SettingsChange } from '../../sandbox/sandbox';
import type { BenchWorld } from '../world/benchWorld';
import type { JiraClient, RawRequest } from '../world/jiraClient';
import type { ItemSource, MeasuredNode, NodeRun } from '../world/n8nWorkflow';
import { nodeRunner, rawRunner, type Runner, type RunnerRun } from './runner';
import type { Effort, Scenario } from './scenario';

/** The parameters of a node, and how a bad item affects the run. */
export type NodeSetup = Pick<MeasuredNode, 'onError' | 'parameters'>;

/** The data by which the targets are judged. */
export interface Compared {
	readonly ours: RunnerFigures;
	readonly builtIn: RunnerFigures | undefined;
	readonly items: readonly IDataObject[];
	readonly ideal: ScenarioResult['ideal'];
	/** The run of our node in each round. */
	readonly runs: readonly NodeRun[];
}

/** A task that this node, the built-in one and the raw client do in turn. */
export interface Comparison {
	readonly name: string;
	readonly title: string;
	readonly items: number;
	/** Prepares this many of the scenario's items, and returns them. */
	prepare(jira: JiraClient, count: number): Promise<readonly IDataObject[]>;
	/** The files that are the items, if the items do not come with the call. */
	source?(world: BenchWorld): Promise<ItemSource>;
	readonly ours: NodeSetup;
	readonly builtIn?: NodeSetup;
	/** The built-in node is measured with this many items, and its figures are scaled to all. */
	readonly builtInItems?: number;
	/** What the raw client sends for an item, if that is one request. */
	raw?(item: IDataObject): RawRequest;
	/** Whether Jira and the outputs are afterwards as the items require. */
	check(run: NodeRun, items: readonly IDataObject[], jira: JiraClient): Promise<boolean> | boolean;
	/** The minimum possible at the usual latency. */
	readonly ideal?: { readonly requests: number; readonly ms: number };
	readonly wantedRatio?: number;
	/** What must be reached in addition to the ratio. */
	targets?(compared: Compared): Target[];
	/** Limits and faults of the embedded Jira. */
	readonly settings?: Pick<SettingsChange, 'bulkTask' | 'faults' | 'limits'>;
	/** Whether it is measured with 20 ms an issue too, in one round. */
	readonly slowIssuesToo?: boolean;
	/** The most rounds, if one inevitably takes long. */
	readonly mostRounds?: number;
	/** Whether items may fail because of the scenario's limits. */
	readonly failuresExpected?: boolean;
}

/** Makes a scenario from a comparison. */
export function compare(comparison: Comparison): Scenario {
	const { name, title } = comparison;
	return {
		name,
		title,
		measure: async (world, effort) => await measureComparison(world, comparison, effort),
	};
}

/** Measures a comparison; `compare` makes a scenario of it. */
export async function measureComparison(
	world: BenchWorld,
	{ builtInItems, ...whole }: Comparison,
	effort: Effort,
): Promise<ScenarioResult> {
	const comparison: Comparison =
		builtInItems === undefined || effort.allItems ? whole : { ...whole, builtInItems };
	const { name, title, items: count, ideal, wantedRatio } = comparison;
	const rounds = Math.min(effort.rounds, comparison.mostRounds ?? effort.rounds);
	const runners = await runnersOf(world, comparison);
	await warmUp(world, comparison, runners);
	const usual = await inTurn(world, comparison, runners, usualLatency, rounds);
	const [ours, builtIn, raw] = usual;
	if (ours === undefined) throw new Error('Nothing was measured.');
	const slow =
		comparison.slowIssuesToo === true
			? await inTurn(world, comparison, runners.slice(0, 2), slowIssues, 1)
			: undefined;
	const [oursSlow, builtInSlow] = slow ?? [];
	const figures = { ours: ours.figures, ...(builtIn?.figures && { builtIn: builtIn.figures }) };
	return {
		name,
		title,
		items: count,
		...figures,
		...(raw && { raw: raw.figures }),
		...(ideal && { ideal }),
		...(wantedRatio !== undefined && { wantedRatio }),
		...(oursSlow?.figures &&
			builtInSlow?.figures && {
				slowIssues: { oursMs: oursSlow.figures.ms, builtInMs: builtInSlow.figures.ms },
			}),
		targets: targetsOf(comparison, ours, builtIn?.figures),
		rounds,
		notes: notesOf(comparison, builtIn),
	};
}

/** What one runner did in all rounds. */
interface Measured {
	readonly figures: RunnerFigures;
	readonly runs: readonly NodeRun[];
	readonly items: readonly IDataObject[];
	/** Whether every round was carried out as asked. */
	readonly complete: boolean;
}

interface CountedRunner {
	readonly count: number;
	readonly run: Runner;
}

async function runnersOf(
	world: BenchWorld,
	comparison: Comparison,
): Promise<Array<CountedRunner | undefined>> {
	const { items: count, builtInItems = count, raw } = comparison;
	const source = (await comparison.source?.(world)) ?? { kind: 'body' as const };
	const { ours, builtIn } = world.credentials;
	return [
		{
			count,
			run: await nodeRunner(world, 'n8n-nodes-jira-platform.jira', ours, comparison.ours, source),
		},
		comparison.builtIn && {
			count: builtInItems,
			run: await nodeRunner(world, 'n8n-nodes-base.jira', builtIn, comparison.builtIn, source),
		},
		raw && { count, run: rawRunner(world, raw) },
	];
}

/** Each runner does everything once, so that all are compiled, signed in and loaded before measuring. */
async function warmUp(
	{ sandbox, jira }: BenchWorld,
	comparison: Comparison,
	runners: ReadonlyArray<CountedRunner | undefined>,
): Promise<void> {
	for (const runner of runners) {
		if (runner === undefined) continue;
		await sandbox.reset();
		await runner.run(await comparison.prepare(jira, runner.count));
	}
}

/** Lets the runners do the same one after another, in several rounds, each on a fresh Jira. */
async function inTurn(
	world: BenchWorld,
	comparison: Comparison,
	runners: ReadonlyArray<CountedRunner | undefined>,
	latency: LatencyModel,
	rounds: number,
): Promise<Array<Measured | undefined>> {
	const done = runners.map((): RunnerRun[] => []);
	const checked = runners.map((): boolean[] => []);
	const sent = runners.map((): readonly IDataObject[] => []);
	for (let round = 0; round < rounds; round++) {
		for (const [index, runner] of runners.entries()) {
			if (runner === undefined) continue;
			const { items, run, complete } = await once(world, comparison, runner, latency);
			done[index]?.push(run);
			checked[index]?.push(complete);
			sent[index] = items;
		}
	}
	return runners.map((runner, index) => {
		const runs = done[index] ?? [];
		return (
			runner && {
				figures: summarize(
					runs.map(({ figures }) => figures),
					runner.count,
					comparison.items,
				),
				runs: runs.flatMap(({ nodeRun }) => nodeRun ?? []),
				items: sent[index] ?? [],
				complete: checked[index]?.every(Boolean) ?? false,
			}
		);
	});
}

async function once(
	{ sandbox, jira }: BenchWorld,
	comparison: Comparison,
	{ count, run: runner }: CountedRunner,
	latency: LatencyModel,
) {
	await sandbox.reset();
	const items = await comparison.prepare(jira, count);
	await sandbox.configure({ latency, ...comparison.settings });
	await sandbox.forgetRequests();
	const run = await runner(items);
	await sandbox.withoutLimits();
	const { nodeRun } = run;
	const complete = nodeRun === undefined || (await comparison.check(nodeRun, items, jira));
	return { items, run, complete };
}

function targetsOf(
	comparison: Comparison,
	{ figures: ours, runs, items, complete }: Measured,
	builtIn: RunnerFigures | undefined,
): Target[] {
	const { wantedRatio, ideal, failuresExpected = false } = comparison;
	const ratio = ratioOf({ ours, ...(builtIn && { builtIn }) });
	return [
		holds('carried out as asked', complete),
		...(failuresExpected ? [] : [atMost('failed items', ours.failed, 0)]),
		...(wantedRatio === undefined || ratio === undefined
			? []
			: [atLeast('times as fast', ratio, wantedRatio)]),
		...(comparison.targets?.({ ours, builtIn, items, ideal, runs }) ?? []),
	];
}

function notesOf(comparison: Comparison, builtIn: Measured | undefined): string[] {
	if (builtIn === undefined) return [];
	const { items, builtInItems = items } = comparison;
	const { failed } = builtIn.figures;
	return [
		...(builtInItems === items
			? []
			: [`the built-in node was measured with ${builtInItems} of ${items} and scaled`]),
		...(failed > 0 ? [`the built-in node failed ${Math.round(failed)} of ${items} items`] : []),
		...(builtIn.complete || failed > 0 ? [] : ['the built-in node did not do all that was asked']),
	];
}
