import { writeGenerated } from './generatedFile';
import { generatedFiles } from './generatedFiles';

async function writeAll(): Promise<void> {
	for (const [path, text] of Object.entries(await generatedFiles())) {
		writeGenerated(path, text);
		// eslint-disable-next-line no-console -- a command says what it did
		console.log(`Wrote ${path}`);
	}
}

void writeAll();
