/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { resolve } from 'node:path';
import process from 'node:process';

/**
 * Scans a package folder with the functions of n8n's own review, ignoring inline disables.
 *
 *     tsx test/package/scan.ts FOLDER [PATTERN …]
 *
 * Without patterns, it scans the same as the review of a source tree: package.json, nodes and
 * credentials.
 */
interface Scanner {
	readonly SOURCE_FILE_PATTERNS: string[];
	analyzePackage(
		folder: string,
		patterns: string[],
	): Promise<{ passed: boolean; message?: string; details?: string }>;
}

/** The package contains no types. */
const scannerModule: string = '@n8n/scan-community-package/scanner/scanner.mjs';

async function scan(folder: string, givenPatterns: string[]): Promise<void> {
	const { analyzePackage, SOURCE_FILE_PATTERNS } = (await import(scannerModule)) as Scanner;
	const patterns = givenPatterns.length > 0 ? givenPatterns : SOURCE_FILE_PATTERNS;
	const { passed, message, details } = await analyzePackage(folder, patterns);

	// A pass with a message is "no files found".
	const clean = passed && message === undefined;
	process.exitCode = clean ? 0 : 1;
	process.stdout.write(
		clean
			? `nothing found in ${patterns.join(', ')}\n`
			: `${details ?? message ?? 'The scanner refuses the package and does not say why.'}\n`,
	);
}

const [folder = '.', ...patterns] = process.argv.slice(2);
void scan(resolve(folder), patterns);
