import type { IDataObject } from 'n8n-workflow';
import { get, offsetPages, path, wholeList } from '../../../connection';
import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf, simplifyProject } from '../../simplify';

export const getProjects = operation({
	resource: 'project',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many projects',
	description: 'List the projects that this account can see',
	scopes: ['read:jira-work'],
	specification: {
		cloud: ['GET /rest/api/3/project/search'],
		dataCenter: ['GET /rest/api/2/project'],
	},
	fields: { limit: limitField(), simplify: simplifyField() },

	kind: 'list',
	pages: (asked, { flavour }, send) => {
		const wish = { limit: asked.limit, pageSize: 100 };
		return flavour === 'cloud'
			? offsetPages(send, get(path`project/search`, { orderBy: 'key' }), 'values', wish)
			: wholeList(send, get(path`project`), wish);
	},
	output: (project: IDataObject, asked) => simplifiedIf(asked, project, simplifyProject),
});
