import { call, listPages } from '../../connection';
import { ItemRefused, type RunContext } from '../../operation';
import { foldedName, isId } from '../../values/named';
import type { ObjectKind, WrittenObject } from '../../values/numberedObject';
import { objectId, type NumberedObject } from './objectId';

/** Saved queries, as people call them. */
export const FILTER: ObjectKind = {
	one: 'filter',
	several: 'filters',
	addresses: ['filter=', '/filter/', 'filterId='],
};

const ON_CLOUD = 'GET /rest/api/3/filter/search';
const ON_DATA_CENTER = 'GET /rest/api/2/filter/favourite';

/** The endpoints for looking a filter up; Data Center lists none but favourite ones. */
export const filterEndpoints = { cloud: [ON_CLOUD], dataCenter: [ON_DATA_CENTER] } as const;

type FilterContext = Pick<
	RunContext<typeof ON_CLOUD | typeof ON_DATA_CENTER>,
	'loadOnce' | 'send' | 'site'
>;

interface FoundFilter extends NumberedObject {
	readonly owner?: { readonly displayName?: string };
}

/**
 * The ID of a filter. Names are looked up once per run.
 *
 * @throws ItemRefused if none or more than one filter has that name
 */
export async function filterId(written: WrittenObject, context: FilterContext): Promise<string> {
	const { value: text } = written;
	const onCloud = context.site.flavour === 'cloud';
	const id = await objectId(
		written,
		'Filter',
		onCloud ? FILTER : { ...FILTER, one: 'favourite filter' },
		{
			list: onCloud ? `filters like ${foldedName(text)}` : 'favourite filters',
			load: async () => await filtersLike(text, context),
			tell: ({ owner }) => owner?.displayName,
		},
		context,
	);
	if (isId(id)) return id;
	throw new ItemRefused(
		`'Filter' is "${text}", which is not the ID of a filter`,
		"An ID is a number, such as 10100. Choose 'Name' for a name.",
	);
}

async function filtersLike(
	text: string,
	{ send, site }: FilterContext,
): Promise<readonly FoundFilter[]> {
	const request =
		site.flavour === 'cloud'
			? call(ON_CLOUD, {
					query: { filterName: text, isSubstringMatch: true, expand: 'owner' },
				})
			: call(ON_DATA_CENTER);
	const found: FoundFilter[] = [];
	for await (const page of listPages(send, site, request, { limit: Infinity, pageSize: 100 })) {
		found.push(...(page as readonly FoundFilter[]));
	}
	return found;
}
