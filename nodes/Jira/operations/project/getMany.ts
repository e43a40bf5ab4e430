import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { call, listPages } from '../../../connection';
import { operation } from '../../../operation';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { simplifiedIf, simplifyInput, simplifyParameter } from '../../parameters/simplify';
import { simplifyProject } from '../../simplify';

const input = z.object({ ...limitInput, ...simplifyInput }).strict();

const ON_CLOUD = 'GET /rest/api/3/project/search';
const ON_DATA_CENTER = 'GET /rest/api/2/project';

export const getProjects = operation({
	resource: 'project',
	name: 'getMany',
	displayName: 'Get Many',
	action: 'Get many projects',
	description: 'List the projects that this account can see',
	endpoints: [ON_CLOUD, ON_DATA_CENTER],
	parameters: [...limitParameters, simplifyParameter],
	input,

	kind: 'list',
	pages: (asked, site, send) => {
		const wish = { limit: wantedEntries(asked), pageSize: 100 };
		return site.flavour === 'cloud'
			? listPages(send, site, call(ON_CLOUD, { query: { orderBy: 'key' } }), wish)
			: listPages(send, site, call(ON_DATA_CENTER), wish);
	},
	output: (project: IDataObject, asked) => simplifiedIf(asked, project, simplifyProject),
});
