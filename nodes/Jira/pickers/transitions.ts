import { call } from '../../connection';
import type { Transition } from '../resources/issue/transitionChoice';
import { issueOf, matching, picker } from './picker';

/** The transitions that are possible for the chosen issue now. */
export const searchTransitions = picker(async (question) => {
	const { connection, filter } = question;
	const issue = issueOf(question, 'Status');
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
