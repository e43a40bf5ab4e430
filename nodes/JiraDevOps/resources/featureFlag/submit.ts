import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import {
	booleanField,
	choiceField,
	collectionField,
	dateTimeField,
	numberField,
	setsField,
	textField,
	wholeNumberField,
	type ValueOf,
} from '../../../fields';
import { isoTime } from '../../../values/moment';
import { issueFields } from '../../fields/submission';
import { updateSequence } from '../../fields/updateSequence';
import { featureFlag } from '../../kinds';
import { environmentTypeOf } from '../../readings/environmentType';
import { withIssues } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

/** The environment types for flags; Jira has no others. */
const TYPES = ['development', 'testing', 'staging', 'production'] as const;

const form = {
	flagKey: textField('Flag Key', {
		required: true,
		placeholder: 'e.g. new-checkout',
		description: 'The key that code uses to query the flag',
	}),
	enabled: booleanField('Enabled', 'Whether the flag is on for everyone or for some', {
		required: true,
	}),
	url: textField('URL', {
		required: true,
		placeholder: 'e.g. https://flags.acme.example/new-checkout',
		description: 'The address of the flag',
	}),
	environments: setsField(
		'Environments',
		'environment',
		{
			name: textField('Name', { required: true, placeholder: 'e.g. production' }),
			type: choiceField('Type', ['guess', ...TYPES], {
				description: "The kind of environment; 'Guess' derives it from the name",
			}),
			enabled: booleanField('Enabled', 'Whether the flag is on in this environment', {
				required: true,
			}),
			percentage: numberField('Percentage', {
				typeOptions: { minValue: 0, maxValue: 100 },
				default: 100,
				description: 'The percentage for which it is on',
			}),
			url: textField('URL', { description: 'The URL of the flag by default' }),
		},
		{ description: 'The state of the flag in each environment; by default the same in all' },
	),
	...issueFields({
		description:
			'Keys or IDs of the issues, separated by commas. By default they are found in the key and the name.',
	}),
	additionalFields: collectionField('Additional Fields', {
		defaultValue: textField('Default Value', { description: 'The value served while it is off' }),
		flagId: textField('Flag ID', { description: 'The key by default' }),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now by default',
		}),
		displayName: textField('Name', { description: 'The displayed name' }),
		percentage: numberField('Percentage', {
			typeOptions: { minValue: 0, maxValue: 100 },
			description: 'The percentage for which it is on overall',
		}),
		rolloutText: textField('Rollout Text', {
			placeholder: 'e.g. Friends and family',
			description: 'Who it is on for, in words',
		}),
		rules: wholeNumberField('Rules', { description: 'How many rules decide who it is on for' }),
		...updateSequence.id,
	}),
};

type Environment = ValueOf<typeof form.environments>[number];

export const submitFeatureFlags = submitOperation({
	action: 'Submit feature flag',
	phrases: ['feature toggle'],
	description:
		'Show a feature flag on its issues; many items are sent together, up to 100 per request',
	kind: featureFlag,
	eventsOf: ['gitlab'],
	isMostlyTyped: true,
	fields: form,
	entityOf: (given, options, now) => {
		const { flagKey, enabled, url, environments, additionalFields: more } = given;
		const issues = issuesOfForm(given, options, [flagKey, more.displayName]);
		if (issues.length === 0) return formWithoutIssue('the feature flag');
		const time = more.lastUpdated ?? now;
		const lastUpdated = isoTime(time);
		const rollout = rolloutOf(more);
		const status = definedOnly({ enabled, defaultValue: more.defaultValue, rollout });
		const details = environments.map((environment) => ({
			url: environment.url ?? url,
			lastUpdated,
			environment: environmentOf(environment),
			status: definedOnly({
				enabled: environment.enabled,
				rollout: isPartly(environment) ? { percentage: environment.percentage } : undefined,
			}),
		}));
		const all = { url, lastUpdated, environment: { name: 'All environments' }, status };
		const entity = definedOnly({
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

/** Jira accepts one of three ways to say for whom a flag is on. */
function rolloutOf({
	percentage: share,
	rolloutText,
	rules,
}: ValueOf<typeof form.additionalFields>): IDataObject | undefined {
	if (share !== undefined) return { percentage: share };
	if (rolloutText !== undefined) return { text: rolloutText };
	return rules === undefined ? undefined : { rules };
}

/** On for some: off, or on for all, says itself. */
function isPartly({ enabled, percentage: share }: Environment): boolean {
	return enabled && share !== undefined && share < 100;
}

function environmentOf({ name, type }: Environment): IDataObject {
	const told = type === 'guess' ? environmentTypeOf(name) : type;
	return told === 'unmapped' ? { name } : { name, type: told };
}
