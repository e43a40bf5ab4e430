import type { INodeProperties } from 'n8n-workflow';
import { TOOL_NAMES, TOOLS, type Tool } from '../events/readEvent';
import { ENVIRONMENT_TYPES } from '../readings/environmentType';
import { choice, collection, sets, textField, yesOrNo } from './fields';

/** Where the data of an item come from. */
export type DataFrom = 'event' | 'fields' | 'json';

const DATA_FROM = {
	event: { name: 'Event of a Tool', value: 'event' },
	fields: { name: 'Fields Below', value: 'fields', description: 'What you fill in here' },
	json: {
		name: 'JSON',
		value: 'json',
		description: "Jira's own form, passed on as it is: the body of a request, a list or one object",
	},
} as const satisfies Record<DataFrom, object>;

/**
 * The choice of where the data come from; the first is the one most wanted.
 *
 * @param tools those whose webhooks hold the data
 */
export function dataFromParameter(
	ways: readonly DataFrom[],
	tools: readonly Tool[],
): INodeProperties {
	const [mostWanted = 'fields'] = ways;
	return {
		displayName: 'Data From',
		name: 'dataFrom',
		type: 'options',
		options: ways
			.map((way) => ({
				...DATA_FROM[way],
				...(way === 'event' && { description: `A webhook of ${named(tools)}, as it comes` }),
			}))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		default: mostWanted,
	};
}

/** Parameters that are shown for one way of giving data; without a choice they are always shown. */
export function shownFor(way: DataFrom, parameters: readonly INodeProperties[]): INodeProperties[] {
	return parameters.map((parameter) => ({
		...parameter,
		displayOptions: {
			...parameter.displayOptions,
			show: { dataFrom: [way], ...parameter.displayOptions?.show },
		},
	}));
}

/** `GitHub, GitLab or Jenkins` */
function named(tools: readonly Tool[]): string {
	const names = tools.map((tool) => TOOL_NAMES[tool]);
	return names.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

/** What people ask who choose a tool. */
const TOOL_NOTES: Readonly<Record<Tool, string>> = {
	bitbucket: 'Cloud or Data Center',
	github: 'Cloud or Enterprise Server',
	gitlab: 'GitLab.com or your own',
	jenkins: 'With the Notification plugin',
};

/**
 * Where an event is, and what it is of.
 *
 * @param tools those whose webhooks hold the data
 */
export function eventParameters(tools: readonly Tool[] = TOOLS): INodeProperties[] {
	return [
		{
			displayName: 'Event',
			name: 'event',
			type: 'json',
			required: true,
			default: '={{ $json }}',
			description: "The output of n8n's Webhook node as it is, or the body of the webhook",
		},
		{
			displayName: 'Sent By',
			name: 'tool',
			type: 'options',
			options: [
				...tools.map((tool) => ({
					name: TOOL_NAMES[tool],
					value: tool,
					description: TOOL_NOTES[tool],
				})),
				{
					name: 'Recognize',
					value: 'recognize',
					description: 'Tell by the event itself which tool sent it',
				},
			],
			default: 'recognize',
			description: 'The tool whose webhook it is',
		},
	];
}

/** For the APIs that "Integrating Jira Software Cloud with on-premises tools" does not name. */
export const documentedForAppsNotice: INodeProperties = {
	displayName:
		'Atlassian documents this API for apps. Your OAuth credentials can use it if their permissions in Jira name it.',
	name: 'documentedForApps',
	type: 'notice',
	default: '',
};

export const jsonParameter: INodeProperties = {
	displayName: 'JSON',
	name: 'json',
	type: 'json',
	required: true,
	default: '={{ $json }}',
	description:
		"Jira's own form of the body of the request, a list of its entries or one of them. What it holds is sent unchanged, in several requests where it is more than one may hold.",
};

/** Which issues it is about. */
export function issueKeysParameter(details: Partial<INodeProperties> = {}): INodeProperties {
	return textField('Issue Keys', 'issueKeys', {
		placeholder: 'e.g. SUP-12, OPS-7',
		description: 'Keys or IDs of the issues, separated by commas, or a list from an expression',
		...details,
	});
}

/** Where to find issues that are not named. */
export const searchedTextsParameter = textField('Find Issue Keys In', 'searchedTexts', {
	typeOptions: { rows: 2 },
	placeholder: 'e.g. feature/SUP-12-login',
	description:
		"Names of branches and tags, commit messages, titles: each in a line of its own, or a list from an expression. Looked at when 'Issue Keys' is empty.",
});

/** For what a person can shorten; texts of events are always cut. */
export const cutTextsOption = yesOrNo(
	'Cut Long Texts',
	'cutTexts',
	'Whether texts for people that are longer than Jira takes are cut. Otherwise the item is refused before anything is sent.',
);

const passOnUnknown = yesOrNo(
	'Pass On Without Known Issue',
	'passOnUnknown',
	'Whether an item that names no issue, or none that Jira has, is passed on with what was found out. Otherwise it is refused.',
);

const projectKeys = textField('Project Keys', 'projectKeys', {
	placeholder: 'e.g. SUP, OPS',
	description:
		'The only projects whose issue keys are looked for, separated by commas. Needed for a project with a key such as UTF, or STEP where people write it in small letters.',
});

const product = textField('Product', 'product', {
	placeholder: 'e.g. GitHub Actions',
	description: 'The name of the tool, which Jira keeps for its logs',
});

export const propertiesParameter = sets(
	'Properties',
	'properties',
	'property',
	'Add Property',
	'Up to five names and values by which the data can be deleted later',
	[
		textField('Name', 'name', { placeholder: 'e.g. repository' }),
		textField('Value', 'value', { placeholder: 'e.g. shop' }),
	],
);

/** Options of events, in a form that has nothing else. */
export const eventOptions: readonly INodeProperties[] = [
	issueKeysParameter({
		description:
			'Keys or IDs of the issues, separated by commas, instead of those that the event names',
	}),
	projectKeys,
	textField('Tool URL', 'toolUrl', {
		placeholder: 'e.g. https://bitbucket.acme.example',
		description:
			'The address of the tool, for events that do not tell it: those of older Bitbucket servers, and of a Jenkins without a Jenkins URL',
	}),
];

/** The same options where events are one of several ways to give data. */
export function shownForEvents(options: readonly INodeProperties[]): INodeProperties[] {
	return options.map((option) => ({
		...option,
		displayOptions: {
			show: { '/dataFrom': option.name === 'projectKeys' ? ['event', 'fields'] : ['event'] },
		},
	}));
}

/** An option of data that are typed or given in Jira's own form, where events are another way to give them. */
export function shownForTyped(option: INodeProperties): INodeProperties {
	return { ...option, displayOptions: { show: { '/dataFrom': ['fields', 'json'] } } };
}

export const environmentTypeOption = choice(
	'Environment Type',
	'environmentType',
	['production', ...ENVIRONMENT_TYPES.filter((type) => type !== 'production')],
	{ description: "The type of the event's environment, instead of what its name says" },
);

export const issueOptions: readonly INodeProperties[] = [passOnUnknown];

/** The options of an operation that submits. */
export function submissionOptions(more: readonly INodeProperties[]): INodeProperties {
	return collection('Options', 'options', 'Add Option', [product, propertiesParameter, ...more]);
}
