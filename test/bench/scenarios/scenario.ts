import type { ScenarioResult } from '../figures/result';
import type { BenchWorld } from '../world/benchWorld';

/** Something that is measured: a row of the table. */
export interface Scenario {
	/** How the command line names it. */
	readonly name: string;
	readonly title: string;
	/** @param rounds at most; what takes long by its nature is measured less often and says so */
	measure(world: BenchWorld, rounds: number): Promise<ScenarioResult>;
}
