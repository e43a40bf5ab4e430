import { z } from 'zod/v3';
import { operation } from '../../../operation';
import { wantedProperties, wantedPropertiesParameter } from '../propertiesOperation';
import { upToInput, upToOption } from './key';

const input = z.object({ properties: wantedProperties, options: upToInput }).strict();

export const existsByProperties = operation({
	resource: 'developmentInformation',
	name: 'existsByProperties',
	displayName: 'Exists by Properties',
	action: 'Check development information by properties',
	description: 'Tell whether Jira has repositories that were sent with certain properties',
	endpoint: 'GET /rest/devinfo/0.10/existsByProperties',
	parameters: [
		wantedPropertiesParameter,
		upToOption('What was sent with a larger Update Sequence ID does not count'),
	],
	input,

	kind: 'request',
	request: ({ properties, options }) => ({
		query: {
			...(properties as Record<string, string>),
			_updateSequenceId: options.updateSequenceId,
		},
	}),
});
