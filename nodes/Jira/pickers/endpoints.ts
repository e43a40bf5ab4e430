import type { INodeListSearchItems } from 'n8n-workflow';
import { neededScopes } from '../../connection';
import { factsOf, type Access, type Flavour } from '../../endpoints';
import { callableEndpoints, type ListedEndpoint } from '../../endpoints/catalogue';
import { documentationOf } from '../../endpoints/documentation';
import { searchEndpoints } from '../../endpoints/searchEndpoints';
import { picker } from './picker';

/** One page of the list: the editor asks for the next one when somebody scrolls. */
const PAGE_SIZE = 50;

/** The endpoints of this kind of Jira by words, or by method and path; nothing of it is asked of Jira. */
export const searchEndpointsByWords = picker(async ({ connection, filter, startAt }) => {
	const { flavour } = connection.site;
	const found = searchEndpoints(filter, callableEndpoints(flavour));
	const next = startAt + PAGE_SIZE;
	return {
		entries: found.slice(startAt, next).map((one) => endpointEntry(one, flavour)),
		next: next < found.length ? next : undefined,
	};
});

const DOES: Readonly<Record<Access, string>> = {
	read: 'reads',
	write: 'writes',
	delete: 'deletes',
};

/**
 * An endpoint in a list: "Add worklog · writes · POST /rest/api/3/issue/{issueIdOrKey}/worklog". The editor cuts what is
 * too long, so the path comes last.
 */
export function endpointEntry(one: ListedEndpoint, flavour: Flavour): INodeListSearchItems {
	const { endpoint, title, group, access, experimental, deprecated, replacedBy } = one;
	const marks = [
		DOES[access],
		...(experimental ? ['experimental'] : []),
		...(deprecated ? ['deprecated'] : []),
	];
	const scopes = flavour === 'cloud' ? neededScopes(factsOf(endpoint, flavour).scopes) : '';
	const sentences = [
		group,
		...(scopes === '' ? [] : [`Needs ${scopes}`]),
		...(replacedBy === undefined ? [] : [`Replaced by ${replacedBy}`]),
	];
	return {
		name: [title, marks.join(', '), endpoint].join(' · '),
		value: endpoint,
		description: sentences.join('. '),
		url: documentationOf(endpoint, group, flavour),
	};
}
