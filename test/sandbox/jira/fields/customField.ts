import type { Flavour } from '../model';
import type { FieldDefinition, FieldKind, FieldOption, FieldSchema } from './definition';

/** What a custom field is. */
interface CustomField {
	/** Within Jira's own custom field types, or with the key of its app. */
	plugin: string;
	kind: FieldKind;
	schema: Pick<FieldSchema, 'type' | 'items'>;
	searcher: string;
	on?: Flavour;
	options?: readonly FieldOption[];
	levels?: FieldDefinition['levels'];
}

const prefix = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** A custom field of a new Jira. */
export function custom(
	number: number,
	name: string,
	field: CustomField,
): FieldDefinition & { on?: Flavour } {
	const id = `customfield_${number}`;
	const plugin = field.plugin.includes(':') ? field.plugin : `${prefix}:${field.plugin}`;
	return {
		id,
		name,
		kind: field.kind,
		schema: { ...field.schema, custom: plugin, customId: number },
		clauseNames: [`cf[${number}]`, name],
		orderable: true,
		navigable: true,
		searchable: true,
		searcherKey: field.searcher.includes(':') ? field.searcher : `${prefix}:${field.searcher}`,
		...(field.options ? { options: field.options } : {}),
		...(field.on ? { on: field.on } : {}),
		...(field.levels ? { levels: field.levels } : {}),
	};
}
