import { z } from 'zod/v3';
import { momentInput, someText, wholeNumber } from '../../input/values';
import { component } from '../../kinds';
import { additionalFields, choice, moment, requiredText, textField } from '../../parameters/fields';
import { compact } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

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

const fieldsInput = {
	componentId: someText,
	name: someText,
	url: someText,
	avatarUrl: someText,
	tier: z.enum(TIERS).default('Tier 4'),
	componentType: z.enum(TYPES).default('Service'),
	additionalFields: z
		.object({
			description: someText.optional(),
			lastUpdated: momentInput.optional(),
			providerName: someText.optional(),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitComponents = submitOperation({
	resource: 'devOpsComponent',
	action: 'Submit DevOps component',
	description:
		'Tell Jira of a service or another component; many items are sent together, 1000 in one request',
	scopes: [],
	specification: { cloud: ['POST /rest/devopscomponents/1.0/bulk'], dataCenter: [] },
	kind: component,
	hasIssues: false,
	isDocumentedForApps: true,
	fields: [
		requiredText('Component ID', 'componentId', {
			placeholder: 'e.g. checkout',
			description: 'An ID of your own, by which the component is updated and deleted',
		}),
		requiredText('Name', 'name', { placeholder: 'e.g. Checkout' }),
		requiredText('URL', 'url', { placeholder: 'e.g. https://catalog.acme.example/checkout' }),
		requiredText('Avatar URL', 'avatarUrl', { description: 'The address of a logo' }),
		choice('Tier', 'tier', TIERS, { default: 'Tier 4', description: 'How important it is' }),
		choice('Component Type', 'componentType', TYPES),
		additionalFields([
			textField('Description', 'description', {
				typeOptions: { rows: 3 },
				description: 'In Markdown; the name when left out',
			}),
			moment('Last Updated', 'lastUpdated', 'When it was changed; now when left out'),
			textField('Provider Name', 'providerName', { description: 'The tool that owns it' }),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	entityOf: (given, _, now) => {
		const { componentId, name, url, avatarUrl, tier, componentType } = given;
		const { additionalFields: more } = given;
		const time = more.lastUpdated ?? now;
		return {
			entity: compact({
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
