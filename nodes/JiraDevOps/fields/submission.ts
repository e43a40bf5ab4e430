import {
	choiceField,
	issueListField,
	jsonField,
	noticeField,
	type Details,
	type Field,
} from '../../fields';
import { TOOL_NAMES, TOOLS, type Tool } from '../events/readEvent';
import { linesField } from './text';

/** Where the data of an item come from. */
export type DataFrom = 'event' | 'fields' | 'json';

const DATA_FROM = {
	event: { name: 'Webhook Event', value: 'event' },
	fields: { name: 'Fields Below', value: 'fields', description: 'What you fill in here' },
	json: {
		name: 'JSON',
		value: 'json',
		description: "Jira's own format, sent unchanged: the body of a request, a list or one object",
	},
} as const satisfies Record<DataFrom, object>;

/**
 * The choice of where the data come from; the first is the one most wanted.
 *
 * @param tools those whose webhooks hold the data
 */
export function dataFromField(ways: readonly DataFrom[], tools: readonly Tool[]): Field<DataFrom> {
	return choiceField(
		'Data From',
		ways.map((way) => ({
			...DATA_FROM[way],
			...(way === 'event' && { description: `An unchanged webhook from ${toolNames(tools)}` }),
		})),
	);
}

/** `GitHub, GitLab or Jenkins` */
function toolNames(tools: readonly Tool[]): string {
	const names = tools.map((tool) => TOOL_NAMES[tool]);
	return names.join(', ').replace(/, ([^,]+)$/, ' or $1');
}

/** Hints for choosing a tool. */
const TOOL_NOTES: Readonly<Record<Tool, string>> = {
	bitbucket: 'Cloud or Data Center',
	github: 'Cloud or Enterprise Server',
	gitlab: 'GitLab.com or your own',
	jenkins: 'With the Notification plugin',
};

/**
 * The event, and the tool that sent it.
 *
 * @param tools those whose webhooks hold the data
 */
export function eventFields(tools: readonly Tool[] = TOOLS) {
	return {
		event: jsonField('Webhook Event', {
			required: true,
			default: '={{ $json }}',
			description: "The unchanged output of n8n's Webhook node, or the body of the webhook",
		}),
		tool: choiceField(
			'Sent By',
			[
				{
					name: 'Detect Automatically',
					value: 'recognize',
					description: 'Detect from the event which tool sent it',
				},
				...tools.map((tool) => ({
					name: TOOL_NAMES[tool],
					value: tool,
					description: TOOL_NOTES[tool],
				})),
			],
			{ description: 'The tool that sent the webhook' },
		),
	};
}

/** For the APIs that "Integrating Jira Software Cloud with on-premises tools" does not name. */
export const documentedForApps = noticeField(
	'Atlassian documents this API for apps. Your OAuth credentials can use it if their permissions in Jira include it.',
);

/** Data in Jira's own form. */
export const jsonData = jsonField('JSON', {
	required: true,
	default: '={{ $json }}',
	description:
		"The body of the request in Jira's own format, a list of its entries, or one entry. It is sent unchanged, in several requests if there is too much for one.",
});

/** The issues: named ones, and texts in which to find others. */
export function issueFields({
	description = 'Keys or IDs of the issues, separated by commas, or a list from an expression',
}: Pick<Details, 'description'> = {}) {
	return {
		issueKeys: issueListField('Issue Keys', { placeholder: 'e.g. SUP-12, OPS-7', description }),
		searchedTexts: linesField('Find Issue Keys In', {
			typeOptions: { rows: 2 },
			placeholder: 'e.g. feature/SUP-12-login',
			description:
				"Names of branches and tags, commit messages and titles: each on its own line, or a list from an expression. Searched if 'Issue Keys' is empty.",
		}),
	};
}
