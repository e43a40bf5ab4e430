import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../../connection';
import { limitField, projectField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { PROJECT } from '../../lookUps/loadedProject';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { shownEntry } from './simplifySite';

const TYPES = 'GET /rest/api/3/issuetype';

export const getIssueTypes = operation({
	displayName: 'Get Issue Types',
	action: 'Get issue types of Jira',
	phrases: ['list issue types', 'work types'],
	description: 'List the issue types of this Jira or of a project',
	endpoints: {
		cloud: [TYPES, PROJECT, ...projectEndpoints.cloud],
		dataCenter: [TYPES, PROJECT, ...projectEndpoints.dataCenter],
	},
	optional: [PROJECT, ...projectEndpoints.cloud],
	fields: {
		project: projectField({
			description: 'Only the issue types of this project; all of them, if it is left empty',
		}),
		limit: limitField(),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { project, limit } = asked;
		const { send } = context;
		const shown = shownEntry('id', 'name', 'description', 'subtask', 'hierarchyLevel');
		const types = async () => {
			if (project === undefined) return (await send(call(TYPES))) as readonly IDataObject[];
			const { value: projectIdOrKey } = await projectCalled(project, context);
			const query = { expand: 'issueTypes' };
			const answer = await send(call(PROJECT, { path: { projectIdOrKey }, query }));
			return entriesOf(answer, 'issueTypes') as readonly IDataObject[];
		};
		return (await types()).slice(0, limit).map((type) => shown(type, asked));
	},
});
