import { identities, type Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import { minuteOf } from '../search/pollState';
import { foundTogether, type Found } from '../search/poll';
import type { Watch, Watching } from '../search/watch';
import { allOf } from './allOf';
import { changedIssue } from './changedIssue';
import type { WantedStates } from './form';
import { namedFields, serviceFields, type ServiceField } from './serviceFields';
import { breachedCycle, COMPLETED_MS, cycleAtRisk, serviceTime, type SlaCycle } from './slaCycle';
import {
	findStanding,
	sampleStanding,
	type Noticed,
	type ReadFields,
	type StandingWatch,
} from './watchStanding';

type SlaEvent = 'slaAtRisk' | 'slaBreached';

const EVENTS: readonly SlaEvent[] = ['slaAtRisk', 'slaBreached'];

/** What the item calls the SLA. */
const SUBJECT = 'sla';

/**
 * Looks for requests whose SLA is about to breach, or breached. For each SLA, one query finds them, whatever made it so:
 * time passed, or the goal was changed.
 *
 * @param condition JQL that the issue meets; `''` for all issues
 */
export function slaWatch(watching: Watching, states: WantedStates, condition: string): Watch {
	const { wanted, open, storeOf, limits } = watching;
	const { slas = [], minutesBefore = 0, existing = false } = states;
	const standings = async (jira: AskedJira): Promise<StandingWatch[]> => {
		const fields = namedFields(await serviceFields('sla', jira), slas);
		const events = EVENTS.filter((event) => wanted.events.includes(event));
		const budgetMs = limits.budgetMs / (events.length * fields.length);
		return events.flatMap((event) =>
			fields.map((field) => ({
				store: storeOf(`${event} ${field.id}`),
				limits: { ...limits, budgetMs },
				asked: event === 'slaAtRisk' ? `${minutesBefore} ${condition}` : condition,
				condition: (askedLast) => allOf(slaJql(event, field, minutesBefore, askedLast), condition),
				called: `The SLA '${field.name}'`,
				includesExisting: existing,
				entering: (issue, noticed) => slaChange(event, field, issue, noticed),
			})),
		);
	};
	return {
		find: async () => {
			const jira = await open();
			const found: Found[] = [];
			for (const standing of await standings(jira)) found.push(await findStanding(standing, jira));
			return foundTogether(found);
		},
		sample: async () => {
			const jira = await open();
			for (const standing of await standings(jira)) {
				const change = await sampleStanding(standing, jira);
				if (change !== undefined) return change;
			}
			return undefined;
		},
	};
}

/**
 * The query for the issues whose SLA is in that state. `remaining()` is about running and paused cycles only; `breached()`
 * also about completed ones, of which only the new ones matter.
 *
 * Source: "Reporting on SLAs", JIRA Service Desk documentation; "JQL functions", Atlassian.
 */
export function slaJql(
	event: SlaEvent,
	{ id }: ServiceField,
	minutes: number,
	askedLast: number,
): string {
	const sla = `cf[${id.replace(/\D/g, '')}]`;
	if (event === 'slaAtRisk') return `${sla} <= remaining("${minutes}m") AND ${sla} != breached()`;
	const since = minuteOf(askedLast - COMPLETED_MS);
	return `${sla} = breached() AND (${sla} != completed() OR updated >= ${since})`;
}

function slaChange(
	event: SlaEvent,
	{ id, name }: ServiceField,
	issue: ReadFields,
	{ time, askedLast }: Noticed,
): Change | undefined {
	const read = changedIssue(issue);
	const sla = read.fields[id];
	const cycle = event === 'slaAtRisk' ? cycleAtRisk(sla) : breachedCycle(sla, askedLast);
	if (cycle === undefined) return undefined;
	const start = serviceTime(cycle['startTime']) ?? time;
	return {
		identity: identities.caused(read.id, event, `${id}:${start}`),
		event,
		time: event === 'slaBreached' ? breachTime(cycle, time) : time,
		issue: read,
		changes: [],
		subject: { name: SUBJECT, value: { name, ...cycle, fieldId: id } },
	};
}

/** When it was breached; Jira leaves it out while the SLA is paused. */
function breachTime({ breachTime: time }: SlaCycle, noticed: number): number {
	return Math.min(serviceTime(time) ?? noticed, noticed);
}
