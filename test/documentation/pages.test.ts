import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

describe('Generated pages', () => {
	it.each(Object.keys(pages))(
		'docs/%s says what the source says; npm run docs renews it',
		(name) => {
			const written = readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');
			expect(written).toBe(pages[name]?.());
		},
	);
});
