import { ItemRefused } from '../../operation';
import { endpointForm } from '../anyEndpoint/endpointForm';
import { endpointNamed } from '../anyEndpoint/endpointNamed';
import { formMethod } from './fieldForm';

/** The parameters of the chosen endpoint; nothing of it is asked of Jira. */
export const parametersOfEndpoint = formMethod({
	name: 'parameters',
	ifNone: 'This endpoint has no parameters.',
	fields: async ({ connection, parameter }) => {
		const chosen = parameter('endpoint');
		if (chosen === undefined) {
			throw new ItemRefused(
				"The parameters depend on 'Endpoint', which is an expression without a value yet",
				"Run the previous node first, or set 'Specify Parameters' to 'Using JSON'.",
			);
		}
		if (chosen === '') {
			throw new ItemRefused('No endpoint is chosen yet', 'Choose an endpoint first.');
		}
		const { flavour } = connection.site;
		const { endpoint } = endpointNamed(chosen, flavour);
		const withBody = parameter('parametersAs') !== 'formAndBody';
		return await Promise.resolve(endpointForm(endpoint, flavour, withBody));
	},
});
