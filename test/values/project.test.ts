import { namesProjectDirectly, type WrittenProject } from '../../nodes/values/project';

describe('namesProjectDirectly', () => {
	it.each<[by: WrittenProject['by'], value: string, isDirect: boolean]>([
		['any', 'SUP', true],
		['any', 'A1_B', true],
		['any', '10000', true],
		['any', 'sup', false],
		['any', 'Customer Support', false],
		['any', 'תמיכה', false],
		['key', 'sup', true],
		['key', '10000', true],
		['name', 'SUP', false],
		['name', '2026', false],
	])('%s %j: %j', (by, value, isDirect) => {
		expect(namesProjectDirectly({ by, value })).toBe(isDirect);
	});
});
