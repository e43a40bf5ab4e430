import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { booleanField, lineField, simplifyField, textField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { filterQueryField } from './fields';
import { shareOrNotForm } from './shareForm';
import { addShare, shareEndpoints, shareOf, shareTargetEndpoints } from './shares';
import { simplifyFilter } from './simplifyFilter';

const CREATE = 'POST /rest/api/3/filter';
const FAVOUR = 'PUT /rest/api/3/filter/{id}/favourite';
const OWN = 'GET /rest/api/3/filter/my';

export const createFilter = operation({
	displayName: 'Create',
	action: 'Create filter',
	phrases: ['save search', 'save JQL'],
	description: 'Save a query under a name, and share it if you like',
	effect: 'created',
	endpoints: {
		cloud: [CREATE, FAVOUR, OWN, ...shareEndpoints, ...shareTargetEndpoints.cloud],
		dataCenter: [CREATE, ...shareEndpoints, ...shareTargetEndpoints.dataCenter],
	},
	fields: {
		name: lineField('Name', 255, { required: true, placeholder: 'e.g. Open bugs' }),
		jql: filterQueryField({ required: true }),
		description: textField('Description', { typeOptions: { rows: 2 } }),
		favourite: booleanField('Favourite', 'Whether to add it to the favourites of this account'),
		...shareOrNotForm(),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { name, jql, description, favourite, shareWith } = asked;
		const { send, site, steps, doOrFind } = context;
		const onCloud = site.flavour === 'cloud';
		const share =
			shareWith === 'nobody' ? undefined : await shareOf({ ...asked, shareWith }, context);
		const [creating, favouring, sharing] = steps.plan(
			'Create filter',
			favourite && onCloud ? { step: 'Add to favourites', again: 'harmless' } : undefined,
			share && { step: 'Share filter', again: 'harmless' },
		);
		const body = definedOnly({
			name,
			jql,
			description,
			favourite: favourite && !onCloud ? true : undefined,
		});
		// Names are unique among the filters of an account, so one that has all of it is the one that was created.
		const find = async () =>
			((await send(call(OWN))) as readonly IDataObject[]).find(
				(one) => one['name'] === name && one['jql'] === jql,
			);
		let filter = await creating.carryOut(
			async () =>
				await doOrFind(
					async () => (await send(call(CREATE, { body }))) as IDataObject,
					() => (onCloud ? find : undefined),
				),
		);
		const id = String(filter['id']);
		const path = { id: Number(id) };
		await favouring?.carryOut(async () => {
			filter = (await send(call(FAVOUR, { path }))) as IDataObject;
		});
		await sharing?.carryOut(async () => {
			if (share)
				filter = { ...filter, sharePermissions: [...(await addShare(id, share, context))] };
		});
		return simplifiedIf(asked, filter, simplifyFilter);
	},
});
