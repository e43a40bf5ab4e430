import type { RecordedRequest } from '../sandbox/sandbox';
import {
	badReference,
	contractMismatches,
	shownBy,
	undeclaredRequests,
	writeOrder,
	type TriedReference,
} from './findings';
import type { Run } from './world';

const request = (line: string, more: Partial<RecordedRequest> = {}) => {
	const [method = '', path = ''] = line.split(' ');
	return { method, path, endpoint: line, body: null, status: 200, ...more } as RecordedRequest;
};

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';

describe('undeclaredRequests', () => {
	const specification = {
		cloud: [ISSUE],
		dataCenter: ['GET /rest/api/2/issue/{issueIdOrKey}'],
	} as const;

	it.each([
		['cloud', 'GET /rest/api/3/issue/SUP-1?fields=summary', 0],
		['cloud', 'GET /rest/api/3/issue/SUP-1/comment', 1],
		['cloud', 'DELETE /rest/api/3/issue/SUP-1', 1],
		['cloud', 'GET /rest/api/3/nothing', 1],
		['cloud', 'GET /rest/api/3/myself', 0],
		['cloud', 'GET /_edge/tenant_info', 0],
		['dataCenter', 'GET /jira/rest/api/2/issue/SUP-1', 0],
		['dataCenter', 'GET /jira/rest/api/3/issue/SUP-1', 1],
	] as const)('on %s: %s', (flavour, line, count) => {
		expect(undeclaredRequests({ specification }, flavour, [request(line)])).toHaveLength(count);
	});
});

describe('contractMismatches, without the documents', () => {
	it.each([
		['GET /rest/api/3/issue/SUP-1?fields=summary', []],
		[
			'GET /rest/api/3/issue/SUP-1?field=summary',
			[`${ISSUE}: request query field: is not a parameter of this operation`],
		],
		['DELETE /jira/builds/0.1/cloud/1/bulkByProperties?any=1', []],
	])('%s', (line, expected) => {
		const found = contractMismatches('cloud', [request(line)], undefined);
		expect(found.map(({ what }) => what)).toEqual(expected);
	});
});

describe('shownBy', () => {
	const run = (more: Partial<Run>): Run => ({
		requests: [],
		outputs: [],
		error: undefined,
		...more,
	});
	const one = request('POST /rest/api/3/issue', { body: { a: 1 } });
	const mark = 'b0f1b2c3-0000-4000-8000-00000000000';

	it.each<[string, boolean, Partial<Run>, Partial<Run>]>([
		['another path', false, { requests: [one] }, { requests: [{ ...one, path: '/rest' }] }],
		['another body', false, { requests: [one] }, { requests: [{ ...one, body: {} }] }],
		['another output', false, { outputs: [{ json: { a: 1 } }] }, { outputs: [{ json: {} }] }],
		[
			'another order of requests',
			true,
			{ requests: [one, { ...one, path: '/x' }] },
			{ requests: [{ ...one, path: '/x' }, one] },
		],
		[
			'another mark',
			true,
			{ outputs: [{ json: { mark: `${mark}1` } }] },
			{ outputs: [{ json: { mark: `${mark}2` } }] },
		],
		[
			'a look at who signs in',
			true,
			{ requests: [one] },
			{ requests: [one, request('GET /rest/api/3/myself')] },
		],
	])('%s is the same: %s', (_, isSame, first, second) => {
		expect(shownBy(run(first)) === shownBy(run(second))).toBe(isSame);
	});
});

describe('badReference', () => {
	const good: TriedReference = {
		label: 'Issue',
		given: 'NOPE-1',
		refusal: { itemIndex: 2, text: 'There is no NOPE-1.' },
		expectedIndex: 2,
		writes: 0,
	};

	it.each<[string, Partial<TriedReference>, number]>([
		['names what was given', {}, 0],
		['names the field', { refusal: { itemIndex: 2, text: "'Issue' is empty" } }, 0],
		['names neither', { refusal: { itemIndex: 2, text: 'The Issue is not there' } }, 1],
		['names something longer', { refusal: { itemIndex: 2, text: 'There is no NOPE-12' } }, 1],
		['names another item', { refusal: { itemIndex: 1, text: 'NOPE-1' } }, 1],
		['comes after a write', { writes: 1 }, 1],
		['does not come', { refusal: undefined }, 1],
	])('of a refusal that %s', (_, more, count) => {
		expect(badReference({ ...good, ...more })).toHaveLength(count);
	});
});

describe('writeOrder', () => {
	const write = (began: number, ended: number, mark: string, path = 'SUP-1') =>
		request(`PUT /rest/api/3/issue/${path}`, {
			span: { began, ended },
			body: { text: `-${mark}` },
		});
	const found = (...requests: RecordedRequest[]) =>
		writeOrder(requests, ['SUP-1', '10000'], ['one', 'two']).map(({ what }) => what);
	const PUT = 'PUT /rest/api/3/issue/*';

	it.each<[string, RecordedRequest[], string[]]>([
		['one after the other', [write(1, 2, 'one'), write(3, 4, 'two')], []],
		[
			'side by side',
			[write(1, 3, 'one'), write(2, 4, 'two')],
			[`${PUT} begins before ${PUT} has ended`],
		],
		[
			'under two names',
			[write(1, 3, 'one'), write(2, 4, 'two', '10000')],
			[`${PUT} begins before ${PUT} has ended`],
		],
		['to two issues', [write(1, 3, 'one'), write(2, 4, 'two', 'SUP-2')], []],
		[
			'the other way round',
			[write(1, 2, 'two'), write(3, 4, 'one')],
			[`${PUT} of item 1 comes before that of item 0`],
		],
		[
			'while it is read',
			[
				write(1, 3, 'one'),
				request('GET /rest/api/3/issue/SUP-1', { span: { began: 2, ended: 4 } }),
			],
			[],
		],
	])('%s', (_, requests, expected) => {
		expect(found(...requests)).toEqual(expected);
	});
});
