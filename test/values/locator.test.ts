import { unwrapLocator } from '../../nodes/values/locator';

describe('unwrapLocator', () => {
	it.each([
		['a locator', { __rl: true, mode: 'key', value: 'SUP-1' }, 'SUP-1'],
		['a locator without its mark', { mode: 'list', value: '' }, ''],
		['one with the name of its value', { mode: 'list', value: '1', cachedResultName: 'Bug' }, '1'],
		['text', 'SUP-1', 'SUP-1'],
		['nothing', null, null],
		['an option of Jira', { id: '1', value: 'Red' }, { id: '1', value: 'Red' }],
		['an object with a mode', { mode: 'dark' }, { mode: 'dark' }],
		['a list', [1], [1]],
	])('reads %s', (_, given, expected) => {
		expect(unwrapLocator(given)).toEqual(expected);
	});
});
