import { readPage } from './pageFile';
import { pages } from './pages';

describe('Generated pages', () => {
	it.each(Object.keys(pages))(
		'docs/%s says what the source says; npm run docs renews it',
		async (name) => {
			expect(readPage(name)).toBe(await pages[name]?.());
		},
		60_000,
	);
});
