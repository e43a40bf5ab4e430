import { call } from '../../../connection';
import { ItemRefused, type RunContext } from '../../../operation';
import { PEOPLE } from '../../people';
import type { FieldSchema } from '../../../values/fieldKind';
import { foldedName } from '../../../values/named';

/** The endpoint for the fields of this Jira. */
export const FIELDS = 'GET /rest/api/3/field';

/** The endpoints for the fields that an item names, and for the people in their values. */
export const fieldValueEndpoints = [FIELDS, PEOPLE] as const;

/** A field as Jira describes it. */
export interface KnownField {
	readonly id: string;
	readonly name: string;
	/** Its name in the language of whoever made it, where the account reads another one. */
	readonly untranslatedName?: string;
	readonly schema?: FieldSchema;
}

/** The fields of a Jira. */
export interface KnownFields {
	/** By id in lower case. */
	readonly byId: ReadonlyMap<string, KnownField>;
	/** By folded name, in the language of the account and in that of the site: names need not be unique. */
	readonly byName: ReadonlyMap<string, readonly KnownField[]>;
}

/** What it takes to know the fields of a Jira. */
export type FieldsContext = Pick<RunContext<typeof FIELDS>, 'loadOnce' | 'send'>;

/** The fields of this Jira, read once per run. */
export async function knownFields({ loadOnce, send }: FieldsContext): Promise<KnownFields> {
	return await loadOnce('fields', async () => {
		const answer = await send(call(FIELDS));
		const fields = Array.isArray(answer) ? (answer as KnownField[]) : [];
		const byName = new Map<string, KnownField[]>();
		for (const field of fields) {
			const { name, untranslatedName = name } = field;
			for (const called of new Set([name, untranslatedName].map(foldedName))) {
				byName.set(called, [...(byName.get(called) ?? []), field]);
			}
		}
		return { byId: new Map(fields.map((field) => [field.id.toLowerCase(), field])), byName };
	});
}

/**
 * The field for an id or a name. An id takes precedence over another field with that name; among fields with the same
 * name, Jira's own take precedence over custom ones.
 *
 * @param parameter the parameter in which it was named
 * @throws ItemRefused for an unknown field, and for an ambiguous name
 */
export function fieldCalled(
	called: string,
	{ byId, byName }: KnownFields,
	parameter: string,
): KnownField {
	const own = byId.get((idIn(called) ?? called).toLowerCase());
	if (own !== undefined) return own;
	const alike = byName.get(foldedName(called)) ?? [];
	const system = alike.filter(({ id }) => !id.startsWith('customfield_'));
	const [field, ...others] = system.length > 0 ? system : alike;
	if (field === undefined) throw unknownField(called, parameter);
	if (others.length > 0) throw severalFields(called, [field, ...others], parameter);
	return field;
}

/** The ID in `Effort (customfield_10012)`, as output names one of several fields with the same name. */
function idIn(called: string): string | undefined {
	return /\((customfield_\d+)\)\s*$/.exec(called)?.[1];
}

function unknownField(called: string, parameter: string): ItemRefused {
	return new ItemRefused(
		`'${parameter}' names "${called}", but this Jira has no such field`,
		'Use the name of the field as Jira shows it, or its ID such as customfield_10016.',
	);
}

function severalFields(
	called: string,
	fields: readonly KnownField[],
	parameter: string,
): ItemRefused {
	const ids = fields.map(({ id }) => id).join(' and ');
	return new ItemRefused(
		`'${parameter}' names "${called}", but this Jira has ${fields.length} fields of that name: ${ids}`,
		'Use the ID of the one that you mean.',
	);
}
