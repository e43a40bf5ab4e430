import { call, ListCut, listPagesAhead, type Send, type Site } from '../../../connection';
import { choiceField, limitField, textField, type Values } from '../../../fields';
import { operation } from '../../../operation';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { simplifyGroup } from './simplifyGroup';

const ON_CLOUD = 'GET /rest/api/3/group/bulk';
const ON_DATA_CENTER = 'GET /rest/api/2/groups/picker';

const form = {
	query: textField('Name Contains', { placeholder: 'e.g. users' }),
	access: choiceField(
		'Access',
		[
			{ name: 'Any', value: 'any' },
			{ name: 'Product Administrators', value: 'admin' },
			{ name: 'Site Administrators', value: 'site-admin' },
			{ name: 'Users', value: 'user' },
		],
		{ ...ONLY_ON_CLOUD, description: 'What members of the groups may do' },
	),
	product: choiceField(
		'Product',
		[
			{ name: 'Any', value: 'any' },
			{ name: 'Jira (Software)', value: 'jira-software' },
			{ name: 'Jira Product Discovery', value: 'jira-product-discovery' },
			{ name: 'Jira Service Management', value: 'jira-servicedesk' },
			{ name: 'Jira Work Management (Core)', value: 'jira-core' },
		],
		{ ...ONLY_ON_CLOUD, description: 'The product that the groups have access to' },
	),
	limit: limitField(),
};

type GetManyInput = Values<typeof form>;

export const getGroups = operation({
	displayName: 'Get Many',
	action: 'Get many groups',
	phrases: ['list groups', 'search groups'],
	description: 'List the groups of users, also by a part of their names',
	endpoints: { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] },
	fields: form,

	pages: (asked, site, send) =>
		site.flavour === 'cloud' ? onCloud(asked, site, send) : onDataCenter(asked, send),
	output: simplifyGroup,
});

/** All groups, of which those with the text in their name are kept: Cloud only finds whole names. */
async function* onCloud(
	{ query = '', access, product, limit }: GetManyInput,
	site: Site,
	send: Send<typeof ON_CLOUD>,
): AsyncGenerator<readonly unknown[], void> {
	const request = call(ON_CLOUD, {
		query: {
			accessType: access === 'any' ? undefined : access,
			applicationKey: product === 'any' ? undefined : product,
		},
	});
	const limits = { limit: query === '' ? limit : Infinity, pageSize: 50 };
	let left = limit;
	for await (const page of listPagesAhead(send, site, request, limits)) {
		const wanted = query.toLowerCase();
		const fitting = (page as ReadonlyArray<{ name: string }>)
			.filter(({ name }) => name.toLowerCase().includes(wanted))
			.slice(0, left);
		if (fitting.length > 0) yield fitting;
		left -= fitting.length;
		if (left === 0) return;
	}
}

/** More than a Jira has; it returns no more than its setting `jira.ajax.autocomplete.limit` allows. */
const MOST = 10_000;

async function* onDataCenter(
	{ query, limit }: GetManyInput,
	send: Send<typeof ON_DATA_CENTER>,
): AsyncGenerator<readonly unknown[], void> {
	const asked = { query, maxResults: String(Math.min(limit, MOST)) };
	const { groups = [], total = 0 } = (await send(call(ON_DATA_CENTER, { query: asked }))) as {
		groups?: readonly unknown[];
		total?: number;
	};
	if (groups.length > 0) yield groups.slice(0, limit);
	if (groups.length < Math.min(limit, total)) {
		throw new ListCut(
			`Jira returned ${groups.length} of ${total} groups, as many as its setting jira.ajax.autocomplete.limit allows`,
		);
	}
}
