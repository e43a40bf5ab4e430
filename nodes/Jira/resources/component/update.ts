import type { IDataObject } from 'n8n-workflow';
import { collectionField, lineField, preparedField, simplifyField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { PEOPLE } from '../../people';
import { componentBody, componentDetails } from './componentDetails';
import {
	componentEndpoints,
	componentFields,
	componentLookUps,
	withComponentId,
} from './componentField';
import { shownComponent } from './simplifyComponent';

export const updateComponent = operation({
	displayName: 'Update',
	action: 'Update component',
	phrases: ['rename component', 'change component lead'],
	description: 'Change the name, the description, the lead or the default assignee of a component',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/component/{id}',
	endpoints: {
		cloud: [...componentEndpoints.cloud, PEOPLE],
		dataCenter: [...componentEndpoints.dataCenter, PEOPLE],
	},
	optional: [...componentLookUps, PEOPLE],
	fields: {
		...componentFields,
		changes: collectionField('Changes', {
			...componentDetails,
			name: lineField('Name', 255, {
				placeholder: 'e.g. Search',
				description: 'The new name of the component',
			}),
		}),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const known = await withComponentId(asked, context);
		return { ...known, body: await componentBody(asked.changes, 'Changes', context) };
	},
	request: ({ component, body = {} }) => {
		if (Object.keys(body).length === 0) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Add a field to 'Changes', such as 'Name'.",
			);
		}
		return { path: { id: component.value }, body };
	},
	output: (component, asked, site) => shownComponent(component as IDataObject, asked, site),
});
