import { call } from '../../../connection';
import { objectField, type Details } from '../../../fields';
import { ItemRefused, type RunContext } from '../../../operation';
import type { ObjectKind, WrittenObject } from '../../../values/numberedObject';
import { objectId, type NumberedObject } from '../../lookUps/objectId';

/** The endpoint for looking a category up. */
export const CATEGORIES = 'GET /rest/api/3/projectCategory';

const CATEGORY: ObjectKind = {
	one: 'category',
	several: 'categories',
	addresses: ['/projectCategory/'],
};

/** A category of projects, by name or ID. */
export function categoryField<const Some extends Details>(details: Some) {
	const example = { list: 'searchProjectCategories', name: 'Internal', id: '10000' } as const;
	return objectField('Category', CATEGORY, example, details);
}

/**
 * The ID of a category. Jira does not refuse an unknown one in every place, so it is looked up, too.
 *
 * @param label the field that names it
 */
export async function categoryId(
	written: WrittenObject,
	label: string,
	{ loadOnce, send }: RunContext<typeof CATEGORIES>,
): Promise<number> {
	const list = 'categories of projects';
	const load = async () => (await send(call(CATEGORIES))) as readonly NumberedObject[];
	const id = await objectId(written, label, CATEGORY, { list, load }, { loadOnce });
	const known = await loadOnce(list, load);
	if (known.some((one) => String(one.id) === id)) return Number(id);
	throw new ItemRefused(
		`'${label}' is "${id}", but no category of this Jira has this ID`,
		`The categories are ${known.map(({ name, id: own }) => `${name} (ID ${own})`).join(', ')}.`,
	);
}
