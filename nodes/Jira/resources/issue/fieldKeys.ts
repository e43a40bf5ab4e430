import { foldedName } from '../../../values/named';
import { knownFields, type FieldsContext, type KnownField } from './knownFields';

/** What else a simplified issue has next to its fields. */
const OTHER_KEYS: readonly string[] = [
	...['id', 'key', 'url', 'sprints', 'incomplete'],
	...['changelog', 'editmeta', 'names', 'operations', 'properties', 'renderedFields', 'schema'],
	...['transitions', 'versionedRepresentations'],
];

/** The keys of custom fields in simplified issues that go by names, by the fields' IDs. */
export type FieldKeys = ReadonlyMap<string, string>;

/** The same, for the fields of this Jira; read once per run. */
export async function fieldKeys(context: FieldsContext): Promise<FieldKeys> {
	return await context.loadOnce('keys of fields', async () => {
		const { byId } = await knownFields(context);
		return keysOf([...byId.values()]);
	});
}

/**
 * The name of each custom field; followed by its ID, as in `Story Points (customfield_10016)`, if another field of this
 * Jira has the name. So a field has the same key in every issue, and a name alone means the same as in a parameter:
 * one of Jira's own fields before a custom one.
 */
export function keysOf(fields: readonly KnownField[]): FieldKeys {
	const uses = new Map<string, number>();
	const use = (name: string) => uses.set(foldedName(name), (uses.get(foldedName(name)) ?? 0) + 1);
	const custom = fields.filter(isCustom);
	for (const key of OTHER_KEYS) use(key);
	for (const field of fields.filter((one) => !isCustom(one))) [field.id, field.name].forEach(use);
	for (const { name } of custom) use(name);
	return new Map(
		custom
			.filter(({ name }) => foldedName(name) !== '')
			.map(({ id, name }) => [
				id,
				uses.get(foldedName(name)) === 1 ? name.trim() : `${name.trim()} (${id})`,
			]),
	);
}

function isCustom({ id }: KnownField): boolean {
	return id.startsWith('customfield_');
}
