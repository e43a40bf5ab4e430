import { onCloud } from '../../../connection';
import { booleanField, goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { projectEndpoints } from '../../projectCalled';
import { asNamed, wantedProjectField, withProjectKey } from './projectNamed';

export const deleteProject = operation({
	displayName: 'Delete',
	action: 'Delete project',
	phrases: ['remove project', 'move project to trash'],
	description: 'Delete a project with all its issues; on Cloud, it stays in the trash for 60 days',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/project/{projectIdOrKey}',
	endpoints: projectEndpoints,
	optional: projectEndpoints.cloud,
	fields: {
		project: wantedProjectField(),
		enableUndo: booleanField(
			'Keep in Trash',
			'Whether the project can be restored from the trash (Cloud only); otherwise it is gone at once',
			{ ...ONLY_ON_CLOUD, default: true },
		),
		goneIsFine: goneIsFineField(),
	},

	prepare: withProjectKey,
	request: ({ project, enableUndo }, site) => ({
		path: { projectIdOrKey: project.value },
		query: { enableUndo: onCloud(site, enableUndo) },
	}),
	output: (_body, { project }) => ({ ...asNamed(project), deleted: true }),
	ifGone: ({ project }) => ({ ...asNamed(project), deleted: false }),
});
