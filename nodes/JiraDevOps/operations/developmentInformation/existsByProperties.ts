import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { get, path } from '../../../connection';
import { operation } from '../../../operation';
import { wantedProperties, wantedPropertiesParameter } from '../propertiesOperation';

export const existsByProperties = operation<{ properties: IDataObject }>({
	resource: 'developmentInformation',
	name: 'existsByProperties',
	displayName: 'Exists by Properties',
	action: 'Check development information by properties',
	description: 'Tell whether Jira has repositories that were sent with certain properties',
	scopes: ['read:dev-info:jira'],
	specification: { cloud: ['GET /rest/devinfo/0.10/existsByProperties'], dataCenter: [] },
	parameters: [wantedPropertiesParameter],
	input: z.object({ properties: wantedProperties }).strict(),

	kind: 'request',
	request: ({ properties }) =>
		get(path`existsByProperties`, properties as Record<string, string>, 'devinfo'),
});
