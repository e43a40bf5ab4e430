import type { IDataObject } from 'n8n-workflow';
import {
	booleanField,
	choiceField,
	collectionField,
	issueListField,
	listField,
	mappedField,
	shownWhen,
	textField,
	type Added,
	type Field,
	type Fields,
} from '../../fields';
import { ENVIRONMENT_TYPES } from '../readings/environmentType';
import { propertiesField } from './properties';

/** The options of every submit operation. */
const always = {
	product: textField('Product', {
		placeholder: 'e.g. GitHub Actions',
		description: 'The name of the tool; Jira keeps it for its logs',
	}),
	properties: propertiesField(),
};

/** For texts that a user can shorten; texts of events are always truncated. */
export const textOptions = {
	cutTexts: booleanField(
		'Cut Long Texts',
		'Whether to truncate descriptions and other texts that are longer than Jira accepts. Otherwise the item is refused before anything is sent.',
	),
};

/** For data that belongs to issues. */
export const issueOptions = {
	passOnUnknown: booleanField(
		'Pass On Without Known Issue',
		'Whether to pass on an item without an issue that Jira knows, with the details. Otherwise it is refused.',
	),
};

const projectKeys = mappedField(
	listField('Project Keys', {
		placeholder: 'e.g. SUP, OPS',
		description:
			'Look only for issue keys of these projects, separated by commas. Needed for a project with a key such as UTF, or STEP if people write it in lower case.',
	}),
	(keys) => keys?.map((key) => key.toUpperCase()),
);

/** For events, in a form with nothing else. */
export const eventOptions = {
	issueKeys: issueListField('Issue Keys', {
		placeholder: 'e.g. SUP-12, OPS-7',
		description:
			'Keys or IDs of the issues to use instead of those in the event, separated by commas',
	}),
	projectKeys,
	toolUrl: textField('Tool URL', {
		placeholder: 'e.g. https://bitbucket.acme.example',
		description:
			'The address of the tool, for events that do not contain it: from older Bitbucket servers, or a Jenkins without a Jenkins URL',
	}),
};

/** For events with environments. */
export const environmentOptions = {
	environmentType: choiceField(
		'Environment Type',
		['production', ...ENVIRONMENT_TYPES.filter((type) => type !== 'production')],
		{
			description: "The type of the event's environment, instead of the type derived from its name",
		},
	),
};

/** The same options where events are one of several ways to give data. */
export const optionsBesideEvents = {
	text: { cutTexts: shownWhen(textOptions.cutTexts, { '/dataFrom': ['fields', 'json'] }) },
	event: {
		issueKeys: shownWhen(eventOptions.issueKeys, { '/dataFrom': ['event'] }),
		projectKeys: shownWhen(projectKeys, { '/dataFrom': ['event', 'fields'] }),
	},
	address: { toolUrl: shownWhen(eventOptions.toolUrl, { '/dataFrom': ['event'] }) },
	environment: {
		environmentType: shownWhen(environmentOptions.environmentType, { '/dataFrom': ['event'] }),
	},
};

/** All options of submit operations; each form offers some of them. */
export type SubmissionOptions = Added<
	typeof always &
		typeof textOptions &
		typeof issueOptions &
		typeof eventOptions &
		typeof environmentOptions & {
			readonly operationType: Field<'NORMAL' | 'BACKFILL' | 'SCAN'>;
			readonly preventTransitions: Field<boolean>;
		}
>;

/** The options of an operation that submits. */
export function optionsField(more: Fields): Field<SubmissionOptions> {
	return collectionField('Options', { ...always, ...more }, { placeholder: 'Add Option' });
}

/** The rest of the request body, besides the entities. */
export function frameOf(options: SubmissionOptions): IDataObject {
	const { operationType, preventTransitions, product, properties = {} } = options;
	return {
		...(Object.keys(properties).length > 0 && { properties }),
		...(operationType !== undefined && { operationType }),
		...(preventTransitions !== undefined && { preventTransitions }),
		...(product !== undefined && { providerMetadata: { product } }),
	};
}
