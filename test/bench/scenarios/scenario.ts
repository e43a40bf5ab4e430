import type { ScenarioResult } from '../figures/result';
import type { BenchWorld } from '../world/benchWorld';

/** How much work measuring may be. */
export interface Effort {
	/** At most so many rounds; what takes long by its nature is measured less often and says so. */
	readonly rounds: number;
	/** Whether the built-in node gets all items too, where a part of them would do. */
	readonly allItems: boolean;
}

/** Something that is measured: a row of the table. */
export interface Scenario {
	/** How the command line names it. */
	readonly name: string;
	readonly title: string;
	measure(world: BenchWorld, effort: Effort): Promise<ScenarioResult>;
}
