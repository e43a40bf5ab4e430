import type { ParameterValues } from '../../fields';
import type { WrittenPerson } from '../../values/person';
import { splitList } from '../../values/textList';
import type { Way } from '../events';
import { inputOf } from '../parameters';
import type { WantedStates } from '../states/form';
import { wantedForm, type WantedInput } from './form';
import type { WantedEvent } from './wantedEvents';

/** What a trigger waits for: plain data, as the user entered it. Empty lists stand for "any". */
export interface Wanted {
	/** Those of Jira, updates of issues that the trigger tells apart, and states that it asks for. */
	readonly events: readonly WantedEvent[];
	/** Of `issueMoved`: names or IDs of statuses. */
	readonly moved: { readonly from: readonly string[]; readonly to: readonly string[] };
	/** Of `issueAssigned`. */
	readonly assigned: WantedAssignee;
	/** Of `fieldChanged`: names or IDs of fields, and values as the history shows them. */
	readonly changed: {
		readonly fields: readonly string[];
		readonly from?: string | undefined;
		readonly to?: string | undefined;
	};
	/** Of `valueAdded` and `valueRemoved`. */
	readonly added: WantedValues;
	readonly removed: WantedValues;
	/** Of the events about comments. */
	readonly comments: WantedComments;
	/** Of the events that only polling can give. */
	readonly states?: WantedStates | undefined;
	/** Keys, IDs or names. */
	readonly projects: readonly string[];
	readonly jql?: string | undefined;
	readonly ignoreOwnChanges: boolean;
	readonly ignorePeople: readonly WrittenPerson[];
}

export type WantedAssignee =
	| { readonly is: 'anyone' | 'me' | 'nobody' }
	| { readonly is: 'person'; readonly person: WrittenPerson };

export interface WantedValues {
	/** The name or ID of the field. */
	readonly field: string;
	readonly values: readonly string[];
}

export interface WantedComments {
	readonly contains?: string | undefined;
	readonly mentions?: WrittenPerson | undefined;
	/** See `fitsPattern`. */
	readonly pattern?: string | undefined;
	readonly visibleTo?: 'everyone' | 'some' | undefined;
}

/**
 * What the parameters of a trigger say that it waits for.
 *
 * @param given the values of the node's parameters by their names; those of other forms are left aside
 * @param ways those for which the form was made, see `wantedForm`
 * @throws ItemRefused that names the parameter
 */
export function readWanted(given: ParameterValues, ways: readonly Way[]): Wanted {
	const { events } = given;
	// An expression may give events as a text; what the form shows depends on each of them.
	const listed = typeof events === 'string' ? { ...given, events: splitList(events) } : given;
	return wantedOf(inputOf(wantedForm(ways), listed));
}

function wantedOf(input: WantedInput): Wanted {
	const { events, moved, changed, added, removed, comments, states, filters, ignoreOwnChanges } =
		input;
	return {
		// The form has checked them.
		events: events as WantedEvent[],
		moved: { from: moved?.fromStatuses ?? [], to: moved?.toStatuses ?? [] },
		assigned: assigneeOf(input),
		changed: {
			fields: changed?.changedFields ?? [],
			from: changed?.fromValue,
			to: changed?.toValue,
		},
		added: { field: added?.addedTo ?? '', values: added?.addedValues ?? [] },
		removed: { field: removed?.removedFrom ?? '', values: removed?.removedValues ?? [] },
		comments: comments ?? {},
		...(states === undefined ? {} : { states }),
		projects: filters.projects ?? [],
		jql: filters.jql,
		ignoreOwnChanges,
		ignorePeople: filters.ignorePeople ?? [],
	};
}

/** What counts while somebody tests in the editor: whoever tests makes the change, often with the same account. */
export function forTest(wanted: Wanted, isTest: boolean): Wanted {
	return isTest ? { ...wanted, ignoreOwnChanges: false } : wanted;
}

function assigneeOf({ assignedTo, assignee }: WantedInput): WantedAssignee {
	if (assignedTo !== 'person' || assignee === undefined) {
		return { is: assignedTo === 'person' ? 'anyone' : (assignedTo ?? 'anyone') };
	}
	return { is: 'person', person: assignee };
}
