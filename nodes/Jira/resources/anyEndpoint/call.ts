import {
	choiceField,
	collectionField,
	booleanField,
	endpointField,
	endpointFormField,
	jsonField,
	limitField,
	shownWhen,
	textField,
} from '../../../fields';
import { operation } from '../../../operation';
import { callAny } from '../../anyEndpoint/callAny';
import { ONLY_ON_CLOUD_ADDED } from '../../onlyOnCloud';

/** How an item gives the values of a request. */
const WAYS = [
	{ name: 'Using Fields Below', value: 'form', description: 'A form that follows the endpoint' },
	{
		name: 'Using Fields Below and JSON for the Body',
		value: 'formAndBody',
		description: 'A form for path and query, and the body as JSON',
	},
	{
		name: 'Using JSON',
		value: 'json',
		description: 'Everything as JSON, as it suits AI agents and templates',
	},
] as const;

export const callEndpoint = operation({
	displayName: 'Call',
	action: 'Call any endpoint of Jira',
	phrases: ['API call', 'custom request', 'HTTP request', 'REST API'],
	description:
		"Call any of the endpoints of Jira's REST APIs by its name, with a form for its parameters",
	effect: 'carried out',
	endpoints: 'everyEndpoint',
	fields: {
		endpoint: endpointField(),
		parametersAs: choiceField('Specify Parameters', WAYS, {
			description: 'How to give path, query and body of the request',
		}),
		parameters: shownWhen(endpointFormField(), { parametersAs: ['form', 'formAndBody'] }),
		body: shownWhen(
			jsonField('Body', {
				description: 'What is sent as the body, as JSON; nothing if it is empty',
			}),
			{ parametersAs: ['formAndBody'] },
		),
		request: shownWhen(
			jsonField('Request', {
				placeholder: 'e.g. {"path": {"issueIdOrKey": "SUP-1"}, "query": {"expand": "names"}}',
				description:
					'Path, query and body as JSON: {"path": {…}, "query": {…}, "body": …}. Files are given as {"files": {"file": "data"}}, with the name of a binary field.',
			}),
			{ parametersAs: ['json'] },
		),
		limit: limitField('For endpoints that return a list; the others leave it aside'),
		options: collectionField('Options', {
			allow: choiceField(
				'Allow',
				[
					{ name: 'Reading, Writing and Deleting', value: 'delete' },
					{ name: 'Reading and Writing', value: 'write' },
					{ name: 'Reading Only', value: 'read' },
				],
				{
					description:
						'What the endpoint may do. Restrict it where an expression or an AI agent chooses the endpoint.',
				},
			),
			followTask: booleanField(
				'Wait for Task',
				'Whether to wait for what Jira carries out after its answer, such as a bulk operation, and to return how it ended',
				{ default: true, ...ONLY_ON_CLOUD_ADDED },
			),
			outputField: textField('Put Output File in Field', {
				default: 'data',
				hint: 'The name of the output binary field to put the file in',
				description: 'The name of the binary field of the output items',
			}),
		}),
	},

	run: async (asked, context) => await callAny(asked, context),
});
