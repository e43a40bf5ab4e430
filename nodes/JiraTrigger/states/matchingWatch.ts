import { filterId } from '../../Jira/lookUps/filterCalled';
import { ItemRefused } from '../../operation';
import { identities, type Change } from '../change';
import type { AskedJira } from '../search/askedJira';
import type { Watch, Watching } from '../search/watch';
import { conditionIn } from '../search/windowJql';
import { jqlOf } from '../wanted/jql';
import type { Wanted } from '../wanted/wanted';
import { changedIssue } from './changedIssue';
import type { WantedStates } from './form';
import { allOf } from './allOf';
import { findStanding, sampleStanding, type StandingWatch } from './watchStanding';

type MatchEvent = 'issueMatches' | 'issueStopsMatching';

/** Looks for issues that come to match the user's query, or stop matching it. */
export function matchingWatch(watching: Watching, states: WantedStates): Watch {
	const { open, wanted, storeOf, limits } = watching;
	const standing = async (jira: AskedJira): Promise<StandingWatch> => {
		const query = await queryIn(states, jira);
		const condition = allOf(query, conditionIn(jqlOf(wanted) ?? ''));
		return {
			store: storeOf('matching'),
			limits,
			asked: condition,
			condition: () => condition,
			called: states.matchBy === 'filter' ? "'Filter'" : "'Query'",
			includesExisting: states.existing ?? false,
			entering: told('issueMatches', wanted),
			leaving: told('issueStopsMatching', wanted),
		};
	};
	return {
		find: async () => {
			const jira = await open();
			return await findStanding(await standing(jira), jira);
		},
		sample: async () => {
			const jira = await open();
			return await sampleStanding(await standing(jira), jira);
		},
	};
}

function told(event: MatchEvent, { events }: Wanted): StandingWatch['entering'] {
	if (!events.includes(event)) return undefined;
	return (issue, { time }): Change => {
		const read = changedIssue(issue);
		const identity = identities.turned(read.id, event, time);
		return { identity, event, time, issue: read, changes: [] };
	};
}

/** The condition that the user wrote, or that is saved: Jira itself takes its present form. */
async function queryIn(
	{ matchBy, matchJql = '', matchFilter }: WantedStates,
	jira: AskedJira,
): Promise<string> {
	if (matchBy === 'filter' && matchFilter !== undefined) {
		return `filter = ${await filterId(matchFilter, jira)}`;
	}
	const condition = conditionIn(matchJql);
	if (condition !== '') return condition;
	throw new ItemRefused(
		"'Query' has an order, but no condition",
		'Say which issues match, for example: duedate < now() AND statusCategory != Done.',
	);
}
