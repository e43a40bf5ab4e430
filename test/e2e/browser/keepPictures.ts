/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of this repository, not published */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { projectFolder } from '../installation/command';
import { picturesFolder } from './story';

const kept = join(projectFolder, 'docs', 'pictures');

/** The pictures that the last run took for the README: `readme-02-node.png`, by `node.png`. */
const taken = readdirSync(picturesFolder).flatMap((file) => {
	const name = /^readme-\d+-(.+\.png)$/.exec(file)?.[1];
	return name === undefined ? [] : [{ file, name }];
});

// The second half of `npm run pictures`: puts them where the README shows them.
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
for (const { file, name } of taken) {
	copyFileSync(join(picturesFolder, file), join(kept, name));
	const kB = Math.ceil(statSync(join(kept, name)).size / 1000);
	process.stdout.write(`docs/pictures/${name}: ${kB} kB\n`);
}
