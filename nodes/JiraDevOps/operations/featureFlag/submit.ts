import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { issuesInput, momentInput, someText, textOrNothing, wholeNumber } from '../../input/values';
import { featureFlag } from '../../kinds';
import {
	additionalFields,
	choice,
	moment,
	numberField,
	requiredText,
	sets,
	textField,
	yesOrNo,
} from '../../parameters/fields';
import { issueKeysParameter, searchedTextsParameter } from '../../parameters/submission';
import { environmentTypeOf } from '../../readings/environmentType';
import { compact } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import { withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

/** The types of an environment that a flag can be in; Jira has no word for another. */
const TYPES = ['development', 'testing', 'staging', 'production'] as const;

const percentage = z.number().min(0).max(100);

const environmentInput = z
	.object({
		name: someText,
		type: z.enum(['guess', ...TYPES]).default('guess'),
		enabled: z.boolean(),
		percentage: percentage.optional(),
		url: textOrNothing,
	})
	.strict();

const fieldsInput = {
	flagKey: someText,
	enabled: z.boolean(),
	url: someText,
	environments: z
		.object({ environment: z.array(environmentInput).default([]) })
		.default({})
		.transform(({ environment }) => environment),
	...issuesInput,
	additionalFields: z
		.object({
			defaultValue: someText.optional(),
			displayName: someText.optional(),
			flagId: someText.optional(),
			lastUpdated: momentInput.optional(),
			percentage: percentage.optional(),
			rolloutText: someText.optional(),
			rules: wholeNumber.optional(),
			updateSequenceId: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitFeatureFlags = submitOperation({
	resource: 'featureFlag',
	action: 'Submit feature flag',
	description:
		'Show a feature flag on its issues; many items are sent together, 100 in one request',
	scopes: ['write:feature-flag-info:jira'],
	specification: { cloud: ['POST /rest/featureflags/0.1/bulk'], dataCenter: [] },
	kind: featureFlag,
	eventsOf: ['gitlab'],
	isMostlyTyped: true,
	fields: [
		requiredText('Flag Key', 'flagKey', {
			placeholder: 'e.g. new-checkout',
			description: 'The key by which the flag is asked for in the code',
		}),
		yesOrNo('Enabled', 'enabled', 'Whether the flag is on, for all or for some'),
		requiredText('URL', 'url', {
			placeholder: 'e.g. https://flags.acme.example/new-checkout',
			description: 'Where people find the flag',
		}),
		sets(
			'Environments',
			'environments',
			'environment',
			'Add Environment',
			'How the flag stands in each environment; when left out, the same in all',
			[
				requiredText('Name', 'name', { placeholder: 'e.g. production' }),
				choice('Type', 'type', ['guess', ...TYPES], {
					description: "What kind of environment it is; 'Guess' tells it by the name",
				}),
				yesOrNo('Enabled', 'enabled', 'Whether the flag is on in this environment'),
				numberField('Percentage', 'percentage', {
					typeOptions: { minValue: 0, maxValue: 100 },
					default: 100,
					description: 'For how many per cent it is on',
				}),
				textField('URL', 'url', { description: 'The URL of the flag when left out' }),
			],
		),
		issueKeysParameter({
			description:
				'Keys or IDs of the issues, separated by commas. When left out they are found in the key and the name.',
		}),
		searchedTextsParameter,
		additionalFields([
			textField('Default Value', 'defaultValue', { description: 'What is served while it is off' }),
			textField('Flag ID', 'flagId', { description: 'The key when left out' }),
			moment('Last Updated', 'lastUpdated', 'When it was changed; now when left out'),
			textField('Name', 'displayName', { description: 'The name that people see' }),
			numberField('Percentage', 'percentage', {
				typeOptions: { minValue: 0, maxValue: 100 },
				description: 'For how many per cent it is on in all',
			}),
			textField('Rollout Text', 'rolloutText', {
				placeholder: 'e.g. Friends and family',
				description: 'For whom it is on, in words',
			}),
			numberField('Rules', 'rules', { description: 'How many rules decide for whom it is on' }),
			updateParameters.sequenceId,
		]),
	],
	fieldsInput,
	entityOf: (given, options, now) => {
		const { flagKey, enabled, url, environments, additionalFields: more } = given;
		const issues = issuesOfForm(given, options, [flagKey, more.displayName]);
		if (issues.length === 0) return formWithoutIssue('the feature flag');
		const time = more.lastUpdated ?? now;
		const lastUpdated = isoTime(time);
		const rollout = rolloutOf(more);
		const status = compact({ enabled, defaultValue: more.defaultValue, rollout });
		const details = environments.map((environment) => ({
			url: environment.url ?? url,
			lastUpdated,
			environment: environmentOf(environment),
			status: compact({
				enabled: environment.enabled,
				rollout: isPartly(environment) ? { percentage: environment.percentage } : undefined,
			}),
		}));
		const all = { url, lastUpdated, environment: { name: 'All environments' }, status };
		const entity = compact({
			schemaVersion: '1.0',
			id: more.flagId ?? flagKey,
			key: flagKey,
			updateSequenceId: more.updateSequenceId ?? time,
			displayName: more.displayName ?? flagKey,
			summary: { url, status, lastUpdated },
			details: details.length > 0 ? details : [all],
		});
		return { entity: withIssues(entity, issues, 100) };
	},
});

/** Jira takes one of the three ways to say for whom a flag is on. */
function rolloutOf({
	percentage: share,
	rolloutText,
	rules,
}: z.output<typeof fieldsInput.additionalFields>): IDataObject | undefined {
	if (share !== undefined) return { percentage: share };
	if (rolloutText !== undefined) return { text: rolloutText };
	return rules === undefined ? undefined : { rules };
}

/** On for some: off, or on for all, says itself. */
function isPartly({ enabled, percentage: share }: z.output<typeof environmentInput>): boolean {
	return enabled && share !== undefined && share < 100;
}

function environmentOf({ name, type }: z.output<typeof environmentInput>): IDataObject {
	const told = type === 'guess' ? environmentTypeOf(name) : type;
	return told === 'unmapped' ? { name } : { name, type: told };
}
