import { readPage } from './pageFile';
import { pages } from './pages';

describe('Generated pages', () => {
	it.each(Object.keys(pages))(
		'docs/%s says what the source says; npm run docs renews it',
		(name) => {
			expect(readPage(name)).toBe(pages[name]?.());
		},
	);
});
