import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../../connection';
import { limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { shownEntry } from './simplifySite';

const LINK_TYPES = 'GET /rest/api/3/issueLinkType';

export const getLinkTypes = operation({
	displayName: 'Get Link Types',
	action: 'Get issue link types of Jira',
	phrases: ['list link types', 'blocks', 'relates to'],
	description: 'List the ways in which issues can be linked, with the words for both directions',
	endpoints: [LINK_TYPES],
	fields: { limit: limitField(), simplify: simplifyField() },

	run: async (asked, { send }) => {
		const shown = shownEntry('id', 'name', 'inward', 'outward');
		const types = entriesOf(await send(call(LINK_TYPES)), 'issueLinkTypes');
		return (types as readonly IDataObject[])
			.slice(0, asked.limit)
			.map((type) => shown(type, asked));
	},
});
