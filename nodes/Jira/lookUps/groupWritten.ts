import type { Flavour } from '../../connection';
import type { WrittenGroup } from '../../fields';

/** `276f955c-63d7-42c8-9520-92d01dca0625` */
const GROUP_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `https://admin.atlassian.com/o/…/groups/276f955c-…`, `…/rest/api/3/group?groupId=276f955c-…` */
const ID_IN_ADDRESS = /(?:\/groups\/|[?&]groupId=)([\da-f-]{36})(?=$|[/?#&])/i;

/** `…/rest/api/2/group?groupname=jira-users`, `…/ViewGroup.jspa?name=jira-users` */
const NAME_IN_ADDRESS = /[?&](?:group)?name=([^&#]+)/i;

/** A group in the terms of Jira's query parameters. Only Cloud has IDs of groups. */
export type GroupReference = { readonly groupId: string } | { readonly groupname: string };

/** How Jira is told which group a form names. Nothing needs to be looked up: Jira takes the name as well as the ID. */
export function groupWritten({ by, value }: WrittenGroup, flavour: Flavour): GroupReference {
	if (/^https?:\/\//i.test(value)) {
		const id = ID_IN_ADDRESS.exec(value)?.[1];
		if (id !== undefined && flavour === 'cloud') return { groupId: id };
		const name = NAME_IN_ADDRESS.exec(value)?.[1];
		if (name !== undefined) return { groupname: new URLSearchParams(`n=${name}`).get('n') ?? name };
	}
	const isById = by !== 'name' && (by === 'id' || GROUP_ID.test(value));
	return flavour === 'cloud' && isById ? { groupId: value } : { groupname: value };
}

/** The same in the terms of what operations return: `{ groupId }` or `{ name }`. */
export function shownGroup(
	group: GroupReference,
): { readonly groupId: string } | { readonly name: string } {
	return 'groupId' in group ? group : { name: group.groupname };
}
