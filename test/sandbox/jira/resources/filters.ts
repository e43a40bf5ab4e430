import { textOf } from '../fields/definition';
import { addFilter, changeFilter, removeFilter, sees } from '../filters';
import type { Share, StoredFilter } from '../filters';
import { JqlError } from '../jql/jqlError';
import { searchIssues } from '../jql/search';
import { may } from '../permissions';
import { recover } from '../recover';
import { created, noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { userOf, visibleProject } from '../rest/find';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { projectRoles } from '../seed/users';
import type { ViewContext } from '../views/context';
import { projectInList } from '../views/project';
import { groupId, userView } from '../views/user';

const unavailable =
	'The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.';

/** The filter that the path names; Cloud answers 400 for one that is not there, for its permissions 404. */
function filterOf(ask: Ask, status = 400): StoredFilter {
	const filter = ask.jira.filters.find(({ id }) => id === ask.params.id);
	if (filter && sees(filter, ask)) return filter;
	throw refusal(status, unavailable);
}

function ownedFilter(ask: Ask, status?: number): StoredFilter {
	userOf(ask);
	const filter = filterOf(ask, status);
	if (filter.ownerId === ask.viewer?.accountId || may(ask.viewer, 'ADMINISTER')) return filter;
	throw refusal(status ?? 400, 'Filter can only be changed by its owner.');
}

function shareView(share: Share, ask: ViewContext): Record<string, unknown> {
	const { jira, base } = ask;
	const { id, type, group, projectId, roleId, accountId } = share;
	const project = projectId === undefined ? undefined : jira.projects.get(projectId);
	return {
		id,
		type,
		...(jira.flavour === 'dataCenter' ? { view: true, edit: false } : {}),
		...(group === undefined
			? {}
			: {
					group: {
						name: group,
						...(jira.flavour === 'cloud' ? { groupId: groupId(group) } : {}),
						self: `${base}/group?groupname=${encodeURIComponent(group)}`,
					},
				}),
		...(project ? { project: projectInList(project, ask, new Set()) } : {}),
		...(roleId === undefined ? {} : { role: roleView(roleId, ask) }),
		...(accountId === undefined ? {} : { user: userView(accountId, ask) }),
	};
}

function roleView(id: string, { jira, base }: ViewContext): Record<string, unknown> {
	const name = projectRoles[jira.flavour][Number(id) - FIRST_ROLE] ?? '';
	return { self: `${base}/role/${id}`, name, id: Number(id), description: '' };
}

/** As in the list of a project's roles. */
const FIRST_ROLE = 10002;

/** A filter as its own address shows it. */
export function filterView(filter: StoredFilter, view: ViewContext): Record<string, unknown> {
	const { jira, base, viewer } = view;
	const { id, name, description, jql, ownerId, favouriteOf, shares } = filter;
	return {
		self: `${base}/filter/${id}`,
		id,
		name,
		description,
		jql,
		owner: userView(ownerId, view),
		viewUrl: `${jira.webUrl}/issues/?filter=${id}`,
		searchUrl: `${base}/search?jql=${encodeURIComponent(jql)}`,
		favourite: viewer !== null && favouriteOf.includes(viewer.accountId),
		...(jira.flavour === 'cloud' ? { favouritedCount: favouriteOf.length } : { editable: true }),
		sharePermissions: shares.map((share) => shareView(share, view)),
	};
}

/** Refuses a query that Jira cannot read, and a name that its owner has used. */
function checked(ask: Ask, filter: StoredFilter): void {
	if (filter.name === '') throw refusal(400, [], { filterName: 'You must specify a name.' });
	const twin = ask.jira.filters.some(
		({ id, name, ownerId }) =>
			id !== filter.id && ownerId === filter.ownerId && name === filter.name,
	);
	if (twin) throw refusal(400, [], { filterName: 'Filter with same name already exists.' });
	recover(
		JqlError,
		() => searchIssues({ ...ask, jql: filter.jql }),
		({ messages }) => {
			throw refusal(400, messages);
		},
	);
}

function createFilter(ask: Ask): Answer {
	const { jira, body } = ask;
	const owner = userOf(ask);
	const last = Math.max(9999, ...jira.filters.map(({ id }) => Number(id)));
	const favours = jira.flavour === 'dataCenter' && body.favourite === true;
	const filter: StoredFilter = {
		id: String(last + 1),
		name: textOf(body.name) ?? '',
		description: textOf(body.description) ?? '',
		jql: textOf(body.jql) ?? '',
		ownerId: owner.accountId,
		favouriteOf: favours ? [owner.accountId] : [],
		shares: [],
	};
	checked(ask, filter);
	addFilter(filter, jira);
	return ok(filterView(filter, ask));
}

function updateFilter(ask: Ask): Answer {
	const { body, jira } = ask;
	const filter = ownedFilter(ask);
	const owner = (body.owner as { name?: string } | undefined)?.name;
	const changed = {
		...filter,
		name: textOf(body.name) ?? filter.name,
		description: textOf(body.description) ?? filter.description,
		jql: textOf(body.jql) ?? filter.jql,
		ownerId:
			(owner === undefined ? undefined : jira.users.byName(owner)?.accountId) ?? filter.ownerId,
	};
	checked(ask, changed);
	changeFilter(filter, changed, jira);
	return ok(filterView(filter, ask));
}

function deleteFilter(ask: Ask): Answer {
	const filter = ownedFilter(ask);
	removeFilter(filter, ask.jira);
	return noContent();
}

function visible(ask: Ask): StoredFilter[] {
	return ask.jira.filters.filter((filter) => sees(filter, ask));
}

function favourites(ask: Ask): Answer {
	const { accountId } = userOf(ask);
	const own = visible(ask).filter(({ favouriteOf }) => favouriteOf.includes(accountId));
	return ok(own.map((filter) => filterView(filter, ask)));
}

function ownFilters(ask: Ask): Answer {
	const { accountId } = userOf(ask);
	const own = ask.jira.filters.filter(({ ownerId }) => ownerId === accountId);
	return ok(own.map((filter) => filterView(filter, ask)));
}

/** Source: "Search for filters". Without `expand` it shows the ID and the name only. */
function searchFilters(ask: Ask): Answer {
	const { query } = ask;
	const typed = query.text('filterName')?.toLowerCase();
	const group = query.text('groupId');
	const groupname = query.text('groupname');
	const projectId = query.text('projectId');
	const owner = query.text('accountId');
	const order = query.text('orderBy') ?? 'name';
	const found = visible(ask)
		.filter(
			({ name, ownerId, shares }) =>
				(typed === undefined || name.toLowerCase().includes(typed)) &&
				(owner === undefined || owner === ownerId) &&
				(projectId === undefined || shares.some((one) => one.projectId === projectId)) &&
				(groupname === undefined || shares.some((one) => one.group === groupname)) &&
				(group === undefined ||
					shares.some((one) => one.group !== undefined && groupId(one.group) === group)),
		)
		.sort((one, other) =>
			order.endsWith('id') ? Number(one.id) - Number(other.id) : one.name.localeCompare(other.name),
		);
	if (order.startsWith('-')) found.reverse();
	const expand = query.set('expand');
	const page = pageOf(found, ask, { usual: 50, most: 100 });
	return ok(
		pageBody(page, ask, (filter) => {
			const { self, id, name, ...more } = filterView(filter, ask);
			const shown = Object.entries(more).filter(([part]) => expand.has(part));
			return { self, id, name, expand: 'description,owner,jql', ...Object.fromEntries(shown) };
		}),
	);
}

function changeOwner(ask: Ask): Answer {
	const filter = ownedFilter(ask, 404);
	const owner = ask.jira.users.get(textOf(ask.body.accountId) ?? '');
	if (owner === undefined) throw refusal(404, 'The new owner does not exist.');
	changeFilter(filter, { ownerId: owner.accountId }, ask.jira);
	return noContent();
}

const favouriteWith =
	(wanted: boolean) =>
	(ask: Ask): Answer => {
		const { accountId } = userOf(ask);
		const filter = filterOf(ask);
		const others = filter.favouriteOf.filter((one) => one !== accountId);
		filter.favouriteOf = wanted ? [...others, accountId] : others;
		return ok(filterView(filter, ask));
	};

function permissions(ask: Ask): Answer {
	return ok(filterOf(ask, 404).shares.map((share) => shareView(share, ask)));
}

function shareIn(ask: Ask): Omit<Share, 'id'> {
	const { jira, body } = ask;
	const type = textOf(body.type) ?? '';
	const projectId = textOf(body.projectId) ?? '';
	switch (type) {
		case 'global':
			return { type };
		case 'authenticated':
			return { type: 'loggedin' };
		case 'group': {
			const id = textOf(body.groupId);
			const group = jira.users
				.groups()
				.find((one) => one === body.groupname || (id !== null && groupId(one) === id));
			if (group === undefined) throw refusal(400, 'The group does not exist.');
			return { type, group };
		}
		case 'user': {
			const user =
				jira.flavour === 'cloud'
					? jira.users.get(textOf(body.accountId) ?? '')
					: jira.users.byKey(textOf(body.userKey) ?? '');
			if (user === undefined) throw refusal(400, 'The user does not exist.');
			return { type, accountId: user.accountId };
		}
		case 'project':
		case 'projectRole': {
			if (!/^\d+$/.test(projectId) || !visibleProject(projectId, ask)) {
				throw refusal(400, 'The project does not exist.');
			}
			if (type === 'project') return { type, projectId };
			const roleId = textOf(body.projectRoleId) ?? '';
			if (!projectRoles[jira.flavour][Number(roleId) - FIRST_ROLE]) {
				throw refusal(400, 'The project role does not exist.');
			}
			return { type: 'project', projectId, roleId };
		}
		default:
			throw refusal(400, 'Invalid share type.');
	}
}

/** Sharing with everybody replaces all other shares. Source: "Add share permission". */
function addPermission(ask: Ask): Answer {
	const filter = ownedFilter(ask, 404);
	const id =
		Math.max(10_000, ...ask.jira.filters.flatMap(({ shares }) => shares.map((one) => one.id))) + 1;
	const share = { id, ...shareIn(ask) };
	const isForAll = share.type === 'global' || share.type === 'loggedin';
	filter.shares = [...(isForAll ? [] : filter.shares), share];
	return created(filter.shares.map((one) => shareView(one, ask)));
}

function deletePermission(ask: Ask): Answer {
	const filter = ownedFilter(ask, 404);
	const id = Number(ask.params.permissionId ?? ask.params['permission-id']);
	if (!filter.shares.some((share) => share.id === id))
		throw refusal(404, 'There is no such share.');
	filter.shares = filter.shares.filter((share) => share.id !== id);
	return noContent();
}

/** Saved queries. */
export const filterRoutes: readonly Route[] = [
	...routes({
		'POST filter': createFilter,
		'GET filter/favourite': favourites,
		'GET filter/{id}': (ask) => ok(filterView(filterOf(ask), ask)),
		'PUT filter/{id}': updateFilter,
		'GET filter/{id}/permission': permissions,
		'POST filter/{id}/permission': addPermission,
		'DELETE filter/{id}/permission/{permissionId}': deletePermission,
	}),
	...routes(
		{
			'GET filter/search': searchFilters,
			'GET filter/my': ownFilters,
			'PUT filter/{id}/owner': changeOwner,
			'DELETE filter/{id}/favourite': favouriteWith(false),
		},
		{ on: 'cloud' },
	),
	...routes(
		{ 'PUT filter/{id}/favourite': favouriteWith(true) },
		{ on: 'cloud', takes: 'nothing' },
	),
	...routes({ 'DELETE filter/{id}': deleteFilter }),
];
