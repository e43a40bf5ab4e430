/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

/**
 * The folder with the C++ headers of the running Node, for compiling native packages whose
 * prebuilt files cannot be downloaded. The npm package `node` keeps them in the package of the
 * platform, next to or inside its own folder.
 *
 * @returns undefined if there are none: node-gyp then downloads them
 */
export function nodeHeaders(executable: string = process.execPath): string | undefined {
	const prefix = dirname(dirname(executable));
	const platformPackage = join('node_modules', `node-${process.platform}-${process.arch}`);
	const candidates = [
		prefix,
		join(prefix, platformPackage),
		join(dirname(dirname(prefix)), platformPackage),
	];
	return candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}
