import { concerns, deedsOf, endpointOf, isLeftOpen, isWrite } from './deeds';
import { faults } from './faults';
import type { Passed } from './wire/wire';

const passed = (line: string, some: Partial<Passed> = {}): Passed => {
	const [method = '', path = ''] = line.split(' ');
	return { method, path, body: '', status: 204, ...some };
};

const build = '/jira/builds/0.1/cloud/1/bulk';

describe('What was done', () => {
	it.each([
		['GET /rest/api/3/issue/SUP-1', false],
		['POST /rest/api/3/search/jql', false],
		['POST /rest/api/3/issue/bulkfetch', false],
		['POST /ex/jira/1-2/rest/api/3/comment/list', false],
		['POST /oauth/token', false],
		['POST /rest/api/3/issue/bulk', true],
		['PUT /rest/api/3/issue/SUP-1?notifyUsers=false', true],
		['DELETE /rest/api/3/issue/SUP-1', true],
	])('%s writes: %s', (line, writes) => {
		expect(isWrite(passed(line))).toBe(writes);
	});

	it.each([
		['a creation', [passed('POST /issue', { body: 'x1q0z' })], 1],
		[
			'a creation sent twice',
			[passed('POST /issue', { body: 'x1q0z' }), passed('POST /issue', { body: 'x1q0z' })],
			2,
		],
		['a change sent twice', [passed('PUT /issue/x1q0z'), passed('PUT /issue/x1q0z')], 1],
		[
			'an entity sent twice',
			[passed(`POST ${build}`, { body: 'x1q0z' }), passed(`POST ${build}`, { body: 'x1q0z' })],
			1,
		],
		['a refused creation', [passed('POST /issue', { body: 'x1q0z', status: 400 })], 0],
		['a creation of another item', [passed('POST /issue', { body: 'x1q1z' })], 0],
		['a look-up', [passed('POST /rest/api/2/search', { body: 'x1q0z', status: 200 })], 0],
	])('counts %s', (_, requests, times) => {
		expect(deedsOf(requests, ['x1q0z'], 1)).toEqual({ times, isPart: false });
	});

	it.each<[string, string[], number]>([
		['changes', ['PUT /one/x1q0z', 'PUT /two/x1q0z'], 1],
		['a change and a creation', ['PUT /one/x1q0z', 'POST /two/x1q0z'], 1],
		['creations', ['POST /one/x1q0z', 'POST /two/x1q0z'], 1],
		['changes, one sent twice', ['PUT /one/x1q0z', 'PUT /one/x1q0z', 'PUT /two/x1q0z'], 1],
		['creations, one sent twice', ['POST /one/x1q0z', 'POST /one/x1q0z', 'POST /two/x1q0z'], 3],
	])('counts what needs two endpoints once both have accepted it: %s', (_, lines, times) => {
		const both = lines.map((line) => passed(line));
		expect(deedsOf(both, ['x1q0z'], 2)).toEqual({ times, isPart: false });
		expect(deedsOf(both.slice(-1), ['x1q0z'], 2)).toEqual({ times: 0, isPart: true });
		expect(deedsOf([], ['x1q0z'], 2)).toEqual({ times: 0, isPart: false });
	});

	it('does not mistake a longer name for a shorter one', () => {
		expect(concerns(passed('GET /issue/SUP-12'), ['SUP-1'])).toBe(false);
		expect(concerns(passed('GET /issue/SUP-1/comment'), ['SUP-1'])).toBe(true);
	});

	it.each([
		['{"endDate":"2026-11-12T13:58:06.511Z","day":"2026-11-12"}', false],
		['{"started":"2026-11-12T13:58:06.511+0000","sprint":11}', true],
		['{"ids":[58]}', true],
	])('does not take a part of a time for an id: %s', (body, expected) => {
		const one = { path: '/rest/agile/1.0/sprint/3', body };
		expect(concerns(one, ['11', '58'])).toBe(expected);
	});

	it('recognises an endpoint by its path without the items', () => {
		const names = [['SUP-1'], ['SUP-12', '10012']];
		expect(endpointOf(passed('GET /issue/SUP-12/comment?a=SUP-1'), names)).toBe(
			'GET /issue/*/comment',
		);
	});

	it.each([
		['429 with seconds', false],
		['503 before', true],
		['cut answer', true],
	])('is left open by %s: %s', (name, leftOpen) => {
		const fault = faults.find((one) => one.name === name);
		if (fault === undefined) throw new Error(`There is no fault '${name}'.`);
		expect(isLeftOpen([passed('PUT /issue/SUP-1', { fault })], ['SUP-1'])).toBe(leftOpen);
		expect(isLeftOpen([passed('GET /issue/SUP-1', { fault })], ['SUP-1'])).toBe(false);
		expect(isLeftOpen([passed('PUT /issue/SUP-2', { fault })], ['SUP-1'])).toBe(false);
	});

	it('is left open by anything that hides how a task ends', () => {
		const [refusal] = faults.filter(({ refuses }) => refuses);
		const task = passed('POST /rest/api/3/bulk/issues/delete', { body: '"SUP-1"', status: 201 });
		const asked = passed('GET /rest/api/3/bulk/queue/10000', {
			...(refusal && { fault: refusal }),
		});
		expect(isLeftOpen([task, asked], ['SUP-1'])).toBe(true);
		expect(isLeftOpen([task, asked], ['SUP-2'])).toBe(false);
		expect(isLeftOpen([task], ['SUP-1'])).toBe(false);
	});
});
