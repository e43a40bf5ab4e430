import type { IDataObject } from 'n8n-workflow';
import {
	booleanField,
	choiceField,
	limitField,
	preparedField,
	projectField,
	simplifyField,
	textField,
	userField,
	userGroupField,
} from '../../../fields';
import { operation } from '../../../operation';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { favouriteFilters, filterListEndpoints, searchedFilters } from './filterList';
import { knownUser, shareOf, shareTargetEndpoints, type Share } from './shares';
import { simplifyFilter } from './simplifyFilter';

export const getFilters = operation({
	displayName: 'Get Many',
	action: 'Get many filters',
	phrases: ['list filters', 'saved searches', 'favourite filters'],
	description:
		'List saved queries by name, owner or share; on Data Center only the favourite filters of this account, because it has no search',
	endpoints: {
		cloud: [...filterListEndpoints.cloud, ...shareTargetEndpoints.cloud],
		dataCenter: [...filterListEndpoints.dataCenter, ...shareTargetEndpoints.dataCenter],
	},
	optional: shareTargetEndpoints.cloud,
	fields: {
		favouritesOnly: booleanField(
			'Favourites Only',
			'Whether to list only the favourite filters of this account',
			ONLY_ON_CLOUD,
		),
		name: textField('Name Contains', { placeholder: 'e.g. bugs' }),
		owner: userField('Owner', 'searchUsers', { description: 'Who owns the filters' }),
		project: projectField({ description: 'The project that the filters are shared with' }),
		group: userGroupField({ description: 'The group that the filters are shared with' }),
		order: choiceField(
			'Sort By',
			[
				{ name: 'Name', value: 'name' },
				{ name: 'Favourites, Most First', value: '-favourite_count' },
				{ name: 'Created, Newest First', value: '-id' },
				{ name: 'Created, Oldest First', value: 'id' },
			],
			{ ...ONLY_ON_CLOUD, description: 'The order of the list, unless it is of favourites' },
		),
		limit: limitField(),
		simplify: simplifyField(),
		/** What the form names in Jira's own terms, see `prepare`. */
		ownedBy: preparedField<string>(),
		sharedWith: preparedField<readonly Share[]>(),
	},

	prepare: async (asked, context) => {
		const { owner, project, group } = asked;
		const shares = [
			...(project === undefined ? [] : [{ shareWith: 'project', project } as const]),
			...(group === undefined ? [] : [{ shareWith: 'group', group } as const]),
		];
		return {
			...asked,
			ownedBy:
				owner && String((await knownUser(owner, 'Owner', context))[context.site.userKey] ?? ''),
			sharedWith: await Promise.all(shares.map(async (one) => await shareOf(one, context))),
		};
	},
	pages: (asked, site, send) =>
		site.flavour === 'cloud' && !asked.favouritesOnly
			? searchedFilters(asked, site, send)
			: favouriteFilters(asked, site, send),
	output: (filter: IDataObject, asked) => simplifiedIf(asked, filter, simplifyFilter),
});
