import { get, path } from '../../../connection';
import { operation } from '../../../operation';
import { wantedPropertiesField } from '../../fields/properties';
import { upToField } from './key';

export const existsByProperties = operation({
	resource: 'developmentInformation',
	name: 'existsByProperties',
	displayName: 'Exists by Properties',
	action: 'Check development information by properties',
	description: 'Tell whether Jira has repositories that were sent with certain properties',
	scopes: ['read:dev-info:jira'],
	specification: { cloud: ['GET /rest/devinfo/0.10/existsByProperties'], dataCenter: [] },
	fields: {
		properties: wantedPropertiesField(),
		options: upToField('What was sent with a larger Update Sequence ID does not count'),
	},

	kind: 'request',
	request: ({ properties, options }) =>
		get(
			path`existsByProperties`,
			{
				...(properties as Record<string, string>),
				_updateSequenceId: options.updateSequenceId,
			},
			'devinfo',
		),
});
