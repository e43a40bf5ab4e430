import { call } from '../../../connection';
import { operation } from '../../../operation';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { asNamed, wantedProjectField } from './projectNamed';
import { withProjectUrl } from './simplifyProject';

const ON_CLOUD = 'POST /rest/api/3/project/{projectIdOrKey}/archive';
const ON_DATA_CENTER = 'PUT /rest/api/2/project/{projectIdOrKey}/archive';

export const archiveProject = operation({
	displayName: 'Archive',
	action: 'Archive project',
	description: 'Archive a project, so that its issues are kept, but no longer found and changed',
	effect: 'archived',
	endpoints: {
		cloud: [ON_CLOUD, ...projectEndpoints.cloud],
		dataCenter: [ON_DATA_CENTER, ...projectEndpoints.dataCenter],
	},
	optional: projectEndpoints.cloud,
	fields: { project: wantedProjectField() },

	run: async (asked, context) => {
		const { send, site } = context;
		const project = await projectCalled(asked.project, context);
		const path = { projectIdOrKey: project.value };
		await send(
			site.flavour === 'cloud' ? call(ON_CLOUD, { path }) : call(ON_DATA_CENTER, { path }),
		);
		return { ...withProjectUrl(asNamed(project), site), archived: true };
	},
});
