import { located } from '../../nodes/Jira/jiraRun';
import { everyone } from '../../sandbox/jira/seed/users';
import type { ExamplePlace } from '../examples';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';
import { administered } from './administered';

type Made = Readonly<Record<string, string>>;

/** A new user whose name contains the mark. */
async function newUser(place: SamplePlace, groups = [everyone]): Promise<Made> {
	administered(place);
	const { flavour, jira } = place.sandbox;
	const name = `temp${place.mark}`;
	const accountId = `712020:00000000-0000-4000-a000-${name}`;
	const known = jira.users.get(accountId);
	if (known) known.groups = groups;
	else {
		jira.users.add({
			...jira.mia,
			groups,
			name,
			accountId,
			key: `JIRAUSER-${name}`,
			displayName: `Temporary ${name}`,
			emailAddress: `${name}@acme.example`,
		});
	}
	return await Promise.resolve({ user: flavour === 'cloud' ? accountId : name });
}

const team = 'security-team';

const user = ({ made: { user: id = '' } }: SamplePlace) => located('id', id);

/** Samples of what is done with users and groups. */
export const peopleSamples: readonly Sample[] = [
	{
		operation: 'user.get',
		make: async (_, place) => await newUser(place),
		parameters: (place) => ({ user: user(place) }),
	},
	{
		operation: 'user.search',
		make: async (_, place) => {
			const { jira } = place.sandbox;
			const app = { ...jira.mia, accountType: 'app' as const, displayName: 'Robot', name: 'robot' };
			const identity = { accountId: 'robot', key: 'robot', emailAddress: 'robot@acme.example' };
			if (!jira.users.get('robot')) jira.users.add({ ...app, ...identity });
			return await Promise.resolve({});
		},
		parameters: () => ({}),
	},
	{
		operation: 'user.findAssignable',
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'user.getGroups',
		make: async (_, place) => await newUser(place, [everyone, team]),
		parameters: (place) => ({ user: user(place) }),
	},
	{
		operation: 'user.create',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: ({ mark }) => ({ email: `new${mark}@acme.example`, products: ['jira-software'] }),
	},
	{
		operation: 'user.delete',
		make: async (_, place) => await newUser(place),
		parameters: (place) => ({ user: user(place) }),
	},
	{
		operation: 'group.getMany',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: () => ({}),
	},
	{
		operation: 'group.getMembers',
		make: async (_, place) => {
			administered(place);
			return await Promise.resolve({});
		},
		parameters: () => ({ group: located('name', everyone) }),
	},
	{
		operation: 'group.addUser',
		make: async (_, place) => await newUser(place),
		parameters: (place) => ({ user: user(place), group: located('name', team) }),
	},
	{
		operation: 'group.removeUser',
		make: async (_, place) => await newUser(place, [everyone, team]),
		parameters: (place) => ({ user: user(place), group: located('name', team) }),
	},
];

/** A new filter whose name contains the mark, shared with a group and a project. */
async function newFilter(ask: AskJira, place: SamplePlace): Promise<Made> {
	administered(place);
	const { jira } = place.sandbox;
	const name = `Open bugs${place.mark}`;
	const own = jira.filters.findIndex((one) => one.name === name);
	if (own >= 0) jira.filters.splice(own, 1);
	const { id } = await ask('POST /rest/api/3/filter', {
		name,
		jql: 'project = SUP',
		description: 'Made',
	});
	const path = `POST /rest/api/3/filter/${String(id)}/permission`;
	await ask(path, { type: 'group', groupname: everyone });
	await ask(path, { type: 'project', projectId: jira.projects.byKey('SUP')?.id ?? '' });
	const filter = jira.filters.find((one) => one.id === id);
	filter?.favouriteOf.push(jira.mia.accountId);
	return { filterId: String(id) };
}

/** Two filters; the second is also shared with the security team. */
async function twoFilters(ask: AskJira, place: SamplePlace): Promise<Made> {
	await newFilter(ask, { ...place, mark: `${place.mark} too` });
	const made = await newFilter(ask, place);
	const share = { type: 'group', groupname: team };
	await ask(`POST /rest/api/3/filter/${made['filterId']}/permission`, share);
	return made;
}

const theFilter = ({ made: { filterId = '' } }: SamplePlace) => ({
	filter: located('id', filterId),
});

/** Samples of what is done with filters. */
export const filterSamples: readonly Sample[] = [
	{ operation: 'filter.get', make: newFilter, parameters: theFilter },
	{
		operation: 'filter.getMany',
		make: twoFilters,
		parameters: () => ({}),
	},
	{
		operation: 'filter.create',
		parameters: ({ mark }) => ({ name: `Fresh bugs${mark}`, jql: 'project = SUP' }),
	},
	{
		operation: 'filter.update',
		make: newFilter,
		parameters: (place) => ({ ...theFilter(place), description: `Changed${place.mark}` }),
	},
	{
		operation: 'filter.share',
		make: newFilter,
		parameters: (place) => ({
			...theFilter(place),
			shareWith: 'group',
			group: located('name', team),
		}),
	},
	{
		operation: 'filter.unshare',
		make: newFilter,
		parameters: (place) => ({
			...theFilter(place),
			shareWith: 'group',
			group: located('name', everyone),
		}),
	},
	{ operation: 'filter.delete', make: newFilter, parameters: theFilter },
];

/** Samples of what is done with queries themselves. */
export const jqlSamples: readonly Sample[] = [
	{ operation: 'jql.validate', parameters: ({ mark }) => ({ jql: `summary ~ "x${mark}"` }) },
	{ operation: 'jql.suggestValues', parameters: () => ({ field: 'priority' }) },
	{
		operation: 'jql.matches',
		parameters: ({ issue }) => ({ issue: located('key', issue), jql: 'project = SUP' }),
	},
	{
		operation: 'jql.convertNames',
		parameters: ({ mark }) => ({ jql: `assignee = mia AND summary ~ "x${mark}"` }),
	},
];

/** Further samples, for fields that only take effect together with certain other values. */
export const peopleFurther: readonly Sample[] = [
	{
		operation: 'filter.getMany',
		make: twoFilters,
		parameters: () => ({ limit: 1 }),
	},
	{ operation: 'filter.delete', parameters: () => ({ filter: located('id', '99999') }) },
	{ operation: 'filter.getMany', make: newFilter, parameters: () => ({ favouritesOnly: true }) },
	...['share', 'unshare', 'create'].flatMap((name): Sample[] =>
		[
			{ shareWith: 'project', project: located('key', 'SUP') },
			{ shareWith: 'projectRole', project: located('key', 'SUP'), role: 'Administrators' },
			{ shareWith: 'user', user: located('name', 'soeren@acme.example') },
			{ shareWith: 'group', group: located('name', team) },
			{ shareWith: 'authenticated' },
		].map((share) => ({
			operation: `filter.${name}`,
			...(name !== 'create' && { make: newFilter }),
			parameters: (place) => ({
				...(name === 'create'
					? { name: `Fresh bugs${place.mark}`, jql: 'project = SUP' }
					: theFilter(place)),
				...(name === 'unshare' && { notSharedIsFine: true }),
				...share,
			}),
		})),
	),
	{
		operation: 'user.findAssignable',
		parameters: ({ issue }) => ({ issue: located('key', issue), limit: 1 }),
	},
	{ operation: 'group.getMany', parameters: () => ({ limit: 1 }) },
	{
		operation: 'user.findAssignable',
		parameters: () => ({ assignIn: 'project', project: located('key', 'SUP') }),
	},
];

/** Values for the fields of these operations. */
export const peopleExamples: Readonly<Record<string, unknown>> = {
	'user.id': ({ made, sandbox: { flavour, jira } }: ExamplePlace) =>
		made['user'] ?? (flavour === 'cloud' ? jira.mia.accountId : jira.mia.name),
	'user.name': ({ made }: ExamplePlace) =>
		made['user'] === undefined ? 'soeren@acme.example' : 'temp-x@acme.example',
	'group.name': team,
	'group.id': ({ sandbox: { flavour } }: ExamplePlace) =>
		flavour === 'cloud' ? '276f955c-63d7-42c8-9520-00000056f823' : team,
	'user.search.query': 'mia',
	'filter.name': 'Open bugs-x',
	'filter.list': ({ made }: ExamplePlace) => made['filterId'] ?? '10000',
	'filter.id': ({ made }: ExamplePlace) => made['filterId'] ?? '10000',
	role: 'Administrators',
	'owner.id': ({ sandbox: { flavour, jira } }: ExamplePlace) =>
		flavour === 'cloud' ? jira.mia.accountId : jira.mia.name,
	'owner.name': 'mia@acme.example',
	'user.create.password': 'Spring-2027',
	'user.create.displayName': 'Newly Hired',
	'user.create.name': 'newly.hired',
};
