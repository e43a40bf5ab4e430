import { plainLabel } from '../../../fields';
import type { FieldSchema } from '../../../values/fieldKind';
import type { ChangeOfField, FieldChange } from './fieldChange';
import type { KnownField } from './knownFields';

interface OwnField extends KnownField {
	readonly schema: FieldSchema;
}

const one = (id: string, name: string, type: string): OwnField => ({
	id,
	name,
	schema: { type, system: id },
});

const several = (id: string, name: string, items: string): OwnField => ({
	id,
	name,
	schema: { type: 'array', items, system: id },
});

const labels = several('labels', 'Labels', 'string');

/**
 * The fields that forms have parameters for, which every Jira has, by parameter. Source: the schemas of "Get fields",
 * Jira Cloud platform REST API.
 */
const OWN_FIELDS = {
	assignee: one('assignee', 'Assignee', 'user'),
	components: several('components', 'Components', 'component'),
	description: one('description', 'Description', 'string'),
	duedate: one('duedate', 'Due Date', 'date'),
	environment: one('environment', 'Environment', 'string'),
	fixVersions: several('fixVersions', 'Fix Versions', 'version'),
	issueType: one('issuetype', 'Issue Type', 'issuetype'),
	labels,
	labelsToAdd: labels,
	labelsToRemove: labels,
	parent: one('parent', 'Parent', 'issuelink'),
	priority: one('priority', 'Priority', 'priority'),
	reporter: one('reporter', 'Reporter', 'user'),
	resolution: one('resolution', 'Resolution', 'resolution'),
	summary: one('summary', 'Summary', 'string'),
	versions: several('versions', 'Affects Versions', 'version'),
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
				called: plainLabel(field.name),
				parameter: label,
				change: CHANGES[name] ?? 'set',
				value,
			};
		});
}
