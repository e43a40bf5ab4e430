/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console --
   a command of the development says what it did; none of this is published */
import process from 'node:process';
import { download } from './download';
import { PUBLISHED } from './published';
import { DOWNLOADED_FOLDER } from './specificationFiles';

/**
 * `npm run specs`: downloads Atlassian's public documents for machines that do not have them. It refuses versions other
 * than those that the tests were written against, or accepts them with `--latest`.
 */
async function run(acceptsOthers: boolean): Promise<void> {
	const downloaded = await Promise.all(
		PUBLISHED.map(async (one) => await download(one, DOWNLOADED_FOLDER, acceptsOthers)),
	);
	for (const { message } of downloaded) console.log(message);
	const isComplete = downloaded.every(
		({ outcome }) => outcome === 'expected' || (outcome === 'other' && acceptsOthers),
	);
	console.log(
		isComplete
			? `The contract tests use ${DOWNLOADED_FOLDER} unless JIRA_SPECS names another folder.`
			: 'Not every document was downloaded.',
	);
	process.exitCode = isComplete ? 0 : 1;
}

void run(process.argv.includes('--latest'));
