import { readGenerated } from './generatedFile';
import { generatedFiles } from './generatedFiles';

describe('Generated files', () => {
	it('match the source; npm run docs renews them', async () => {
		const files = await generatedFiles();
		for (const [path, text] of Object.entries(files)) {
			expect({ path, text: readGenerated(path) }).toEqual({ path, text });
		}
		expect(Object.keys(files).length).toBeGreaterThan(10);
	}, 120_000);
});
