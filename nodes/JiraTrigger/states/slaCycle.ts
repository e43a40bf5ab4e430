import type { IDataObject } from 'n8n-workflow';
import { momentOf } from '../../values/moment';

/** A cycle of an SLA, from its start to its stop, with all that Jira says of it. */
export type SlaCycle = IDataObject;

/**
 * How far back a cycle may have been completed to count as news: the clocks of n8n and Jira may differ, and Jira's index
 * lags.
 */
export const COMPLETED_MS = 10 * 60_000;

/** A time as Jira Service Management writes it, in milliseconds since 1970. */
export function serviceTime(value: unknown): number | undefined {
	const { epochMillis, iso8601 } = (value ?? {}) as IDataObject;
	return typeof epochMillis === 'number' ? epochMillis : momentOf(iso8601);
}

/**
 * The cycle of an SLA that is breached and was not so before: the present one, or one that was completed since. What
 * was completed long ago is found again whenever its issue is updated.
 *
 * @param sla the value of its field (`SlaInformationDTO`, Jira Service Management REST API)
 * @param since when it was asked last, in milliseconds since 1970
 */
export function breachedCycle(sla: unknown, since: number): SlaCycle | undefined {
	const { ongoingCycle, completedCycles } = (sla ?? {}) as IDataObject;
	const ongoing = ongoingCycle as SlaCycle | undefined;
	if (ongoing?.['breached'] === true) return ongoing;
	const completed = Array.isArray(completedCycles) ? (completedCycles as SlaCycle[]) : [];
	return completed
		.filter(({ stopTime }) => (serviceTime(stopTime) ?? 0) >= since - COMPLETED_MS)
		.find(({ breached }) => breached === true);
}

/** The cycle of an SLA that runs and is not breached yet. */
export function cycleAtRisk(sla: unknown): SlaCycle | undefined {
	const { ongoingCycle } = (sla ?? {}) as { readonly ongoingCycle?: SlaCycle };
	return ongoingCycle === undefined || ongoingCycle['breached'] === true ? undefined : ongoingCycle;
}
