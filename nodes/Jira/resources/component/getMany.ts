import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Pages } from '../../../connection';
import { choiceField, limitField, projectField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { filteredPages } from '../../lookUps/filteredPages';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { shownComponent } from './simplifyComponent';

const ON_CLOUD = 'GET /rest/api/3/project/{projectIdOrKey}/component';
const ON_DATA_CENTER = 'GET /rest/api/2/project/{projectIdOrKey}/components';

export const getComponents = operation({
	displayName: 'Get Many',
	action: 'Get many components of project',
	phrases: ['list components'],
	description: 'List the components of a project, with their leads',
	endpoints: {
		cloud: [...projectEndpoints.cloud, ON_CLOUD],
		dataCenter: [...projectEndpoints.dataCenter, ON_DATA_CENTER],
	},
	optional: projectEndpoints.cloud,
	fields: {
		project: projectField({ required: true, description: 'The project that has the components' }),
		limit: limitField(),
		text: textField('Text', {
			placeholder: 'e.g. shop',
			description: 'Only components whose name or description contains this',
		}),
		sort: choiceField(
			'Sort By',
			[
				{ name: 'Name', value: 'name' },
				{ name: 'Lead', value: 'lead' },
				{ name: 'Issues, Most First', value: '-issueCount' },
			],
			{ ...ONLY_ON_CLOUD, description: 'Data Center returns them by name' },
		),
		simplify: simplifyField(),
	},

	prepare: async (asked, context) => ({
		...asked,
		project: await projectCalled(asked.project, context),
	}),
	pages: ({ project, limit, text, sort }, site, send): Pages => {
		const path = { projectIdOrKey: project.value };
		if (site.flavour === 'cloud') {
			const query = { query: text, orderBy: sort };
			return listPages(send, site, call(ON_CLOUD, { path, query }), { limit, pageSize: 50 });
		}
		const wish = { limit: text === undefined ? limit : Infinity, pageSize: Infinity };
		const all = listPages(send, site, call(ON_DATA_CENTER, { path }), wish);
		return text === undefined ? all : filteredPages(all, (one) => contains(one, text), limit);
	},
	output: (component: IDataObject, asked, site) => shownComponent(component, asked, site),
});

/** Whether a component contains a text, as Jira Cloud decides it. */
function contains({ name, description }: IDataObject, text: string): boolean {
	const words = `${String(name)}\n${String(description ?? '')}`;
	return words.toLowerCase().includes(text.toLowerCase());
}
