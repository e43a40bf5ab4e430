import type { IDataObject } from 'n8n-workflow';
import { collectionField, lineField, preparedField, simplifyField, textOf } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { PEOPLE } from '../../people';
import { projectEndpoints } from '../../projectCalled';
import { CATEGORIES } from './projectCategory';
import { projectBody, projectDetails, projectKey } from './projectDetails';
import { wantedProjectField, withProjectKey } from './projectNamed';
import { shownProject } from './simplifyProject';

export const updateProject = operation({
	displayName: 'Update',
	action: 'Update project',
	phrases: ['rename project', 'change project lead'],
	description: 'Change the name, key, description, lead or category of a project',
	effect: 'updated',
	endpoint: 'PUT /rest/api/3/project/{projectIdOrKey}',
	endpoints: {
		cloud: [...projectEndpoints.cloud, CATEGORIES, PEOPLE],
		dataCenter: [...projectEndpoints.dataCenter, CATEGORIES, PEOPLE],
	},
	optional: [...projectEndpoints.cloud, CATEGORIES, PEOPLE],
	fields: {
		project: wantedProjectField(),
		changes: collectionField('Changes', {
			...projectDetails,
			key: textOf('Key', projectKey, {
				placeholder: 'e.g. SHOP',
				description:
					'The new key; the keys of all its issues change, and the old ones keep working',
			}),
			name: lineField('Name', 80, {
				placeholder: 'e.g. Web shop',
				description: 'The new name of the project',
			}),
		}),
		simplify: simplifyField(),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => ({
		...(await withProjectKey(asked, context)),
		body: await projectBody(asked.changes, 'Changes', context),
	}),
	request: ({ project, body = {} }) => {
		if (Object.keys(body).length === 0) {
			throw new ItemRefused(
				'Nothing is to be changed',
				"Add a field to 'Changes', such as 'Name'.",
			);
		}
		return {
			path: { projectIdOrKey: project.value },
			query: { expand: 'description,lead' },
			body,
		};
	},
	output: (project, asked, site) => shownProject(project as IDataObject, asked, site),
});
