import { call, listPages } from '../../../connection';
import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { shownEntry } from './simplifySite';

const ON_CLOUD = 'GET /rest/api/3/resolution/search';
const ON_DATA_CENTER = 'GET /rest/api/2/resolution';

export const getResolutions = operation({
	displayName: 'Get Resolutions',
	action: 'Get resolutions of Jira',
	phrases: ['list resolutions'],
	description: 'List the resolutions that issues can have',
	endpoints: { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] },
	fields: { limit: limitField(), simplify: simplifyField() },

	pages: ({ limit }, site, send) =>
		site.flavour === 'cloud'
			? listPages(send, site, call(ON_CLOUD), { limit, pageSize: 50 })
			: listPages(send, site, call(ON_DATA_CENTER), { limit, pageSize: Infinity }),
	output: shownEntry('id', 'name', 'description'),
});
