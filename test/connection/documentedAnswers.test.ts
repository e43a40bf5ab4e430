import { del, get, path, post, put } from '../../nodes/connection';
import { documentedAnswers } from '../../nodes/connection/documentedAnswers';
import { siteOf } from '../../nodes/connection/site';

const cloud = siteOf('cloud', undefined);
const dataCenter = siteOf('dataCenter', undefined);

describe('documentedAnswers', () => {
	it.each([
		['an issue', get(path`issue/${'SUP-1'}`), ['object']],
		['a creation', post(path`issue`, {}), ['object']],
		['an update', put(path`issue/${'SUP-1'}`, {}), ['none']],
		['a deletion', del(path`issue/${'SUP-1'}`), ['none']],
		['a transition', post(path`issue/${'SUP-1'}/transitions`, {}), ['none']],
		['fields', get(path`field`), ['list']],
	])('%s: the same kinds on both flavours', (_, request, kinds) => {
		for (const site of [cloud, dataCenter]) {
			const found = documentedAnswers(request, site).map(({ kind }) => kind);
			expect([...new Set(found)]).toEqual(expect.arrayContaining(kinds));
		}
	});

	it('names what an object has, so that another one is found out', () => {
		const [shape] = documentedAnswers(post(path`search/jql`, {}, { reads: true }), cloud);
		expect(shape).toMatchObject({ kind: 'object' });
		expect(shape?.kind === 'object' && shape.properties).toContain('issues');
	});

	it('knows nothing of what is in no document of that Jira', () => {
		expect(documentedAnswers(post(path`search/jql`, {}), dataCenter)).toEqual([]);
		expect(documentedAnswers(get(path`rocket/${'1'}`), cloud)).toEqual([]);
	});

	it('is the same for each value in a path', () => {
		const first = documentedAnswers(get(path`issue/${'SUP-1'}`), cloud);
		expect(documentedAnswers(get(path`issue/${'SUP-2'}`), cloud)).toBe(first);
	});
});
