import type { Schema } from './openApi';
import type { Api } from './specificationFiles';

/**
 * How strictly a schema is read. `request`: nothing unknown is allowed. `response`: Jira may
 * send more than it describes (new properties, new values of an enumeration), but never another type.
 */
export type Reading = 'request' | 'response';

/** Parts of a declaration that are replaced; undefined for those that are left out. */
type Changed = { [Part in keyof Schema]?: Schema[Part] | undefined };

/** Components whose declaration differs from what Jira takes or sends. */
interface Correction {
	apis: readonly Api[];
	readings: readonly Reading[];
	component: string;
	/** What is merged into the declarations of properties. */
	properties?: Readonly<Record<string, Changed>>;
	/** What replaces the whole declaration. */
	instead?: Schema;
	reason: string;
}

const CLOUD_PLATFORM: readonly Api[] = ['v3', 'v2'];

const IN_A_CHANGE: Readonly<Record<string, Partial<Schema>>> = {
	from: { nullable: true },
	to: { nullable: true },
	fromString: { nullable: true },
	toString: { nullable: true },
};

/** A day, or a moment. */
const DAY = { format: undefined, pattern: '^\\d{4}-\\d\\d-\\d\\d' };

const CORRECTIONS: readonly Correction[] = [
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'ChangeDetails',
		properties: IN_A_CHANGE,
		reason: 'a field that was empty, or is now, is null in the change log (the examples show it)',
	},
	{
		apis: ['dataCenter'],
		readings: ['response'],
		component: 'ChangeItemBean',
		properties: IN_A_CHANGE,
		reason: "as on Cloud, whose example shows it; Data Center's document has no example",
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'FieldDetails',
		properties: { untranslatedName: { type: 'string' } },
		reason:
			'the name before it is translated for the reader (the example of "Create custom field")',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'Filter',
		properties: { approximateLastUsed: { nullable: true } },
		reason: 'a filter that was never used has null (the examples show it)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['response'],
		component: 'FilterDetails',
		properties: { approximateLastUsed: { nullable: true } },
		reason: 'as in Filter',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'User',
		properties: { accountId: { nullable: true } },
		reason: 'null leaves an issue unassigned (description of "Assign issue")',
	},
	{
		apis: ['dataCenter'],
		readings: ['request'],
		component: 'UserBean',
		properties: { name: { nullable: true } },
		reason: 'null leaves an issue unassigned (description of "Assign an issue to a user")',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraNumberField',
		properties: { value: { nullable: true } },
		reason: '"To clear, set `value` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraSingleSelectUserPickerField',
		// A reference to another component has no place for "nullable".
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['fieldId'],
			properties: {
				fieldId: { type: 'string' },
				user: {
					type: 'object',
					nullable: true,
					additionalProperties: false,
					required: ['accountId'],
					properties: { accountId: { type: 'string' } },
				},
			},
		},
		reason: '"To unassign an issue, set `user` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraMultipleSelectUserPickerField',
		properties: { users: { nullable: true } },
		reason: '"To clear, set `users` to `null`" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'JiraSelectedOptionField',
		properties: { optionId: { nullable: true } },
		reason: '"To clear the child, set its `optionId` to null" (description of JiraIssueFields)',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'IssueBulkMovePayload',
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['targetToSourcesMapping'],
			properties: {
				sendBulkNotification: { type: 'boolean' },
				targetToSourcesMapping: {
					type: 'object',
					additionalProperties: { $ref: '#/components/schemas/targetToSourcesMapping' },
				},
			},
		},
		reason:
			'targetToMultipleSourceMapping is required, but does not exist; the example has this one',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request'],
		component: 'targetToSourcesMapping',
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['issueIdsOrKeys'],
			properties: {
				issueIdsOrKeys: { type: 'array', items: { type: 'string' } },
				inferClassificationDefaults: { type: 'boolean' },
				inferFieldDefaults: { type: 'boolean' },
				inferStatusDefaults: { type: 'boolean' },
				inferSubtaskTypeDefault: { type: 'boolean' },
			},
		},
		reason: 'issueIdOrKeys is required, but does not exist; the example has issueIdsOrKeys',
	},
	{
		apis: CLOUD_PLATFORM,
		readings: ['request', 'response'],
		component: 'DashboardGadgetPosition',
		instead: {
			type: 'object',
			additionalProperties: false,
			required: ['row', 'column'],
			properties: { row: { type: 'integer' }, column: { type: 'integer' } },
		},
		reason: 'the schema has the descriptions of row and column where their names belong',
	},
	{
		apis: [...CLOUD_PLATFORM, 'servicedesk'],
		readings: ['request'],
		component: 'JsonNode',
		instead: {},
		reason: 'the document has the Java class; over the wire it is any JSON (the examples show it)',
	},
	{
		apis: ['dataCenter'],
		readings: ['request'],
		component: 'ActorsMap',
		instead: {
			type: 'object',
			additionalProperties: { type: 'array', items: { type: 'string' } },
		},
		reason: '`empty` is a method of the Java class, and no name of a kind of actor',
	},
	{
		apis: ['dataCenter'],
		readings: ['request'],
		component: 'FieldOperation',
		instead: { type: 'object', minProperties: 1, additionalProperties: true },
		reason: 'the document has the Java class; over the wire it is {"add": …} (its own example)',
	},
	{
		apis: ['dataCenter'],
		readings: ['request', 'response'],
		component: 'VersionBean',
		properties: { startDate: DAY, releaseDate: DAY },
		reason:
			'the document has the Java class; over the wire it is a day, as on Cloud (its examples have times)',
	},
	{
		apis: ['dataCenter'],
		readings: ['request', 'response'],
		component: 'EntityPropertyBean',
		instead: { type: 'object', properties: { key: { type: 'string' }, value: {} } },
		reason:
			'a value is any JSON, as on Cloud: `sd.public.comment` of Jira Service Management is an object',
	},
];

/** A component as Jira really takes or sends it. */
export function correctedComponent(
	api: Api,
	reading: Reading,
	name: string,
	component: Schema,
): Schema {
	const correction = CORRECTIONS.find(
		({ apis, readings, component: corrected }) =>
			corrected === name && apis.includes(api) && readings.includes(reading),
	);
	if (correction === undefined) return component;
	const { instead, properties = {} } = correction;
	const known = Object.entries(component.properties ?? {});
	const changed = known.map(([key, schema]): [string, Schema] => [
		key,
		Object.hasOwn(properties, key) ? ({ ...schema, ...properties[key] } as Schema) : schema,
	]);
	return instead ?? { ...component, properties: Object.fromEntries(changed) };
}
