import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { wantedProjectField } from './projectNamed';
import { ROLE, ROLES, rolesOf, simplifyRole } from './projectRoles';

export const getProjectRoles = operation({
	displayName: 'Get Roles',
	action: 'Get roles of project',
	phrases: ['project members', 'who has access'],
	description: 'List the roles of a project with their members; needs to administer the project',
	endpoints: {
		cloud: [ROLES, ROLE, ...projectEndpoints.cloud],
		dataCenter: [ROLES, ROLE, ...projectEndpoints.dataCenter],
	},
	optional: projectEndpoints.cloud,
	fields: { project: wantedProjectField(), simplify: simplifyField() },

	run: async (asked, context) => {
		const { send } = context;
		const { value: projectIdOrKey } = await projectCalled(asked.project, context);
		const roles = await Promise.all(
			(await rolesOf(projectIdOrKey, send)).map(
				async ({ id }) => await send(call(ROLE, { path: { projectIdOrKey, id } })),
			),
		);
		return roles.map((role) => simplifiedIf(asked, role as IDataObject, simplifyRole));
	},
});
