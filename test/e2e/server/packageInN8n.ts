/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder, runCommand } from '../installation/command';

/**
 * Builds the package, packs it as npm would publish it, and installs the tarball where n8n keeps its
 * community nodes.
 *
 * @param dataFolder n8n's user folder
 */
export async function installPackage(dataFolder: string): Promise<void> {
	const nodesFolder = join(dataFolder, '.n8n', 'nodes');
	const manifest = join(nodesFolder, 'package.json');
	mkdirSync(nodesFolder, { recursive: true });
	if (!existsSync(manifest)) {
		writeFileSync(manifest, JSON.stringify({ name: 'installed-nodes', private: true }));
	}
	const { name } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
		name: string;
	};
	const packed = mkdtempSync(join(tmpdir(), `${name}-`));
	try {
		await runCommand('gulp', ['-L', 'assemble']);
		await runCommand('npm', ['pack', '--silent', '--pack-destination', packed]);
		const tarball = readdirSync(packed).find((file) => file.endsWith('.tgz'));
		if (tarball === undefined) throw new Error(`npm pack has put no .tgz file into ${packed}.`);
		// The version stays the same when the content changes: npm would keep the existing files.
		rmSync(join(nodesFolder, 'node_modules', name), { recursive: true, force: true });
		rmSync(join(nodesFolder, 'node_modules', '.package-lock.json'), { force: true });
		await runCommand('npm', ['install', join(packed, tarball), ...quietly], { cwd: nodesFolder });
	} finally {
		rmSync(packed, { recursive: true, force: true });
	}
}

/** n8n already provides n8n-workflow: npm must not fetch it again as the package's peer. */
const quietly = [
	'--offline',
	'--legacy-peer-deps',
	'--ignore-scripts',
	'--no-audit',
	'--no-fund',
	'--no-save',
	'--no-package-lock',
];
