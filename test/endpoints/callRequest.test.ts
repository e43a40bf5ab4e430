import { callRequest } from '../../build/endpoint/callRequest';
import { nameOf } from '../../build/endpoints/described';
import { bodyWarnings, bodyFormOf } from '../../nodes/endpoints/bodies';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import type { Endpoint, Flavour } from '../../nodes/endpoints';
import { describeContract } from '../contract/describeContract';
import type { Api } from '../contract/exchange';
import { BadInput, parseRequest } from '../execute/request';

/** What the operation Call reads from its parameter Request. */
interface Parts {
	readonly path?: Readonly<Record<string, unknown>>;
	readonly query?: Readonly<Record<string, unknown>>;
	readonly body?: unknown;
	readonly files?: Readonly<Record<string, string>>;
}

const partsOf = (endpoint: Endpoint, flavour: Flavour): Parts =>
	callRequest(endpoint, flavour).parameters['request'] as Parts;

it('is ready for npm run execute', () => {
	expect(callRequest('GET /rest/api/3/user/email', 'cloud')).toEqual({
		node: 'jira',
		parameters: {
			authentication: 'jiraBasicApi',
			resource: 'anyEndpoint',
			operation: 'call',
			endpoint: { __rl: true, mode: 'name', value: 'GET /rest/api/3/user/email' },
			parametersAs: 'json',
			request: { query: { accountId: 'account-id' } },
		},
		credentials: { jiraBasicApi: { email: '…', apiToken: '…', domain: 'acme.atlassian.net' } },
		items: [{ json: {} }],
	});
});

it('has a file for what takes files', () => {
	const { items } = callRequest('POST /rest/api/3/issue/{issueIdOrKey}/attachments', 'cloud');
	expect(items).toEqual([
		{
			json: {},
			binary: { data: { data: 'VGV4dA==', mimeType: 'text/plain', fileName: 'text.txt' } },
		},
	]);
	expect(partsOf('POST /rest/api/3/issue/{issueIdOrKey}/attachments', 'cloud')).toEqual({
		path: { issueIdOrKey: 'KEY-1' },
		files: { file: 'data' },
	});
	expect(partsOf('POST /rest/api/2/user/avatar/temporary', 'dataCenter').files).toEqual({
		avatar: 'data',
	});
	expect(partsOf('POST /rest/api/3/project/{projectIdOrKey}/avatar2', 'cloud').files).toEqual({
		file: 'data',
	});
});

it('gives numbers as numbers, and lists as lists', () => {
	expect(partsOf('DELETE /rest/api/3/fieldconfiguration/{id}' as Endpoint, 'cloud').path).toEqual({
		id: 1,
	});
	expect(partsOf('GET /rest/api/3/user/bulk', 'cloud').query).toEqual({
		accountId: ['account-id'],
	});
});

describe.each<Flavour>(['cloud', 'dataCenter'])('a call of every endpoint of %s', (flavour) => {
	it('can be read, and its body fits', () => {
		const wrong = callableEndpoints(flavour).flatMap(({ endpoint }) => {
			const request = callRequest(endpoint, flavour);
			const parsed = parseRequest(JSON.stringify(request));
			if (parsed instanceof BadInput) return [`${endpoint}: ${parsed.message}`];
			const form = bodyFormOf(endpoint, flavour);
			const { body } = partsOf(endpoint, flavour);
			return form === undefined ? [] : bodyWarnings(body, form).map((one) => `${endpoint}: ${one}`);
		});
		expect(wrong).toEqual([]);
	});
});

describeContract('a call', (specifications) => {
	it.each<Api>(['v3', 'software', 'servicedesk', 'dataCenter'])(
		'has everything that the document requires: %s',
		(api) => {
			const flavour = api === 'dataCenter' ? 'dataCenter' : 'cloud';
			const callable = new Set<string>(callableEndpoints(flavour).map(({ endpoint }) => endpoint));
			const operations = specifications
				.operations(api)
				.filter((operation) => callable.has(nameOf(api, operation)));
			expect(operations.length).toBeGreaterThan(30);
			const findings = operations.flatMap((operation) => {
				const name = nameOf(api, operation);
				const { path = {}, query = {} } = partsOf(name as Endpoint, flavour);
				const [method = '', template = ''] = name.split(' ');
				const filled = template.replace(/\{([^}]*)\}/g, (_, place: string) =>
					encodeURIComponent(String(path[place])),
				);
				const search = new URLSearchParams(
					Object.entries(query).flatMap(([parameter, value]) =>
						[value].flat().map((one): [string, string] => [parameter, String(one)]),
					),
				);
				return (
					specifications
						.check({ flavour, method, path: `${filled}?${search.toString()}` })
						.filter(({ kind }) => kind !== 'deprecated' && kind !== 'body' && kind !== 'header')
						.map(({ where, message }) => `${name}: ${where} ${message}`)
						// The document declares a value of that path a second time, under another name.
						.filter((finding) => !finding.endsWith('{permission-id}: permissionId is missing'))
				);
			});
			expect(findings).toEqual([]);
		},
	);
});
