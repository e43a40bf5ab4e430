import { writePage } from './pageFile';
import { pages } from './pages';

for (const [name, page] of Object.entries(pages)) {
	writePage(name, page());
	// eslint-disable-next-line no-console -- a command says what it did
	console.log(`Wrote docs/${name}`);
}
