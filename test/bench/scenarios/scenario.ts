import type { ScenarioResult } from '../figures/result';
import type { BenchWorld } from '../world/benchWorld';

/** How much effort to spend on measuring. */
export interface Effort {
	/** The most rounds; what inevitably takes long is measured less often and says so. */
	readonly rounds: number;
	/** Whether the built-in node gets all items too, even if a part of them would be enough. */
	readonly allItems: boolean;
}

/** Something that is measured: a row of the table. */
export interface Scenario {
	/** Its name on the command line. */
	readonly name: string;
	readonly title: string;
	measure(world: BenchWorld, effort: Effort): Promise<ScenarioResult>;
}
