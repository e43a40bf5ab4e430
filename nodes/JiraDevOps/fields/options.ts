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

/** What every operation that submits offers. */
const always = {
	product: textField('Product', {
		placeholder: 'e.g. GitHub Actions',
		description: 'The name of the tool, which Jira keeps for its logs',
	}),
	properties: propertiesField(),
};

/** For what a person can shorten; texts of events are always cut. */
export const textOptions = {
	cutTexts: booleanField(
		'Cut Long Texts',
		'Whether texts for people that are longer than Jira takes are cut. Otherwise the item is refused before anything is sent.',
	),
};

/** For what belongs to issues. */
export const issueOptions = {
	passOnUnknown: booleanField(
		'Pass On Without Known Issue',
		'Whether an item that names no issue, or none that Jira has, is passed on with what was found out. Otherwise it is refused.',
	),
};

const projectKeys = mappedField(
	listField('Project Keys', {
		placeholder: 'e.g. SUP, OPS',
		description:
			'The only projects whose issue keys are looked for, separated by commas. Needed for a project with a key such as UTF, or STEP where people write it in small letters.',
	}),
	(keys) => keys?.map((key) => key.toUpperCase()),
);

/** For events, in a form that has nothing else. */
export const eventOptions = {
	issueKeys: issueListField('Issue Keys', {
		placeholder: 'e.g. SUP-12, OPS-7',
		description:
			'Keys or IDs of the issues, separated by commas, instead of those that the event names',
	}),
	projectKeys,
	toolUrl: textField('Tool URL', {
		placeholder: 'e.g. https://bitbucket.acme.example',
		description:
			'The address of the tool, for events that do not tell it: those of older Bitbucket servers, and of a Jenkins without a Jenkins URL',
	}),
};

/** For events that tell of environments. */
export const environmentOptions = {
	environmentType: choiceField(
		'Environment Type',
		['production', ...ENVIRONMENT_TYPES.filter((type) => type !== 'production')],
		{ description: "The type of the event's environment, instead of what its name says" },
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

/** The options of everything that is submitted; each operation's form offers some of them. */
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

/** What goes beside the entities into the body of a request. */
export function frameOf(options: SubmissionOptions): IDataObject {
	const { operationType, preventTransitions, product, properties = {} } = options;
	return {
		...(Object.keys(properties).length > 0 && { properties }),
		...(operationType !== undefined && { operationType }),
		...(preventTransitions !== undefined && { preventTransitions }),
		...(product !== undefined && { providerMetadata: { product } }),
	};
}
