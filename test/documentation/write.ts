import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

for (const [name, page] of Object.entries(pages)) {
	const file = join(__dirname, '..', '..', 'docs', name);
	writeFileSync(file, page());
	// eslint-disable-next-line no-console -- a command says what it did
	console.log(`Wrote docs/${name}`);
}
