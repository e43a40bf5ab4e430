import { definedOnly } from '../../../values/definedOnly';
import { choiceField, collectionField, dateTimeField, textField } from '../../../fields';
import { isoTime } from '../../../values/moment';
import { updateSequence } from '../../fields/updateSequence';
import { component } from '../../kinds';
import { submitOperation } from '../submitOperation';

const TIERS = ['Tier 1', 'Tier 2', 'Tier 3', 'Tier 4'] as const;

const TYPES = [
	'Service',
	'Application',
	'Library',
	'Capability',
	'Cloud resource',
	'Data pipeline',
	'Machine learning model',
	'UI element',
	'Website',
	'Other',
] as const;

const form = {
	componentId: textField('Component ID', {
		required: true,
		placeholder: 'e.g. checkout',
		description: 'Your own ID, used to update and delete the component',
	}),
	name: textField('Name', { required: true, placeholder: 'e.g. Checkout' }),
	url: textField('URL', {
		required: true,
		placeholder: 'e.g. https://catalog.acme.example/checkout',
	}),
	avatarUrl: textField('Avatar URL', { required: true, description: 'The address of its logo' }),
	tier: choiceField('Tier', TIERS, { default: 'Tier 4', description: 'How important it is' }),
	componentType: choiceField('Component Type', TYPES),
	additionalFields: collectionField('Additional Fields', {
		description: textField('Description', {
			typeOptions: { rows: 3 },
			description: 'In Markdown; the name by default',
		}),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it was changed; now by default',
		}),
		providerName: textField('Provider Name', { description: 'The tool that manages it' }),
		...updateSequence.number,
	}),
};

export const submitComponents = submitOperation({
	action: 'Submit DevOps component',
	description:
		'Show a service or another component in Jira; many items are sent together, up to 1000 per request',
	kind: component,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: form,
	entityOf: (given, _, now) => {
		const { componentId, name, url, avatarUrl, tier, componentType } = given;
		const { additionalFields: more } = given;
		const time = more.lastUpdated ?? now;
		return {
			entity: definedOnly({
				schemaVersion: '1.0',
				id: componentId,
				updateSequenceNumber: more.updateSequenceNumber ?? time,
				name,
				providerName: more.providerName,
				description: more.description ?? name,
				url,
				avatarUrl,
				tier,
				componentType,
				lastUpdated: isoTime(time),
			}),
		};
	},
});
