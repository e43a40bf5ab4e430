import { FieldRefusal, InvalidInput, isObject } from './fields/definition';
import type { Contribution, Flavour, User, Visibility } from './model';
import { administrators, projectRoles } from './seed/users';
import type { JiraState } from './state';
import { groupId } from './views/user';

/**
 * Reads who may read something that is added to an issue: a group by its name or, on Cloud, by its id, or a project role
 * by its name. Null means everyone.
 *
 * @throws InvalidInput for another form, FieldRefusal for a group or a role that does not exist
 */
export function readVisibility(input: unknown, jira: JiraState): Visibility | null {
	if (input === undefined || input === null) return null;
	const { type, value, identifier } = isObject(input) ? input : {};
	const named = value ?? (jira.flavour === 'cloud' ? identifier : undefined);
	if ((type !== 'group' && type !== 'role') || typeof named !== 'string') throw new InvalidInput();
	const isNamed =
		type === 'role'
			? (name: string) => name === named
			: (name: string) => (value === undefined ? groupId(name) : name) === named;
	const names = type === 'role' ? projectRoles[jira.flavour] : jira.users.groups();
	const found = names.find(isNamed);
	if (found !== undefined) return { type, value: found };
	const what = type === 'role' ? 'Role' : 'Group';
	throw new FieldRefusal(`${what}: ${named} does not exist.`, 'commentLevel');
}

function mayRead({ visibility }: Pick<Contribution, 'visibility'>, viewer: User | null): boolean {
	if (!visibility) return true;
	if (!viewer) return false;
	if (visibility.type === 'group') return viewer.groups.includes(visibility.value);
	return visibility.value !== 'Administrators' || viewer.groups.includes(administrators);
}

/** What someone may read of a list, in its order. */
export function readableBy<T extends Pick<Contribution, 'visibility'>>(
	viewer: User | null,
	list: readonly T[],
): T[] {
	return list.filter((one) => mayRead(one, viewer));
}

/** A visibility in an answer: Cloud adds the id of the group or the name of the role. */
export function visibilityView(visibility: Visibility, flavour: Flavour): Record<string, unknown> {
	const { type, value } = visibility;
	if (flavour === 'dataCenter') return { type, value };
	return { type, value, identifier: type === 'group' ? groupId(value) : value };
}
