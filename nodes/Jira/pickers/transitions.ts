import { call } from '../../connection';
import { ItemRefused } from '../../operation';
import { parseIssueReference } from '../../values/issueReference';
import type { Transition } from '../resources/issue/transitionChoice';
import { matching, picker, refuseUnknown } from './picker';

/** The transitions that are possible for the chosen issue now. */
export const searchTransitions = picker(async ({ connection, filter, parameter }) => {
	const given = parameter('issue');
	if (given === undefined) refuseUnknown('Issue', 'Status');
	const issue = parseIssueReference(given);
	if (issue === undefined) {
		throw new ItemRefused(
			given === '' ? 'No issue is selected yet' : `'Issue' is "${given}", which is not an issue`,
			"Enter an issue key in 'Issue', or choose 'Status'.",
		);
	}
	const { transitions } = (await connection.send(
		call('GET /rest/api/3/issue/{issueIdOrKey}/transitions', { path: { issueIdOrKey: issue } }),
	)) as {
		transitions: readonly Transition[];
	};
	const entries = transitions.map(({ id, name, to }) => ({
		name: `${name} → ${to.name}`,
		value: id,
	}));
	return { entries: matching(entries, filter) };
});
