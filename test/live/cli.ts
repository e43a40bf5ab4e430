/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a command of this repository, not published */
import { liveCommand } from './liveCommand';
import { SettingsRefused } from './settings';

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());

liveCommand(process.argv.slice(2), {
	environment: process.env,
	print: (line) => console.log(line),
	signal: interrupted.signal,
})
	.then((exitCode) => {
		process.exitCode = exitCode;
	})
	.catch((error: unknown) => {
		// Any other error may contain what was sent.
		console.error(
			error instanceof SettingsRefused ? error.message : 'The checks were interrupted.',
		);
		process.exitCode = 1;
	});
