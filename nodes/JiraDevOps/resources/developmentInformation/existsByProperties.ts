import { operation } from '../../../operation';
import { wantedPropertiesField } from '../../fields/properties';
import { upToField } from './key';

export const existsByProperties = operation({
	displayName: 'Exists by Properties',
	action: 'Check development information by properties',
	description: 'Check whether Jira has repositories that were sent with certain properties',
	endpoint: 'GET /rest/devinfo/0.10/existsByProperties',
	fields: {
		properties: wantedPropertiesField(),
		options: upToField('Data sent with a larger Update Sequence ID does not count'),
	},

	request: ({ properties, options }) => ({
		query: {
			...(properties as Record<string, string>),
			_updateSequenceId: options.updateSequenceId,
		},
	}),
});
