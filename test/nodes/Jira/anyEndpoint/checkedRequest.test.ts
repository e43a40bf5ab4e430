import { fc } from '../../../properties';
import { PathValueRefused } from '../../../../nodes/connection';
import { siteRequest } from '../../../../nodes/connection/siteRequest';
import { endpointsOf, factsOf, type Endpoint, type Flavour } from '../../../../nodes/endpoints';
import { callableEndpoints } from '../../../../nodes/endpoints/catalogue';
import { checkedRequest } from '../../../../nodes/Jira/anyEndpoint/checkedRequest';
import { endpointNamed } from '../../../../nodes/Jira/anyEndpoint/endpointNamed';
import { ItemRefused } from '../../../../nodes/operation';

/** Why it is refused; undefined if it is not. */
function reasonOf(work: () => unknown): unknown {
	try {
		work();
		return undefined;
	} catch (reason) {
		return reason;
	}
}

/** What is said when it is refused. */
function refusal(work: () => unknown): string {
	const reason = reasonOf(work);
	return reason instanceof ItemRefused
		? `${reason.message}. ${reason.description}`
		: `not refused: ${String(reason)}`;
}

describe('an endpoint by its name', () => {
	it.each<[string, Flavour, string]>([
		['GET /rest/api/3/myself', 'cloud', 'GET /rest/api/3/myself'],
		['  get   /rest/api/3/myself ', 'cloud', 'GET /rest/api/3/myself'],
		['GET /rest/api/3/issue/{key}', 'cloud', 'GET /rest/api/3/issue/{issueIdOrKey}'],
		['GET /rest/api/2/issue/{}', 'dataCenter', 'GET /rest/api/2/issue/{issueIdOrKey}'],
	])('%s on %s is %s', (text, flavour, endpoint) => {
		expect(endpointNamed(text, flavour).endpoint).toBe(endpoint);
	});

	it.each<[string, Flavour, string]>([
		['myself', 'cloud', 'which is no method with a path'],
		['GET https://evil.example/rest/api/3/myself', 'cloud', 'which is no method with a path'],
		['GET /rest/api/3/nothing', 'cloud', 'Jira Cloud has no GET /rest/api/3/nothing'],
		['GET /rest/api/2/myself', 'cloud', 'There it is GET /rest/api/3/myself'],
		['GET /rest/api/3/myself', 'dataCenter', 'There it is GET /rest/api/2/myself'],
		['GET /rest/api/3/issue/SUP-1', 'cloud', 'parameters: GET /rest/api/3/issue/{issueIdOrKey}'],
		['GET /rest/api/3/issue/../myself', 'cloud', 'Jira Cloud has no'],
		['POST /rest/builds/0.1/bulk', 'cloud', "belongs to the node 'Jira DevOps'"],
		['GET /rest/api/3/uiModifications', 'cloud', 'is only for Connect and Forge apps'],
		['GET /_edge/tenant_info', 'cloud', 'by this node itself'],
	])('%s on %s is refused', (text, flavour, words) => {
		expect(refusal(() => endpointNamed(text, flavour))).toContain(words);
	});
});

describe('values', () => {
	const worklogs = 'GET /rest/api/3/issue/{issueIdOrKey}/worklog';
	const path = { issueIdOrKey: 'SUP-1' };

	it('become what the documents say', () => {
		const { query } = checkedRequest(
			worklogs,
			{ path, query: { startAt: '5', maxResults: 7, expand: '', startedAfter: null } },
			'cloud',
		);
		expect(query).toEqual({ startAt: 5, maxResults: 7 });
		const asked = { path: {}, query: { id: '1, 2', orderBy: '-name', expand: ['lead'] } };
		expect(checkedRequest('GET /rest/api/3/project/search', asked, 'cloud').query).toEqual({
			id: [1, 2],
			orderBy: '-name',
			expand: expect.anything() as unknown,
		});
	});

	it.each<[Endpoint, object, object, string]>([
		[worklogs, path, { startAt: 'five' }, `'startAt' is "five", but must be a whole number`],
		[worklogs, path, { startAt: 1.5 }, `'startAt' is 1.5, but must be a whole number`],
		[worklogs, path, { startAt: [1] }, `'startAt' is [1], but must be a whole number`],
		[worklogs, path, { limit: 5 }, `has no 'limit'. It has startAt, maxResults,`],
		[worklogs, { issueIdOrKey: ' ' }, {}, `is missing`],
		[worklogs, {}, {}, `'issueIdOrKey' is missing. The endpoint needs it`],
		[worklogs, { ...path, issueKey: 'A-1' }, {}, `has no 'issueKey'. It has issueIdOrKey.`],
		[
			'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
			path,
			{ adjustEstimate: 'often' },
			`'adjustEstimate' is "often", but must be new, leave, manual or auto`,
		],
		[
			'POST /rest/api/3/issue/{issueIdOrKey}/worklog',
			path,
			{ notifyUsers: 'yes' },
			`'notifyUsers' is "yes", but must be true or false`,
		],
		[
			'GET /rest/api/3/issue/{issueIdOrKey}',
			{ issueIdOrKey: 'picker' },
			{},
			'With these values, the request would be GET /rest/api/3/issue/picker',
		],
		[
			'DELETE /rest/api/3/user/columns',
			{},
			{ __proto__x: 1 },
			`The query of DELETE /rest/api/3/user/columns has no '__proto__x'`,
		],
	])('%s %j %j are refused', (endpoint, paths, query, words) => {
		const given = { path: { ...paths }, query: { ...query } };
		expect(refusal(() => checkedRequest(endpoint, given, 'cloud'))).toContain(words);
	});

	it('with any name are passed on where the documents say so', () => {
		const given = { path: {}, query: { accountId: 7 } };
		expect(
			checkedRequest('DELETE /rest/builds/0.1/bulkByProperties', given, 'cloud').query,
		).toEqual({ accountId: 7 });
	});
});

const PIECES = [
	'..',
	'.',
	'/',
	'\\',
	'%2f',
	'%2e%2e',
	'%5c',
	'?',
	'#',
	';',
	'@',
	':',
	' ',
	'\n',
	'\0',
	'{',
	'}',
	'a',
	'é',
	'＜',
	'∕',
	'&x=1',
	'search',
	'picker',
	'createmeta',
	'//evil.example',
	'%00',
	'~',
];

const hostile = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);

/** A query with which nothing but the path can be refused. */
function neededQuery(endpoint: Endpoint, flavour: Flavour): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(factsOf(endpoint, flavour).query).flatMap(([name, facts]) => {
			const { type, required, values: [first] = [], minimum = 1 } = facts;
			const plain = { string: 'a', any: 'a', boolean: true, integer: minimum, number: minimum };
			return required ? [[name, first ?? plain[type]]] : [];
		}),
	);
}

describe.each<Flavour>(['cloud', 'dataCenter'])('on %s', (flavour) => {
	it('no value in a path leads to another path, and none out of Jira', () => {
		const template = (endpoint: string) => (endpoint.split(' ')[1] ?? '').split('/');
		for (const { endpoint } of callableEndpoints(flavour)) {
			const names = Object.keys(factsOf(endpoint, flavour).path);
			const values = fc.record(Object.fromEntries(names.map((name) => [name, hostile])));
			const query = neededQuery(endpoint, flavour);
			if (names.length === 0) continue;
			fc.assert(
				fc.property(values, (path) => {
					const reason = reasonOf(() => {
						const request = checkedRequest(endpoint, { path, query }, flavour);
						const sent = siteRequest(request, flavour);
						const url = new URL(`https://acme.example${sent.path}`);
						const segments = url.pathname.split('/');
						expect([url.host, url.search, url.hash]).toEqual(['acme.example', '', '']);
						expect(url.pathname).toBe(sent.path);
						expect(segments).toHaveLength(template(endpoint).length);
						template(endpoint).forEach((word, index) => {
							if (word.startsWith('{')) expect(segments[index]).toMatch(/^[^/\\?#;]+$/);
							else expect(segments[index]).toBe(word);
						});
					});
					const isRefused = reason instanceof PathValueRefused || reason instanceof ItemRefused;
					expect(isRefused ? undefined : reason).toBeUndefined();
				}),
				{ numRuns: 25 },
			);
		}
	});

	it('no value is a word that leads to another endpoint', () => {
		const split = (endpoint: string) => {
			const [method = '', path = ''] = endpoint.split(' ');
			return [method, ...path.split('/')];
		};
		const all = endpointsOf(flavour).map((endpoint) => ({ endpoint, words: split(endpoint) }));
		let tried = 0;
		for (const { endpoint, words } of all) {
			const places = words.flatMap((word, index) => (word.startsWith('{') ? [index] : []));
			const others = all.filter(
				(other) =>
					other.words.length === words.length &&
					other.words.every((word, index) => word === words[index] || places.includes(index)) &&
					places.some((index) => !other.words[index]?.startsWith('{')),
			);
			for (const other of others) {
				const path = Object.fromEntries(
					places.map((index) => {
						const word = other.words[index] ?? '';
						return [words[index]?.slice(1, -1) ?? '', word.startsWith('{') ? '10001' : word];
					}),
				);
				const query = neededQuery(endpoint, flavour);
				tried++;
				expect([
					endpoint,
					path,
					refusal(() => checkedRequest(endpoint, { path, query }, flavour)),
				]).toEqual([endpoint, path, expect.stringMatching(/^With these values|^'\w+' is "/)]);
			}
		}
		expect(tried).toBeGreaterThan(10);
	});
});
