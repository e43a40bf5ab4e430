import type { IDataObject } from 'n8n-workflow';
import { simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { projectEndpoints } from '../../projectCalled';
import { wantedProjectField, withProjectKey } from './projectNamed';
import { shownProject } from './simplifyProject';

export const getProject = operation({
	displayName: 'Get',
	action: 'Get project',
	phrases: ['project details', 'get space'],
	description: 'Get a project with its lead, issue types, components and versions',
	endpoint: 'GET /rest/api/3/project/{projectIdOrKey}',
	endpoints: projectEndpoints,
	optional: projectEndpoints.cloud,
	fields: { project: wantedProjectField(), simplify: simplifyField() },

	prepare: withProjectKey,
	request: ({ project }) => ({
		path: { projectIdOrKey: project.value },
		query: { expand: 'description,lead,issueTypes,url' },
	}),
	output: (project, asked, site) => shownProject(project as IDataObject, asked, site),
});
