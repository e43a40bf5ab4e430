import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import {
	componentEndpoints,
	componentFields,
	componentLookUps,
	withComponentId,
} from './componentField';
import { shownComponent } from './simplifyComponent';

export const getComponent = operation({
	displayName: 'Get',
	action: 'Get component',
	description: 'Get a component of a project',
	endpoint: 'GET /rest/api/3/component/{id}',
	endpoints: componentEndpoints,
	optional: componentLookUps,
	fields: { ...componentFields, simplify: simplifyField() },

	prepare: withComponentId,
	request: ({ component }) => ({ path: { id: component.value } }),
	output: (component, asked, site) => shownComponent(component as IDataObject, asked, site),
});
