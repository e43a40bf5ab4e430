import type { IDataObject } from 'n8n-workflow';
import { call, listPages } from '../../../connection';
import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const ON_CLOUD = 'GET /rest/api/3/project/search';
const ON_DATA_CENTER = 'GET /rest/api/2/project';

const READ = ['id', 'key', 'name', 'description', 'projectTypeKey', 'projectCategory', 'lead'];

/** What people read of a project. */
function simplifyProject(project: IDataObject): IDataObject {
	return simplifyOnly(project, READ);
}

export const getProjects = operation({
	displayName: 'Get Many',
	action: 'Get many projects',
	description: 'List the projects that this account can see',
	endpoints: [ON_CLOUD, ON_DATA_CENTER],
	fields: { limit: limitField(), simplify: simplifyField() },

	pages: ({ limit }, site, send) => {
		const wish = { limit, pageSize: 100 };
		return site.flavour === 'cloud'
			? listPages(send, site, call(ON_CLOUD, { query: { orderBy: 'key' } }), wish)
			: listPages(send, site, call(ON_DATA_CENTER), wish);
	},
	output: (project: IDataObject, asked) => simplifiedIf(asked, project, simplifyProject),
});
