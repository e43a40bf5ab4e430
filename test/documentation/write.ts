import { writePage } from './pageFile';
import { pages } from './pages';

async function writePages(): Promise<void> {
	for (const [name, page] of Object.entries(pages)) {
		writePage(name, await page());
		// eslint-disable-next-line no-console -- a command says what it did
		console.log(`Wrote docs/${name}`);
	}
}

void writePages();
