import { call } from '../../connection';
import { ItemRefused } from '../../operation';
import { sameName } from '../../values/named';
import type { AskedJira } from '../search/askedJira';

/** A field that Jira Service Management adds to issues. */
export interface ServiceField {
	readonly id: string;
	readonly name: string;
}

/** What each kind of field is in `schema.custom` of `GET /field`; and what people call it. */
const KINDS = {
	sla: { plugin: 'com.atlassian.servicedesk:sd-sla-field', several: 'SLAs' },
	approval: {
		plugin: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals',
		several: 'approvals',
	},
} as const;

/**
 * The fields of a kind.
 *
 * @throws ItemRefused if there are none: Jira Service Management is not there, or hides them from the account
 */
export async function serviceFields(
	kind: keyof typeof KINDS,
	{ send, loadOnce }: AskedJira,
): Promise<readonly ServiceField[]> {
	const { plugin, several } = KINDS[kind];
	const fields = (await loadOnce(
		'service fields',
		async () => await send(call('GET /rest/api/3/field')),
	)) as ReadonlyArray<ServiceField & { readonly schema?: { readonly custom?: string } }>;
	const found = fields.filter(({ schema }) => schema?.custom === plugin);
	if (found.length > 0) return found;
	throw new ItemRefused(
		`This Jira has no ${several} that the account of the credential can see`,
		`They belong to Jira Service Management. If the site has it, use the credential of an agent; otherwise remove the events about ${several} from 'Events'.`,
	);
}

/**
 * The fields that a user named, by name or ID; all if none is named.
 *
 * @throws ItemRefused for a name that no field has
 */
export function namedFields(
	fields: readonly ServiceField[],
	names: readonly string[],
): readonly ServiceField[] {
	if (names.length === 0) return fields;
	const isCalled = (field: ServiceField, name: string) =>
		sameName(field.name, name) || sameName(field.id, name);
	const unknown = names.find((name) => !fields.some((field) => isCalled(field, name)));
	if (unknown !== undefined) {
		throw new ItemRefused(
			`'SLAs' names "${unknown}", but no SLA of this Jira is called so`,
			`There are: ${fields.map(({ name }) => name).join(', ')}.`,
		);
	}
	return fields.filter((field) => names.some((name) => isCalled(field, name)));
}
