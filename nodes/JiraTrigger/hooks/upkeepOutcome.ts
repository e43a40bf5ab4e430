import type { HookMemory } from './hookMemory';
import type { HookStep } from './hookPlan';

/** What the hourly upkeep did. */
export interface UpkeepOutcome {
	/** Whether n8n must save what the node remembers, or deliveries would be refused. */
	readonly mustSave: boolean;
	/** Whether the hook was not there, or not as it has to be. */
	readonly repaired: boolean;
	/** Whether Jira could not be asked. */
	readonly failed: boolean;
}

/** Before the activation has told the address. */
export const NOTHING_DONE: UpkeepOutcome = { mustSave: false, repaired: false, failed: false };

/** What steps of an upkeep come to. */
export function upkeepOutcome(
	steps: readonly HookStep[],
	before: HookMemory,
	after: HookMemory,
): UpkeepOutcome {
	return {
		mustSave: after.way === 'dynamicWebhook' && after.id !== before.id,
		repaired: steps.some((step) => step.do === 'create' || step.do === 'update'),
		failed: false,
	};
}
