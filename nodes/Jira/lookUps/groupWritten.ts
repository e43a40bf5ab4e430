import type { Flavour } from '../../connection';
import type { WrittenGroup } from '../../fields';
import { isAddress, partsOf, segmentAfter, type AddressParts } from '../../values/address';

/** `276f955c-63d7-42c8-9520-92d01dca0625` */
const GROUP_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A group in the terms of Jira's query parameters. Only Cloud has IDs of groups. */
export type GroupReference = { readonly groupId: string } | { readonly groupname: string };

/** How Jira is told which group a form names. Nothing needs to be looked up: Jira takes the name as well as the ID. */
export function groupWritten({ by, value }: WrittenGroup, flavour: Flavour): GroupReference {
	const inAddress = isAddress(value) ? groupInAddress(partsOf(value), flavour) : undefined;
	if (inAddress !== undefined) return inAddress;
	const isById = by !== 'name' && (by === 'id' || GROUP_ID.test(value));
	return flavour === 'cloud' && isById ? { groupId: value } : { groupname: value };
}

/** `https://admin.atlassian.com/o/…/groups/276f955c-…`, `…/rest/api/3/group?groupId=276f955c-…`, `…?groupname=jira-users` */
function groupInAddress(parts: AddressParts, flavour: Flavour): GroupReference | undefined {
	const id =
		parts.query.get('groupId') ??
		segmentAfter(parts, /^groups$/, (segment) => GROUP_ID.test(segment));
	if (id !== undefined && flavour === 'cloud') return { groupId: id };
	const groupname = parts.query.get('groupname') ?? parts.query.get('name');
	return groupname === null ? undefined : { groupname };
}
