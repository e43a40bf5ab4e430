import { documentedAnswers } from '../../nodes/connection/documentedAnswers';
import { endpointAt, type Endpoint } from '../../nodes/endpoints';

describe('documentedAnswers', () => {
	it.each<[string, Endpoint, string[]]>([
		['an issue', 'GET /rest/api/3/issue/{issueIdOrKey}', ['object']],
		['a creation', 'POST /rest/api/3/issue', ['object']],
		['an update', 'PUT /rest/api/3/issue/{issueIdOrKey}', ['none']],
		['a deletion', 'DELETE /rest/api/3/issue/{issueIdOrKey}', ['none']],
		['a transition', 'POST /rest/api/3/issue/{issueIdOrKey}/transitions', ['none']],
		['fields', 'GET /rest/api/3/field', ['list']],
	])('%s: the same kinds on both flavours', (_, endpoint, kinds) => {
		for (const flavour of ['cloud', 'dataCenter'] as const) {
			const there = endpointAt(endpoint, flavour) ?? endpoint;
			const found = documentedAnswers(there, flavour).map(({ kind }) => kind);
			expect([...new Set(found)]).toEqual(expect.arrayContaining(kinds));
		}
	});

	it('names the properties of an object, so that a different object is noticed', () => {
		const [shape] = documentedAnswers('POST /rest/api/3/search/jql', 'cloud');
		expect(shape).toMatchObject({ kind: 'object' });
		expect(shape?.kind === 'object' && shape.properties).toContain('issues');
	});
});
