import {
	factsOf,
	type Endpoint,
	type Flavour,
	type ParameterFacts,
	type Parameters,
} from '../../nodes/endpoints';
import { bodyFormOf, fileNamesOf } from '../../nodes/endpoints/bodies';
import { textFor } from '../../nodes/endpoints/bodyExample';

/** What `npm run execute` takes: one run of one node. */
export interface CallRequest {
	readonly node: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials: Readonly<Record<string, unknown>>;
	readonly items: readonly unknown[];
}

/** The ways to sign in that need nothing but what people can look up. */
const CREDENTIALS: Readonly<Record<Flavour, Readonly<Record<string, object>>>> = {
	cloud: { jiraBasicApi: { email: '…', apiToken: '…', domain: 'acme.atlassian.net' } },
	dataCenter: {
		jiraDataCenterPatApi: { personalAccessToken: '…', serverUrl: 'https://jira.acme.com' },
	},
};

/** The binary field of the item whose file is sent. */
const FILE_FIELD = 'data';

const FILE = { data: 'VGV4dA==', mimeType: 'text/plain', fileName: 'text.txt' };

/** A run of the operation Call of any endpoint, with a value for everything that the endpoint requires, and its body. */
export function callRequest(endpoint: Endpoint, flavour: Flavour): CallRequest {
	const { path, query } = factsOf(endpoint, flavour);
	const form = bodyFormOf(endpoint, flavour);
	const files = fileNamesOf(form);
	const parts = {
		path: requiredValues(path),
		query: requiredValues(query),
		body: form?.example,
		files: Object.fromEntries(files.map((name) => [name, FILE_FIELD])),
	};
	const credentials = CREDENTIALS[flavour];
	return {
		node: 'jira',
		parameters: {
			authentication: Object.keys(credentials)[0],
			resource: 'anyEndpoint',
			operation: 'call',
			endpoint: { __rl: true, mode: 'name', value: endpoint },
			parametersAs: 'json',
			request: Object.fromEntries(Object.entries(parts).filter(([, value]) => isSaid(value))),
		},
		credentials,
		items: [{ json: {}, ...(files.length > 0 && { binary: { [FILE_FIELD]: FILE } }) }],
	};
}

const isSaid = (part: unknown): boolean =>
	part !== undefined && (typeof part !== 'object' || part === null || Object.keys(part).length > 0);

function requiredValues(parameters: Parameters): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(parameters)
			.filter(([, { required }]) => required)
			.map(([name, facts]) => [name, placeholderFor(name, facts)]),
	);
}

/** A value of the right type. */
function placeholderFor(name: string, facts: ParameterFacts): unknown {
	const { type, values, list, minimum = 1, default: given } = facts;
	const isNumber = type === 'integer' || type === 'number';
	const text = given ?? values?.[0];
	const one = isNumber
		? Number(text ?? (list === undefined ? minimum : 1))
		: type === 'boolean'
			? text !== 'false'
			: (text ?? textFor(name));
	return list === 'repeat' ? [one] : one;
}
