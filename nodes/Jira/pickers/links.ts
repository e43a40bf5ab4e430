import { call, entriesOf } from '../../connection';
import { LINK_TYPES, wordsOf, type LinkType } from '../lookUps/linkWritten';
import { matching, picker } from './picker';

/** The links of the site, by the words of both directions: `blocks`, `is blocked by`. */
export const searchLinks = picker(async ({ connection, filter }) => {
	const answer = await connection.send(call(LINK_TYPES));
	const words = wordsOf(entriesOf(answer, 'issueLinkTypes') as readonly LinkType[]);
	return {
		entries: matching(
			words.map((name) => ({ name, value: name })),
			filter,
		),
	};
});
