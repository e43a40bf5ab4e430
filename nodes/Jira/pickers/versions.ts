import { call } from '../../connection';
import { chosenProject } from './chosenProject';
import { matching, nextStart, picker, type OffsetPage } from './picker';

const PAGE_SIZE = 50;

interface Version {
	readonly id: string;
	readonly name: string;
	readonly released?: boolean;
	readonly archived?: boolean;
}

function entryOf({ id, name, released = false, archived = false }: Version) {
	const state = archived ? ' (archived)' : released ? ' (released)' : '';
	return { name: `${name}${state}`, value: id };
}

/** The versions of the chosen project, newest first; Cloud filters and pages, Data Center returns all. */
export const searchVersions = picker(async (question) => {
	const { connection, filter, startAt } = question;
	const path = { projectIdOrKey: await chosenProject(question, 'Name') };
	if (connection.site.flavour === 'dataCenter') {
		const versions = (await connection.send(
			call('GET /rest/api/3/project/{projectIdOrKey}/versions', { path }),
		)) as readonly Version[];
		return { entries: matching(versions.map(entryOf).toReversed(), filter) };
	}
	const query = {
		query: filter === '' ? undefined : filter,
		orderBy: '-sequence' as const,
		startAt,
		maxResults: PAGE_SIZE,
	};
	const page = (await connection.send(
		call('GET /rest/api/3/project/{projectIdOrKey}/version', { path, query }),
	)) as OffsetPage<Version>;
	return { entries: page.values.map(entryOf), next: nextStart(page, startAt) };
});
