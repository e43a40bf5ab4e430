import { EVENTS, type TriggerEvent } from './events';
import { changesWatch, type Watch, type Watching } from './search/watch';
import { conditionIn } from './search/windowJql';
import { approvalsWatch } from './states/approvalsWatch';
import { matchingWatch } from './states/matchingWatch';
import { quietMs, quietWatch } from './states/quietWatch';
import { relatedWatch } from './states/relatedWatch';
import { slaWatch } from './states/slaWatch';
import { jqlOf } from './wanted/jql';
import { triggerEventOf } from './wanted/wantedEvents';

/** The ways in which what a trigger waits for is looked for: each only if an event needs it. */
export function watchesFor(watching: Watching): readonly Watch[] {
	const { wanted, storeOf } = watching;
	const { states } = wanted;
	// Checked alone first: the query with the projects always has its own parentheses.
	conditionIn(wanted.jql ?? '');
	const condition = conditionIn(jqlOf(wanted) ?? '');
	const events = new Set(wanted.events.map(triggerEventOf));
	const among = (some: readonly TriggerEvent[]) => some.some((event) => events.has(event));
	const searched = new Set([...events].filter(isSearched));
	const watches: Watch[] = [];
	if (searched.size > 0) {
		const lookedFor = { condition, events: searched };
		watches.push(changesWatch({ ...watching, lookedFor, store: storeOf('search') }));
	}
	if (states !== undefined && among(['issueMatches', 'issueStopsMatching'])) {
		watches.push(matchingWatch(watching, states));
	}
	if (states !== undefined && among(['noActivity'])) {
		watches.push(quietWatch(watching, { condition, forMs: quietMs(states) }));
	}
	if (states !== undefined && among(['childrenDone', 'linkedIssueMoved'])) {
		watches.push(relatedWatch(watching, states, condition));
	}
	if (states !== undefined && among(['slaAtRisk', 'slaBreached'])) {
		watches.push(slaWatch(watching, states, condition));
	}
	if (among(['approvalAsked', 'approvalGiven', 'approvalDeclined'])) {
		watches.push(approvalsWatch(watching, condition));
	}
	return watches;
}

const isSearched = (event: TriggerEvent): boolean =>
	EVENTS[event].ways.some((way) => way === 'search');
