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
import { shownVersion } from './simplifyVersion';
import { versionBody, versionDetails } from './versionDetails';

export const createVersion = operation({
	displayName: 'Create',
	action: 'Create version',
	phrases: ['create release', 'add version', 'add fix version'],
	description: 'Create a version (release) of a project',
	effect: 'created',
	endpoint: 'POST /rest/api/3/version',
	endpoints: {
		cloud: [...loadedProjectEndpoints.cloud, PEOPLE],
		dataCenter: [...loadedProjectEndpoints.dataCenter, PEOPLE],
	},
	optional: [PEOPLE],
	fields: {
		project: projectField({ required: true, description: 'The project that gets the version' }),
		name: lineField('Name', 255, {
			required: true,
			placeholder: 'e.g. 2.3',
			description: 'The name of the version; no other version of the project may have it',
		}),
		additionalFields: collectionField('Additional Fields', versionDetails),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const { id, key } = await loadedProject(asked.project, context);
		const details = await versionBody(asked.additionalFields, 'Additional Fields', context);
		return {
			...asked,
			project: { by: 'key' as const, value: key },
			body: { projectId: Number(id), name: asked.name, ...details },
		};
	},
	request: ({ body = {} }) => ({ body }),
	output: (version, asked, site) => shownVersion(version as IDataObject, asked, site),
});
