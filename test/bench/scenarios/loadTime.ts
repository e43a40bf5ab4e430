/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runCommand } from '../../e2e/installation/command';
import { summarize } from '../figures/result';
import { atMost, holds } from '../figures/target';
import type { BenchWorld } from '../world/benchWorld';
import type { Scenario } from './scenario';

/** One process for each, because what Node has loaded costs nothing the second time. */
const LEAST_ROUNDS = 7;

/**
 * Prints how many milliseconds it takes to load files into a process that, like n8n, has n8n-workflow, and to
 * create what n8n creates of each at its start: an instance of the class with the file's name.
 */
const PROBE = `
require('n8n-workflow');
const { basename } = require('node:path');
const start = performance.now();
for (const file of process.argv.slice(1)) new (require(file)[basename(file).split('.')[0]])();
process.stdout.write(String(performance.now() - start));
`;

/** How long n8n's start waits for our files, compared with those of the built-in node. */
export const loadTime: Scenario = {
	name: 'load',
	title: 'Load all files of the package',
	measure: async (world, { rounds }) => {
		const count = Math.max(rounds, LEAST_ROUNDS);
		const ours: number[] = [];
		const builtIn: number[] = [];
		const files = { ours: ourFiles(world), builtIn: builtInFiles(world) };
		for (let round = 0; round < count; round++) {
			ours.push(await loadMs(world, files.ours));
			builtIn.push(await loadMs(world, files.builtIn));
		}
		const figures = (times: readonly number[]) =>
			summarize(
				times.map((ms) => ({ ms, requests: 0, failed: 0 })),
				1,
				1,
			);
		const [mine, theirs] = [figures(ours), figures(builtIn)];
		return {
			name: 'load',
			title: 'Load all files of the package',
			items: 1,
			ours: mine,
			builtIn: theirs,
			targets: [
				holds('files of both', files.ours.length > 0 && files.builtIn.length > 0),
				atMost("time, times that of the built-in node's files", mine.ms / theirs.ms, 1),
			],
			rounds: count,
			notes: [
				`${files.ours.length} files, the built-in node's ${files.builtIn.length}; of each, n8n makes an instance of its class`,
			],
		};
	},
};

async function loadMs({ installation }: BenchWorld, files: readonly string[]): Promise<number> {
	// The package finds n8n's own n8n-workflow, as in n8n.
	const env = { NODE_PATH: join(installation, 'node_modules') };
	return Number(await runCommand('node', ['-e', PROBE, ...files], { cwd: installation, env }));
}

function ourFiles({ dataFolder }: BenchWorld): string[] {
	const { name, n8n } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
		name: string;
		n8n: { nodes: string[]; credentials: string[] };
	};
	const folder = join(dataFolder, '.n8n', 'nodes', 'node_modules', name);
	return [...n8n.credentials, ...n8n.nodes].map((file) => join(folder, file));
}

function builtInFiles({ installation }: BenchWorld): string[] {
	const dist = join(installation, 'node_modules', 'n8n-nodes-base', 'dist');
	const inFolder = (folder: string, pattern: RegExp) =>
		readdirSync(join(dist, folder))
			.filter((file) => pattern.test(file))
			.map((file) => join(dist, folder, file));
	return [
		...inFolder('credentials', /^JiraSoftware\w+\.credentials\.js$/),
		...inFolder(join('nodes', 'Jira'), /\.node\.js$/),
	];
}
