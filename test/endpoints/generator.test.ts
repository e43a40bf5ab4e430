import { answersOf, bodyOf } from '../../build/endpoints/bodies';
import { changesBetween, summary } from '../../build/endpoints/changes';
import { componentsOf } from '../../build/endpoints/components';
import { pagingOf } from '../../build/endpoints/paging';
import { parametersOf } from '../../build/endpoints/parameters';
import { isAnonymous, scopesOf } from '../../build/endpoints/scopes';
import type {
	MediaType,
	OperationObject,
	Parameter,
	Schema,
} from '../../build/specifications/openApi';
import type { DescribedOperation } from '../../build/specifications/pathIndex';

const schemas: Record<string, Schema> = {
	Issue: {
		type: 'object',
		required: ['id'],
		properties: {
			id: { type: 'string', readOnly: true },
			labels: { type: 'array', maxItems: 5, items: { type: 'string' } },
		},
	},
	Page: {
		type: 'object',
		properties: {
			total: { type: 'integer' },
			warnings: { type: 'array' },
			values: { type: 'array' },
		},
	},
	StringList: { type: 'object' },
	Bare: { type: 'object' },
};

const cloud = componentsOf({ paths: {}, components: { schemas } }, { bareObjectIsAnything: false });

const dataCenter = componentsOf(
	{ paths: {}, components: { schemas } },
	{ bareObjectIsAnything: true },
);

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

describe('scopesOf', () => {
	const OAuth2 = (...scopes: string[]) => ({ OAuth2: scopes });
	const basic = { basicAuth: [] };
	const list = (state: 'Current' | 'Beta', ...scopes: string[]) => ({ state, scopes });

	it.each<[string, Parameters<typeof scopesOf>[0], string[][], string[][]]>([
		['nothing', {}, [], []],
		['only Basic', { security: [basic] }, [], []],
		[
			'classic ones in security',
			{ security: [basic, OAuth2('read:a', 'write:a')] },
			[['read:a', 'write:a']],
			[],
		],
		[
			'granular ones in security',
			{ security: [basic, OAuth2('read:a:b', 'read:c:b')] },
			[],
			[['read:a:b', 'read:c:b']],
		],
		['any token', { security: [OAuth2()] }, [[]], [[]]],
		[
			'both',
			{
				security: [basic, OAuth2('read:a')],
				'x-atlassian-oauth2-scopes': [
					list('Current', 'read:a'),
					list('Beta', 'read:a:b', 'read:c:b'),
				],
			},
			[['read:a']],
			[['read:a:b', 'read:c:b']],
		],
		[
			'only granular, Basic alone in security',
			{ security: [basic], 'x-atlassian-oauth2-scopes': [list('Beta', 'redact:a:b')] },
			[],
			[['redact:a:b']],
		],
		[
			'no classic one needed',
			{
				security: [OAuth2()],
				'x-atlassian-oauth2-scopes': [list('Current'), list('Beta', 'read:a:b')],
			},
			[[]],
			[['read:a:b']],
		],
	])('%s', (_, operation, classic, granular) => {
		expect(scopesOf(operation)).toEqual({ classic, granular });
	});

	it('notices that nobody has to sign in', () => {
		expect(isAnonymous({ security: [basic, OAuth2('read:a'), {}] })).toBe(true);
		expect(isAnonymous({ security: [basic] })).toBe(false);
		expect(isAnonymous({})).toBe(false);
	});
});

describe('parametersOf', () => {
	const read = (template: string, ...parameters: Parameter[]) =>
		parametersOf({ method: 'GET', template, parameters, definition: { responses: {} } }, cloud);
	const query = (parameter: Omit<Parameter, 'in' | 'name'>) =>
		read('/a', { name: 'p', in: 'query', ...parameter }).query['p'];

	it.each<[string, Omit<Parameter, 'in' | 'name'>, object]>([
		['a text', { schema: { type: 'string' } }, { type: 'string', required: false }],
		['without a schema', {}, { type: 'string', required: false }],
		[
			'bounds and a default',
			{ required: true, schema: { type: 'integer', minimum: 1, maximum: 50, default: 0 } },
			{ type: 'integer', required: true, minimum: 1, maximum: 50, default: '0' },
		],
		[
			'an empty default',
			{ schema: { type: 'string', default: '' } },
			{ type: 'string', required: false },
		],
		[
			'a list',
			{ schema: { type: 'array', maxItems: 3, items: { type: 'integer' } } },
			{ type: 'integer', required: false, list: 'repeat', maximum: 3 },
		],
		[
			'a list of some words',
			{ schema: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } } },
			{ type: 'string', required: false, list: 'repeat', values: ['a', 'b'] },
		],
		[
			'a text with commas',
			{ description: 'This parameter accepts a comma-separated list.', schema: { type: 'string' } },
			{ type: 'string', required: false, list: 'comma' },
		],
		[
			'Comma (,) separated',
			{ description: 'Comma (,) separated Ids', schema: { type: 'string' } },
			{ type: 'string', required: false, list: 'comma' },
		],
		[
			"Java's StringList",
			{ schema: ref('StringList') },
			{ type: 'string', required: false, list: 'comma' },
		],
		[
			"a list of Java's StringList",
			{ schema: { type: 'array', items: ref('StringList') } },
			{ type: 'string', required: false, list: 'comma' },
		],
		[
			'deprecated',
			{ deprecated: true, schema: { type: 'boolean' } },
			{ type: 'boolean', required: false, deprecated: true },
		],
	])('%s', (_, parameter, expected) => {
		expect(query(parameter)).toEqual(expected);
	});

	it('puts parameters where they belong', () => {
		const found = read(
			'/a/{two-words}/{id}',
			{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } },
			{ name: 'elsewhere', in: 'path', required: true, schema: { type: 'string' } },
			{ name: 'Authorization', in: 'header', required: true },
			{ name: 'If-Match', in: 'header' },
			{ name: 'properties', in: 'query', schema: { type: 'object' } },
		);
		expect(found.path).toEqual({
			'two-words': { type: 'string', required: true },
			id: { type: 'integer', required: true },
		});
		expect(found.query).toEqual({ elsewhere: { type: 'string', required: true } });
		expect(Object.keys(found.headers)).toEqual(['If-Match']);
		expect(found.anyQuery).toBe(true);
	});
});

describe('answersOf', () => {
	const answer = (status: string, content?: Record<string, MediaType>, components = cloud) =>
		answersOf({ responses: { [status]: content ? { content } : {} } }, components)[Number(status)];
	const json = (schema: Schema, more: Partial<MediaType> = {}) => ({
		'application/json': { schema, ...more },
	});

	it.each<[string, ReturnType<typeof answer>, object | undefined]>([
		['no body with 204, whatever is declared', answer('204', json({})), { kind: 'none' }],
		['no body with a redirect', answer('303'), { kind: 'none' }],
		[
			'a body with a redirect',
			answer('303', json(ref('Issue'))),
			{ kind: 'object', name: 'Issue' },
		],
		['nothing declared', answer('200'), { kind: 'any' }],
		['any JSON', answer('200', json({})), { kind: 'any' }],
		[
			'any JSON whose example is a list',
			answer('200', json({}, { example: '[{"id":1}]' })),
			{ kind: 'array' },
		],
		[
			'any JSON whose example is an object',
			answer('200', json({}, { example: { keys: [], self: 'a' } })),
			{
				kind: 'object',
				properties: { keys: { required: false, list: Infinity }, self: { required: false } },
			},
		],
		[
			'any JSON whose example is a text',
			answer('200', json({}, { example: 'done' })),
			{ kind: 'any' },
		],
		[
			'a named object',
			answer('200', json(ref('Issue'))),
			{
				kind: 'object',
				name: 'Issue',
				properties: {
					id: { required: true, readOnly: true },
					labels: { required: false, list: 5 },
				},
			},
		],
		[
			'a map',
			answer('200', json({ type: 'object', additionalProperties: true })),
			{ kind: 'object', properties: {} },
		],
		["Cloud's bare object", answer('200', json(ref('Bare'))), { kind: 'object', properties: {} }],
		["Data Center's bare object", answer('200', json(ref('Bare')), dataCenter), { kind: 'any' }],
		['a list', answer('200', json({ type: 'array' })), { kind: 'array' }],
		['a number', answer('201', json({ type: 'integer' })), { kind: 'value' }],
		[
			'all parts of an object',
			answer(
				'200',
				json({ allOf: [ref('Page'), { required: ['self'], properties: { self: {} } }] }),
			),
			{ kind: 'object', properties: { values: { required: false }, self: { required: true } } },
		],
		[
			'one of several objects',
			answer(
				'200',
				json({
					oneOf: [
						{ required: ['a', 'b'], properties: { a: {}, b: {} } },
						{ required: ['a'], properties: { a: {} } },
					],
				}),
			),
			{ kind: 'object', properties: { a: { required: true }, b: { required: false } } },
		],
		[
			'text',
			answer('200', { 'text/plain': { schema: { type: 'object' } } }),
			{ kind: 'text', mediaTypes: ['text/plain'] },
		],
		[
			'JSON that calls itself HTML',
			answer('201', { 'text/html': { schema: ref('Issue') } }),
			{ kind: 'object', mediaTypes: ['text/html'] },
		],
		[
			'a picture, or an error',
			answer('200', {
				'*/*': {},
				'application/json': { schema: { type: 'object', additionalProperties: true } },
				'image/png': {},
			}),
			{ kind: 'file' },
		],
		['an error', answer('400', json(ref('Issue'))), undefined],
	])('%s', (_, found, expected) => {
		if (expected === undefined) expect(found).toBeUndefined();
		else expect(found).toMatchObject(expected);
	});
});

describe('bodyOf', () => {
	const body = (content: Record<string, MediaType>, required = true) =>
		bodyOf({ requestBody: { required, content }, responses: {} }, cloud);

	it.each<[string, ReturnType<typeof bodyOf>, object]>([
		[
			'an object',
			body({ 'application/json': { schema: ref('Issue') } }),
			{ kind: 'object', mediaTypes: ['application/json'], required: true },
		],
		[
			'a form with files',
			body({ 'multipart/form-data': { schema: { type: 'array' } } }),
			{ kind: 'file', mediaTypes: ['multipart/form-data'] },
		],
		[
			'a text as JSON or as it is',
			body({ 'application/json': { schema: { type: 'string' } }, 'text/plain': {} }, false),
			{ kind: 'value', required: false },
		],
		['anything', body({ '*/*': { schema: {} } }), { kind: 'any', mediaTypes: ['*/*'] }],
	])('%s', (_, found, expected) => {
		expect(found).toMatchObject(expected);
	});

	it('is undefined if there is none', () => {
		expect(bodyOf({ responses: {} }, cloud)).toBeUndefined();
	});
});

describe('pagingOf', () => {
	function paging(names: string[], schema: Schema, method = 'GET', body?: Schema) {
		const definition: OperationObject = {
			...(body && { requestBody: { content: { 'application/json': { schema: body } } } }),
			responses: { 200: { content: { 'application/json': { schema } } } },
		};
		const operation: DescribedOperation = {
			method,
			template: '/a',
			parameters: names.map((name) => ({ name, in: 'query' })),
			definition,
		};
		return pagingOf(operation, answersOf(definition, cloud)[200], cloud);
	}

	const lists = (...names: string[]): Schema => ({
		type: 'object',
		properties: Object.fromEntries([
			...names.map((name) => [name, { type: 'array' }]),
			['total', { type: 'integer' }],
		]) as Record<string, Schema>,
	});

	it.each<[string, ReturnType<typeof paging>, object | undefined]>([
		[
			'startAt',
			paging(['startAt', 'maxResults'], ref('Page')),
			{ kind: 'startAt', entries: 'values' },
		],
		[
			'entries of another name',
			paging(['startAt'], lists('comments')),
			{ kind: 'startAt', entries: 'comments' },
		],
		[
			'a list beside the entries',
			paging(['nextPageToken'], lists('warnings', 'issues')),
			{ kind: 'nextPageToken', entries: 'issues' },
		],
		[
			'start and limit',
			paging(['start', 'limit'], ref('Page')),
			{ kind: 'start', entries: 'values' },
		],
		['a plain list', paging(['startAt', 'maxResults'], { type: 'array' }), { kind: 'array' }],
		['a plain list, only cut', paging(['maxResults'], { type: 'array' }), { kind: 'array' }],
		['a whole list', paging(['expand'], { type: 'array' }), undefined],
		['one object', paging(['expand'], ref('Issue')), undefined],
		[
			'the class of one element',
			paging(['startAt', 'maxResults'], ref('Issue')),
			{ kind: 'startAt' },
		],
		[
			'pages one level down',
			paging(['nextPageToken'], {
				type: 'object',
				properties: {
					projects: {
						type: 'object',
						properties: { nextPageToken: {}, values: { type: 'array' } },
					},
				},
			}),
			{ kind: 'nextPageToken', entries: 'projects/values' },
		],
		[
			'an address of the next page',
			paging(['since'], {
				type: 'object',
				properties: { nextPage: {}, values: { type: 'array' } },
			}),
			{ kind: 'nextPage', entries: 'values' },
		],
		[
			'in the body',
			paging([], ref('Page'), 'POST', {
				type: 'object',
				properties: { maxResults: {}, nextPageToken: {} },
			}),
			{ kind: 'nextPageToken', entries: 'values' },
		],
		['a change that has a startAt', paging(['startAt'], ref('Page'), 'PUT'), undefined],
	])('%s', (_, found, expected) => {
		expect(found).toEqual(expected);
	});
});

describe('what npm run endpoints reports', () => {
	const file = (...lines: string[]) =>
		['export const a = {', ...lines.map((line) => `\t\t${line},`), ''].join('\n');
	const before = file("'GET /a': ['', '204']", "'GET /b': ['', '204']");
	const after = file("'GET /b': ['x', '204']", "'GET /c': ['', '204']");

	it('says what was added, removed and changed', () => {
		expect(changesBetween(before, after)).toEqual({
			added: ['GET /c'],
			removed: ['GET /a'],
			changed: ['GET /b'],
		});
	});

	it.each([
		[after, after, '2 endpoints, 0 kB: unchanged'],
		[before, after, '2 endpoints, 0 kB: 1 added (GET /c), 1 removed (GET /a), 1 changed (GET /b)'],
		[`${after}// other`, after, '2 endpoints, 0 kB: only shared lists changed'],
		[
			'',
			file(...['a', 'b', 'c', 'd'].map((name) => `'GET /${name}': ['', '204']`)),
			'4 endpoints, 0 kB: 4 added (GET /a, GET /b, GET /c, …)',
		],
	])('in one line', (old, now, expected) => {
		expect(summary(old, now)).toBe(expected);
	});
});
