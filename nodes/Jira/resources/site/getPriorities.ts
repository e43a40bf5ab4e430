import type { IDataObject } from 'n8n-workflow';
import { projectField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { createMetaEndpoints, fieldsOfNew, issueTypesOnce } from '../../fieldMetadata';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { shownEntry } from './simplifySite';

/**
 * The priorities of a project, as its form for a new issue offers them: the endpoints for all priorities of a site are
 * deprecated on Cloud, or only for administrators.
 */
export const getPriorities = operation({
	displayName: 'Get Priorities',
	action: 'Get priorities of project',
	phrases: ['list priorities'],
	description: 'List the priorities that new issues of a project can have, highest first',
	endpoints: {
		cloud: [...projectEndpoints.cloud, ...createMetaEndpoints],
		dataCenter: [...projectEndpoints.dataCenter, ...createMetaEndpoints],
	},
	optional: projectEndpoints.cloud,
	fields: {
		project: projectField({
			required: true,
			description:
				'The project whose issues have the priorities; the account may create issues in it',
		}),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { value: project } = await projectCalled(asked.project, context);
		const shown = shownEntry('id', 'name', 'description', 'statusColor');
		// Not every type of issue has a priority.
		for (const { id } of await issueTypesOnce(project, context)) {
			const fields = await fieldsOfNew(project, id, context);
			const priority = fields.find((field) => field.id === 'priority');
			if (priority === undefined) continue;
			const { allowedValues = [] } = priority.entry as { allowedValues?: IDataObject[] };
			return allowedValues.map((one) => shown(one, asked));
		}
		return [];
	},
});
