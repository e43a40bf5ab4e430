import { call } from '../../../connection';
import { textOf, textValue } from '../../../fields';
import { operation } from '../../../operation';
import { projectWritten } from '../../../values/project';
import { asNamed } from './projectNamed';
import { withProjectUrl } from './simplifyProject';

const ON_CLOUD = 'POST /rest/api/3/project/{projectIdOrKey}/restore';
const ON_DATA_CENTER = 'PUT /rest/api/2/project/{projectIdOrKey}/restore';

export const restoreProject = operation({
	displayName: 'Restore',
	action: 'Restore project',
	phrases: ['unarchive project', 'undelete project'],
	description: 'Bring back a project from the archive, or on Cloud also from the trash',
	effect: 'restored',
	endpoints: { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] },
	fields: {
		// Jira lists archived and deleted projects neither for its own pickers nor by name.
		project: textOf(
			'Project (Key or ID)',
			textValue.transform((value) => projectWritten({ by: 'key', value })),
			{
				required: true,
				placeholder: 'e.g. SHOP',
				description: 'The project: its key, its ID or its address',
			},
		),
	},

	run: async ({ project }, { send, site }) => {
		const path = { projectIdOrKey: project.value };
		await send(
			site.flavour === 'cloud' ? call(ON_CLOUD, { path }) : call(ON_DATA_CENTER, { path }),
		);
		return { ...withProjectUrl(asNamed(project), site), restored: true };
	},
});
