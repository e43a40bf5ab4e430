/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- a command line tool, nothing of this is published */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { projectFolder } from '../harness/engine';
import { execute, refused, type Outcome } from './execute';
import { BadInput } from './request';

const usage = `Usage: npm run --silent execute -- FILE.json [--package DIR]

Runs one node of the built package on n8n's engine and prints one line of JSON:
{ "ok": true, "items": [[…]] } or { "ok": false, "error": { "message", "description", "itemIndex", "httpCode" } }

FILE.json (or - for standard input):
{ "node": "jira", "parameters": {…}, "credentials": { "jiraBasicApi": {…} },
  "items": [ { "json": {…} } ], "continueOnFail": true | false | "errorOutput" }

--package DIR   folder of another built package; default: this one
Exit code: 0 the run succeeded, 1 it did not, 2 the input is not usable`;

/** npm runs scripts in the package's folder and keeps the user's current folder in INIT_CWD. */
const userFolder = process.env.INIT_CWD ?? process.cwd();

const readInput = async (file: string): Promise<string> =>
	file === '-' ? await text(process.stdin) : await readFile(resolve(userFolder, file), 'utf8');

const outcomeOf = async (args: string[]): Promise<Outcome> => {
	const { positionals, values } = parseArgs({
		args,
		allowPositionals: true,
		options: { package: { type: 'string' } },
	});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) {
		process.stderr.write(`${usage}\n`);
		return refused(new BadInput('Name one file, or - for standard input.'));
	}
	const controller = new AbortController();
	process.once('SIGINT', () => controller.abort());
	return await execute(
		await readInput(file),
		values.package === undefined ? projectFolder : resolve(userFolder, values.package),
		controller.signal,
	);
};

outcomeOf(process.argv.slice(2))
	// An unknown option, or a missing file.
	.catch((error: Error) => refused(new BadInput(error.message)))
	.then(({ line, exitCode }) => process.stdout.write(`${line}\n`, () => process.exit(exitCode)));
