import type { IDataObject } from 'n8n-workflow';
import { call, type Send } from '../../../connection';
import type { NumberedObject } from '../../lookUps/objectId';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** The endpoints of the roles of a project. */
export const ROLES = 'GET /rest/api/3/project/{projectIdOrKey}/role';
export const ROLE = 'GET /rest/api/3/project/{projectIdOrKey}/role/{id}';

interface Role extends NumberedObject {
	readonly id: string;
}

/** The roles of a project. Jira answers with their names and addresses, which end with the ID. */
export async function rolesOf(
	projectIdOrKey: string,
	send: Send<typeof ROLES>,
): Promise<readonly Role[]> {
	const answer = (await send(call(ROLES, { path: { projectIdOrKey } }))) as Record<string, string>;
	return Object.entries(answer).map(([name, address]) => ({
		id: /(\d+)\/?$/.exec(address)?.[1] ?? '',
		name,
	}));
}

/** A member of a role in Jira's answer: on Cloud a person is named within `actorUser`. */
interface Actor extends IDataObject {
	readonly type: string;
}

const isGroup = ({ type = '' }: Partial<Actor>): boolean => type.includes('group');

/** Who is meant by a member: an account ID on Cloud, a user name on Data Center, or the name of a group. */
export function memberId(actor: Actor): string {
	const user = actor['actorUser'] as IDataObject | undefined;
	const group = actor['actorGroup'] as IDataObject | undefined;
	return String(user?.['accountId'] ?? group?.['name'] ?? actor['name']);
}

/** The people and the groups in a role. */
export function membersOf({ actors = [] }: IDataObject): { users: string[]; groups: string[] } {
	const all = actors as readonly Actor[];
	return {
		users: all.filter((one) => !isGroup(one)).map(memberId),
		groups: all.filter(isGroup).map(memberId),
	};
}

/** What people read of a role. */
export function simplifyRole(role: IDataObject): IDataObject {
	const members = ((role['actors'] ?? []) as readonly Actor[]).map((actor) => ({
		type: isGroup(actor) ? 'group' : 'user',
		id: memberId(actor),
		name: actor['displayName'],
	}));
	return { ...simplifyOnly(role, ['id', 'name', 'description']), members };
}
