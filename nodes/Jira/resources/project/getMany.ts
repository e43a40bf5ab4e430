import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Pages } from '../../../connection';
import {
	choiceField,
	collectionField,
	limitField,
	multiChoiceField,
	preparedField,
	simplifyField,
	textField,
} from '../../../fields';
import { operation } from '../../../operation';
import { filteredPages } from '../../lookUps/filteredPages';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { CATEGORIES, categoryField, categoryId } from './projectCategory';
import { listedProject } from './simplifyProject';

const ON_CLOUD = 'GET /rest/api/3/project/search';
const ON_DATA_CENTER = 'GET /rest/api/2/project';

/** What Jira adds to the projects of a list. */
const EXPAND = 'description,lead';

const filters = {
	category: categoryField({ description: 'Only projects of this category' }),
	status: multiChoiceField(
		'Status',
		['live', 'archived', { name: 'Deleted (Cloud Only)', value: 'deleted' }],
		{ description: 'The states of the projects; only live ones, if none is chosen' },
	),
	text: textField('Text', {
		placeholder: 'e.g. shop',
		description: 'What the name or the key of a project contains',
	}),
	types: multiChoiceField('Types', ['software', 'business', 'service_desk'], {
		description: 'The types of the projects; all of them, if none is chosen',
	}),
};

export const getProjects = operation({
	displayName: 'Get Many',
	action: 'Get many projects',
	phrases: ['list projects', 'find projects', 'list spaces'],
	description: 'List the projects that this account can see',
	endpoints: { cloud: [ON_CLOUD, CATEGORIES], dataCenter: [ON_DATA_CENTER, CATEGORIES] },
	optional: [CATEGORIES],
	fields: {
		limit: limitField(),
		filters: collectionField('Filters', filters, { placeholder: 'Add Filter' }),
		sort: choiceField(
			'Sort By',
			[
				{ name: 'Key', value: 'key' },
				{ name: 'Name', value: 'name' },
				{ name: 'Issues, Most First', value: '-issueCount' },
				{ name: 'Last Update, Newest First', value: '-lastIssueUpdatedDate' },
			],
			{ ...ONLY_ON_CLOUD, description: 'Data Center returns them by name' },
		),
		simplify: simplifyField(),
		/** The ID of the category, see `prepare`. */
		categoryId: preparedField<number>(),
	},

	prepare: async (asked, context) => {
		const { category } = asked.filters;
		return {
			...asked,
			categoryId: category && (await categoryId(category, 'Filters → Category', context)),
		};
	},
	pages: (asked, site, send): Pages => {
		const { limit, sort, categoryId: category } = asked;
		const { status = [], text, types = [] } = asked.filters;
		if (site.flavour === 'cloud') {
			const query = {
				expand: EXPAND,
				orderBy: sort,
				query: text,
				typeKey: types.length > 0 ? types.join() : undefined,
				categoryId: category,
				status: status.length > 0 ? (status as Array<'live' | 'archived'>) : undefined,
			};
			return listPages(send, site, call(ON_CLOUD, { query }), { limit, pageSize: 100 });
		}
		const includeArchived = status.includes('archived') || undefined;
		const request = call(ON_DATA_CENTER, { query: { expand: EXPAND, includeArchived } });
		const all = listPages(send, site, request, { limit: Infinity, pageSize: Infinity });
		return filteredPages(all, (project) => passes(project, asked), limit);
	},
	output: (project: IDataObject, asked, site) => listedProject(project, asked, site),
});

interface Wish {
	readonly categoryId: number | undefined;
	readonly filters: {
		readonly status?: string[];
		readonly text?: string;
		readonly types?: string[];
	};
}

/** Whether a project passes the filters, as those of Jira Cloud decide it. */
function passes(
	project: IDataObject,
	{ categoryId: category, filters: { status, text, types } }: Wish,
) {
	const own = (project['projectCategory'] as IDataObject | undefined)?.['id'];
	const state = project['archived'] === true ? 'archived' : 'live';
	const words = `${String(project['key'])}\n${String(project['name'])}`.toLowerCase();
	return (
		(status === undefined || status.length === 0 || status.includes(state)) &&
		(types === undefined ||
			types.length === 0 ||
			types.includes(String(project['projectTypeKey']))) &&
		(category === undefined || String(own) === String(category)) &&
		words.includes((text ?? '').toLowerCase())
	);
}
