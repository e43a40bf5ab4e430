import type { IDataObject } from 'n8n-workflow';
import { call, listPages } from '../../../connection';
import { limitField, multiChoiceField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { filteredPages } from '../../lookUps/filteredPages';
import { shownEntry } from './simplifySite';

const STATUSES = 'GET /rest/api/3/status';

export const getStatuses = operation({
	displayName: 'Get Statuses',
	action: 'Get statuses of Jira',
	phrases: ['list statuses', 'workflow statuses'],
	description: "List the statuses that issues can have; 'Get Statuses' of a project lists its own",
	endpoints: [STATUSES],
	fields: {
		limit: limitField(),
		categories: multiChoiceField(
			'Categories',
			[
				{ name: 'To Do', value: 'new' },
				{ name: 'In Progress', value: 'indeterminate' },
				{ name: 'Done', value: 'done' },
			],
			{ description: 'Only statuses of these categories; all of them, if none is chosen' },
		),
		simplify: simplifyField(),
	},

	pages: ({ limit, categories }, site, send) => {
		const all = listPages(send, site, call(STATUSES), { limit: Infinity, pageSize: Infinity });
		const passes = ({ statusCategory }: IDataObject) =>
			categories.length === 0 ||
			categories.includes(String((statusCategory as IDataObject | undefined)?.['key']));
		return filteredPages(all, passes, limit);
	},
	output: shownEntry('id', 'name', 'description', 'statusCategory'),
});
