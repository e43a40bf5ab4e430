import { call } from '../../connection';
import type { Project } from '../projectCalled';
import { matching, nextStart, picker, type OffsetPage } from './picker';

const PAGE_SIZE = 50;

const entryOf = ({ key, name }: Project) => ({ name: `${name} (${key})`, value: key });

/** Projects by name or key; Cloud filters and pages, Data Center returns all. */
export const searchProjects = picker(async ({ connection, filter, startAt }) => {
	if (connection.site.flavour === 'dataCenter') {
		const projects = (await connection.send(call('GET /rest/api/2/project'))) as readonly Project[];
		return { entries: matching(projects.map(entryOf), filter) };
	}
	const page = (await connection.send(
		call('GET /rest/api/3/project/search', {
			query: {
				query: filter === '' ? undefined : filter,
				orderBy: 'name',
				startAt,
				maxResults: PAGE_SIZE,
			},
		}),
	)) as OffsetPage<Project>;
	return { entries: page.values.map(entryOf), next: nextStart(page, startAt) };
});
