import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Pages } from '../../../connection';
import {
	choiceField,
	collectionField,
	limitField,
	multiChoiceField,
	projectField,
	simplifyField,
	textField,
	type ValueOf,
} from '../../../fields';
import { operation } from '../../../operation';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { filteredPages } from '../../lookUps/filteredPages';
import { shownVersion } from './simplifyVersion';

const VERSIONS = 'GET /rest/api/3/project/{projectIdOrKey}/version';
const PAGE_SIZE = 50;

const filtersField = collectionField(
	'Filters',
	{
		status: multiChoiceField('Status', ['unreleased', 'released', 'archived'], {
			description: 'The states of the versions; all of them, if none is chosen',
		}),
		text: textField('Text', {
			placeholder: 'e.g. 2.',
			description: 'What the name or the description of a version contains',
		}),
	},
	{ placeholder: 'Add Filter' },
);

export const getVersions = operation({
	displayName: 'Get Many',
	action: 'Get many versions of project',
	phrases: ['list releases', 'list versions'],
	description: 'List the versions (releases) of a project',
	endpoints: {
		cloud: [...projectEndpoints.cloud, VERSIONS],
		dataCenter: [...projectEndpoints.dataCenter, VERSIONS],
	},
	optional: projectEndpoints.cloud,
	fields: {
		project: projectField({ required: true, description: 'The project that has the versions' }),
		limit: limitField(),
		filters: filtersField,
		sort: choiceField('Sort By', [
			{ name: "Jira's Order", value: 'sequence', description: 'As the project shows them' },
			{ name: "Jira's Order, Reversed", value: '-sequence' },
			{ name: 'Name', value: 'name' },
			{ name: 'Release Date, Earliest First', value: 'releaseDate' },
			{ name: 'Release Date, Latest First', value: '-releaseDate' },
			{ name: 'Start Date, Earliest First', value: 'startDate' },
			{ name: 'Start Date, Latest First', value: '-startDate' },
		]),
		simplify: simplifyField(),
	},

	prepare: async (asked, context) => ({
		...asked,
		project: await projectCalled(asked.project, context),
	}),
	pages: ({ project, limit, filters, sort }, site, send): Pages => {
		const path = { projectIdOrKey: project.value };
		const pages = (wish: number, query: { query?: string; status?: string[] } = {}) =>
			listPages(send, site, call(VERSIONS, { path, query: { ...query, orderBy: sort } }), {
				limit: wish,
				pageSize: PAGE_SIZE,
			});
		const { status = [], text } = filters;
		if (site.flavour === 'cloud') {
			return pages(limit, {
				...(text !== undefined && { query: text }),
				...(status.length > 0 && { status }),
			});
		}
		// Data Center returns all of them.
		return status.length === 0 && text === undefined
			? pages(limit)
			: filteredPages(pages(Infinity), (version) => passes(version, filters), limit);
	},
	output: (version: IDataObject, asked, site) => shownVersion(version, asked, site),
});

/** Whether a version passes the filters, as those of Jira Cloud decide it. */
function passes(
	{ name, description, released, archived }: IDataObject,
	{ status = [], text = '' }: ValueOf<typeof filtersField>,
): boolean {
	const state = archived === true ? 'archived' : released === true ? 'released' : 'unreleased';
	const words = `${String(name)}\n${String(description ?? '')}`.toLowerCase();
	return (status.length === 0 || status.includes(state)) && words.includes(text.toLowerCase());
}
