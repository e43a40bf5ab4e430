/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console --
   a command of the development: reads documents, writes files and says what it did; none of this is published */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Command } from 'commander';
import { SpecificationFiles, findSpecificationFolder } from '../specifications/specificationFiles';
import { linesSummary, summary } from './changes';
import { endpointCounts } from './counts';
import { generatedFacts } from './families';

const project = join(__dirname, '../..');

interface Asked {
	/** Writes nothing, and fails if the facts would change. */
	readonly check?: boolean;
	/** Ends with the number of endpoints that the node calls by name, as JSON. */
	readonly json?: boolean;
}

/** `npm run endpoints`: regenerates the facts of nodes/endpoints from Atlassian's documents. */
function run({ check: isCheck = false, json = false }: Asked): void {
	const folder = findSpecificationFolder();
	if (folder === undefined) {
		throw new Error(
			"Atlassian's documents are neither in ../shared/specs nor in .artifacts/specs, and JIRA_SPECS is not set. npm run specs downloads them.",
		);
	}
	const files = Object.entries(generatedFacts(new SpecificationFiles(folder)));
	for (const [path, text] of files) {
		const before = textAt(path);
		console.log(
			`${path}: ${/(Names|Bodies)\.ts$/.test(path) ? linesSummary(before, text) : summary(before, text)}`,
		);
		if (before === text) continue;
		if (isCheck) process.exitCode = 1;
		else {
			mkdirSync(dirname(join(project, path)), { recursive: true });
			writeFileSync(join(project, path), text);
		}
	}
	const size = files.reduce((sum, [, text]) => sum + text.length, 0);
	console.log(`${Math.round(size / 1000)} kB in total, from ${folder}`);
	if (process.exitCode === 1) {
		console.error('The committed facts differ from the documents: run npm run endpoints.');
	}
	if (json) console.log(JSON.stringify(endpointCounts()));
}

function textAt(path: string): string {
	try {
		return readFileSync(join(project, path), 'utf8');
	} catch {
		return '';
	}
}

const asked = new Command('npm run endpoints --')
	.description("Regenerates the facts about Jira's endpoints from Atlassian's documents.")
	.option('--check', 'write nothing, and fail if the facts would change')
	.option('--json', 'print the number of endpoints in the last line, as JSON')
	.parse()
	.opts<Asked>();

try {
	run(asked);
} catch (failure) {
	console.error(failure instanceof Error ? failure.message : failure);
	process.exitCode = 1;
}
