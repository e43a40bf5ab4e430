import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { get, listPages, path } from '../../../connection';
import { operation } from '../../../operation';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';
import { simplifiedIf, simplifyInput, simplifyParameter } from '../../parameters/simplify';
import { simplifyProject } from '../../simplify';

const input = z.object({ ...limitInput, ...simplifyInput }).strict();

export const getProjects = operation<z.output<typeof input>>({
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
	parameters: [...limitParameters, simplifyParameter],
	input,

	kind: 'list',
	pages: (asked, site, send) => {
		const wish = { limit: wantedEntries(asked), pageSize: 100 };
		return site.flavour === 'cloud'
			? listPages(send, site, get(path`project/search`, { orderBy: 'key' }), wish)
			: listPages(send, site, get(path`project`), wish);
	},
	output: (project: IDataObject, asked) => simplifiedIf(asked, project, simplifyProject),
});
