import type { IDataObject } from 'n8n-workflow';
import { identities, type Change } from '../change';
import type { TriggerEvent } from '../events';
import type { AskedJira } from '../search/askedJira';
import { latestChanges, type LookedFor } from '../search/jiraSource';
import { findPolled, type Poll } from '../search/poll';
import type { Watch, Watching } from '../search/watch';
import { issuesById, type Caused } from './caused';
import { changedIssue } from './changedIssue';
import { childrenDone, type ChildrenMemory } from './childrenDone';
import type { WantedStates } from './form';
import { linkedMoves } from './linkedMoves';
import { stillMatching } from './matchingIds';

/** How many issues are looked at for an example. */
const MOST_SAMPLED = 50;

/** What the item calls how the issues are linked. */
const SUBJECT = 'link';

/** What changes of other issues mean to an issue that the workflow is about. */
interface Meaning {
	/** By the identity of the change that is the reason. */
	readonly told: ReadonlyMap<string, readonly Change[]>;
	readonly remember: () => void;
}

/**
 * Looks for what changes of other issues mean to an issue: that its last open child was done, or that an issue which it
 * is linked with moved. The filters are about the issue itself, so all changes are looked at.
 *
 * @param condition JQL that the issue meets; `''` for all issues
 */
export function relatedWatch(watching: Watching, states: WantedStates, condition: string): Watch {
	const { wanted, open, judge, storeOf } = watching;
	const events = new Set<TriggerEvent>(['issueUpdated']);
	if (wanted.events.includes('childrenDone')) events.add('issueCreated');
	const lookedFor: LookedFor = { condition: '', events };

	const meaningOf = async (jira: AskedJira, found: readonly Change[]): Promise<Meaning> => {
		const linked = wanted.events.includes('linkedIssueMoved')
			? await linkedIssuesMoved(jira, found, states)
			: [];
		const memory = storeOf('childrenDone');
		const children = wanted.events.includes('childrenDone')
			? await childrenDone(jira, found, memory.read())
			: { caused: [], memory: undefined };
		const caused = await meeting(jira, condition, [...linked, ...children.caused]);
		const isWanted = await judge(jira);
		const told = new Map<string, Change[]>();
		for (const { cause, change } of caused.filter((one) => isWanted(one.change))) {
			told.set(cause, [...(told.get(cause) ?? []), change]);
		}
		const remember = () => {
			if (children.memory !== undefined)
				memory.write({ ...children.memory } satisfies ChildrenMemory);
		};
		return { told, remember };
	};

	return {
		find: async () => {
			let meaning: Meaning | undefined;
			const poll: Poll = {
				...watching,
				lookedFor,
				store: storeOf('related'),
				judge: async (jira, found) => {
					meaning = await meaningOf(jira, found);
					return () => true;
				},
			};
			const found = await findPolled(poll);
			const meant = (causes: readonly Change[]) =>
				causes.flatMap(({ identity }) => meaning?.told.get(identity) ?? []);
			return {
				changes: meant(found.changes),
				tell: () => {
					const causes = found.tell();
					if (causes.length > 0) meaning?.remember();
					return meant(causes);
				},
			};
		},
		sample: async () => {
			const jira = await open();
			const found = await latestChanges(jira, lookedFor, MOST_SAMPLED);
			const { told } = await meaningOf(jira, found);
			return [...told.values()].flat()[0];
		},
	};
}

async function linkedIssuesMoved(
	jira: AskedJira,
	found: readonly Change[],
	states: WantedStates,
): Promise<Caused[]> {
	const moves = found.flatMap((change) => linkedMoves(change, states));
	const issues = await issuesById(
		jira,
		moves.map(({ issueId }) => issueId),
	);
	return moves.flatMap(({ issueId, move, linkId, type, relation }) => {
		const issue = issues.get(issueId);
		if (issue === undefined) return [];
		const { identity, time, user, changes, issue: linkedIssue } = move;
		const value = { id: linkId, type, relation, linkedIssue } as unknown as IDataObject;
		const change: Change = {
			identity: identities.caused(issueId, 'linkedIssueMoved', `${linkId}:${identity}`),
			event: 'linkedIssueMoved',
			time,
			...(user === undefined ? {} : { user }),
			issue: changedIssue(issue),
			changes,
			subject: { name: SUBJECT, value },
		};
		return [{ cause: identity, change }];
	});
}

/** Those whose issue a condition finds. */
async function meeting(
	jira: AskedJira,
	condition: string,
	caused: readonly Caused[],
): Promise<readonly Caused[]> {
	if (condition === '' || caused.length === 0) return caused;
	const ids = new Set(caused.flatMap(({ change: { issue } }) => issue?.id ?? []));
	const matching = await stillMatching(jira, condition, [...ids]);
	return caused.filter(({ change: { issue } }) => matching.has(issue?.id ?? ''));
}
