import type { FieldSchema } from '../../../values/fieldKind';
import { systemSchema, type SystemField } from '../../../values/systemFields';
import type { ChangeOfField, FieldChange } from './fieldChange';
import type { KnownField } from './knownFields';

interface OwnField extends KnownField {
	readonly schema: FieldSchema;
}

const own = (id: SystemField, name: string): OwnField => ({ id, name, schema: systemSchema(id) });

const labels = own('labels', 'Labels');

/** The fields that forms have parameters for, by parameter. */
const OWN_FIELDS = {
	assignee: own('assignee', 'Assignee'),
	components: own('components', 'Components'),
	description: own('description', 'Description'),
	duedate: own('duedate', 'Due Date'),
	environment: own('environment', 'Environment'),
	fixVersions: own('fixVersions', 'Fix Versions'),
	issueType: own('issuetype', 'Issue Type'),
	labels,
	labelsToAdd: labels,
	labelsToRemove: labels,
	parent: own('parent', 'Parent'),
	priority: own('priority', 'Priority'),
	reporter: own('reporter', 'Reporter'),
	resolution: own('resolution', 'Resolution'),
	summary: own('summary', 'Summary'),
	versions: own('versions', 'Affects Versions'),
} as const satisfies Readonly<Record<string, OwnField>>;

const CHANGES: Readonly<Record<string, ChangeOfField>> = {
	labelsToAdd: 'add',
	labelsToRemove: 'remove',
};

/** The fields that forms have parameters for, by ID. */
export const OWN_FIELDS_BY_ID: ReadonlyMap<string, OwnField> = new Map(
	Object.values(OWN_FIELDS).map((field) => [field.id, field]),
);

/** The values of the form's own fields, by parameter. */
export type OwnValues = { readonly [Name in keyof typeof OWN_FIELDS]?: unknown };

/**
 * The changes in the form's own fields, in their order.
 *
 * @param label of the parameter that holds them
 */
export function ownChanges(values: OwnValues, label: string): FieldChange[] {
	return Object.entries(values)
		.filter(([name, value]) => name in OWN_FIELDS && value !== undefined)
		.map(([name, value]) => {
			const field = OWN_FIELDS[name as keyof typeof OWN_FIELDS];
			return {
				field,
				called: field.name,
				parameter: label,
				change: CHANGES[name] ?? 'set',
				value,
			};
		});
}
