import { isFoundBySearching, type TriggerEvent } from './events';
import { changesWatch, type Watch, type Watching } from './search/watch';
import { conditionIn } from './search/windowJql';
import { approvalsWatch } from './states/approvalsWatch';
import { matchingWatch } from './states/matchingWatch';
import { quietMs, quietWatch } from './states/quietWatch';
import { relatedWatch } from './states/relatedWatch';
import { slaWatch } from './states/slaWatch';
import { jqlOf } from './wanted/jql';
import { triggerEventOf } from './wanted/wantedEvents';

/**
 * The ways in which what a trigger waits for is looked for: each only if an event needs it. They share the time of a
 * poll.
 */
export function watchesFor(watching: Watching): readonly Watch[] {
	const { wanted, storeOf, limits } = watching;
	const { states } = wanted;
	// Checked alone first: the query with the projects always has its own parentheses.
	conditionIn(wanted.jql ?? '');
	const condition = conditionIn(jqlOf(wanted) ?? '');
	const events = new Set(wanted.events.map(triggerEventOf));
	const among = (...some: readonly TriggerEvent[]) => some.some((event) => events.has(event));
	const searched = new Set([...events].filter(isFoundBySearching));
	const ways: Array<(sharing: Watching) => Watch> = [];
	if (searched.size > 0) {
		const lookedFor = { condition, events: searched };
		ways.push((sharing) => changesWatch({ ...sharing, lookedFor, store: storeOf('search') }));
	}
	if (states !== undefined && among('issueMatches', 'issueStopsMatching')) {
		ways.push((sharing) => matchingWatch(sharing, states));
	}
	if (states !== undefined && among('noActivity')) {
		ways.push((sharing) => quietWatch(sharing, { condition, forMs: quietMs(states) }));
	}
	if (states !== undefined && among('childrenDone', 'linkedIssueMoved')) {
		ways.push((sharing) => relatedWatch(sharing, states, condition));
	}
	if (states !== undefined && among('slaAtRisk', 'slaBreached')) {
		ways.push((sharing) => slaWatch(sharing, states, condition));
	}
	if (among('approvalAsked', 'approvalGiven', 'approvalDeclined')) {
		ways.push((sharing) => approvalsWatch(sharing, condition));
	}
	const budgetMs = limits.budgetMs / ways.length;
	return ways.map((watch) => watch({ ...watching, limits: { ...limits, budgetMs } }));
}
