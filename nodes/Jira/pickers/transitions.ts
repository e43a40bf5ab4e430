import { call } from '../../connection';
import { ItemRefused } from '../../operation';
import { parseIssueReference } from '../../values/issueReference';
import type { Transition } from '../transitionChoice';
import { matching, picker } from './picker';

/** The transitions that are possible for the chosen issue now. */
export const searchTransitions = picker(async ({ connection, filter, parameter }) => {
	const issue = parseIssueReference(parameter('issue'));
	if (issue === undefined) {
		throw new ItemRefused(
			'The transitions depend on the issue, which is not known yet',
			"Enter an issue key in 'Issue', or choose 'By Status'.",
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
