import type { IDataObject } from 'n8n-workflow';
import {
	collectionField,
	lineField,
	preparedField,
	projectField,
	simplifyField,
} from '../../../fields';
import { operation } from '../../../operation';
import { loadedProject, loadedProjectEndpoints } from '../../lookUps/loadedProject';
import { PEOPLE } from '../../people';
import { componentBody, componentDetails } from './componentDetails';
import { shownComponent } from './simplifyComponent';

export const createComponent = operation({
	displayName: 'Create',
	action: 'Create component',
	phrases: ['add component'],
	description: 'Create a component of a project, with a lead and a default assignee',
	effect: 'created',
	endpoint: 'POST /rest/api/3/component',
	endpoints: {
		cloud: [...loadedProjectEndpoints.cloud, PEOPLE],
		dataCenter: [...loadedProjectEndpoints.dataCenter, PEOPLE],
	},
	optional: [PEOPLE],
	fields: {
		project: projectField({ required: true, description: 'The project that gets the component' }),
		name: lineField('Name', 255, {
			required: true,
			placeholder: 'e.g. Search',
			description: 'The name of the component; no other component of the project may have it',
		}),
		additionalFields: collectionField('Additional Fields', componentDetails),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const { key } = await loadedProject(asked.project, context);
		const details = await componentBody(asked.additionalFields, 'Additional Fields', context);
		return { ...asked, body: { project: key, name: asked.name, ...details } };
	},
	request: ({ body = {} }) => ({ body }),
	output: (component, asked, site) => shownComponent(component as IDataObject, asked, site),
});
