import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { choiceField, lineField, simplifyField, textField, userField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { filterEndpoints, filterId } from '../../lookUps/filterCalled';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { PEOPLE } from '../../people';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { filterQueryField, theFilterField } from './fields';
import { ofFilter } from './refusedFilter';
import { knownUser } from './shares';
import { simplifyFilter } from './simplifyFilter';

const GET = 'GET /rest/api/3/filter/{id}';
const UPDATE = 'PUT /rest/api/3/filter/{id}';
const OWNER = 'PUT /rest/api/3/filter/{id}/owner';
const FAVOUR = 'PUT /rest/api/3/filter/{id}/favourite';
const UNFAVOUR = 'DELETE /rest/api/3/filter/{id}/favourite';

const ON_BOTH = [GET, UPDATE, PEOPLE, 'GET /rest/api/3/user'] as const;

export const updateFilter = operation({
	displayName: 'Update',
	action: 'Update filter',
	phrases: ['change JQL of filter', 'rename filter', 'change filter owner'],
	description: 'Change a saved query; what is left empty stays as it is',
	effect: 'updated',
	endpoints: {
		cloud: [...ON_BOTH, OWNER, FAVOUR, UNFAVOUR, ...filterEndpoints.cloud],
		dataCenter: [...ON_BOTH, ...filterEndpoints.dataCenter],
	},
	fields: {
		filter: theFilterField(),
		name: lineField('New Name', 255, { placeholder: 'e.g. Open bugs' }),
		jql: filterQueryField({}),
		description: textField('Description', { typeOptions: { rows: 2 } }),
		owner: userField('New Owner', 'searchUsers', {
			description: 'Who is to own the filter; for its owner and administrators',
		}),
		favourite: choiceField(
			'Favourite',
			[
				{ name: 'Add to Favourites', value: 'add' },
				{ name: 'Leave as It Is', value: 'leave' },
				{ name: 'Remove From Favourites', value: 'remove' },
			],
			{ ...ONLY_ON_CLOUD, default: 'leave', description: 'The favourites of this account' },
		),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { name, jql, description, favourite = 'leave' } = asked;
		const { send, site, steps } = context;
		const onCloud = site.flavour === 'cloud';
		const id = await filterId(asked.filter, context);
		const path = { id: Number(id) };
		const newOwner = asked.owner && (await knownUser(asked.owner, 'New Owner', context));
		const owner = newOwner?.[site.userKey];
		const changes = {
			...definedOnly({ name, jql, description }),
			...(owner !== undefined && !onCloud && { owner: { name: owner } }),
		};
		const isChanged = Object.keys(changes).length > 0;
		const isFavoured = onCloud && favourite !== 'leave';
		if (!isChanged && owner === undefined && !isFavoured) throw nothingToChange();
		// Jira requires the name; the old one also tells that the filter is there.
		let filter = (await ofFilter(id, async () => await send(call(GET, { path })))) as IDataObject;
		const [changing, favouring, owning] = steps.plan(
			isChanged ? { step: 'Change filter', again: 'harmless' } : undefined,
			isFavoured ? { step: 'Change favourites', again: 'harmless' } : undefined,
			owner !== undefined && onCloud ? { step: 'Change owner', again: 'harmless' } : undefined,
		);
		await changing?.carryOut(async () => {
			const body = { name: filter['name'], ...changes };
			filter = (await send(call(UPDATE, { path, body }))) as IDataObject;
		});
		await favouring?.carryOut(async () => {
			const request = favourite === 'add' ? call(FAVOUR, { path }) : call(UNFAVOUR, { path });
			filter = (await send(request)) as IDataObject;
		});
		await owning?.carryOut(async () => {
			await send(call(OWNER, { path, body: { accountId: owner } }));
			filter = { ...filter, owner: newOwner };
		});
		return simplifiedIf(asked, filter, simplifyFilter);
	},
});

function nothingToChange(): ItemRefused {
	return new ItemRefused(
		'Nothing is to be changed',
		"Fill in 'New Name', 'JQL', 'Description' or 'New Owner', or choose another 'Favourite'.",
	);
}
