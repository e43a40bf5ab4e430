import type { IDataObject } from 'n8n-workflow';
import { simplifyField, limitField } from '../../../fields';
import { operation } from '../../../operation';
import { projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { wantedProjectField, withProjectKey } from './projectNamed';

export const getProjectStatuses = operation({
	displayName: 'Get Statuses',
	action: 'Get statuses of project',
	phrases: ['workflow of project', 'board columns'],
	description: 'List the issue types of a project, each with the statuses that its issues can have',
	endpoint: 'GET /rest/api/3/project/{projectIdOrKey}/statuses',
	endpoints: projectEndpoints,
	optional: projectEndpoints.cloud,
	fields: { project: wantedProjectField(), limit: limitField(), simplify: simplifyField() },

	prepare: withProjectKey,
	request: ({ project }) => ({ path: { projectIdOrKey: project.value } }),
	limit: ({ limit }) => limit,
	pageSize: Infinity,
	output: (type: IDataObject, asked) =>
		simplifiedIf(asked, type, ({ statuses, ...shown }) => ({
			...simplifyOnly(shown, ['id', 'name', 'subtask']),
			statuses: (statuses as readonly IDataObject[]).map((status) =>
				simplifyOnly(status, ['id', 'name', 'statusCategory']),
			),
		})),
});
