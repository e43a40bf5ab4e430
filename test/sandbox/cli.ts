/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- a command of this repository, not published */
import { createCommand, readCommandLine } from './front/cliOptions';
import { addressesOf } from './front/controlApp';
import { startSandbox, type Sandbox } from './sandbox';

async function main(): Promise<void> {
	const { sandbox: options, json } = readCommandLine(createCommand(), process.argv.slice(2));
	const sandbox = await startSandbox(options);
	const stop = () => {
		void sandbox.close();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
	console.log(json ? oneLine(sandbox) : readable(sandbox));
}

function oneLine(sandbox: Sandbox): string {
	return JSON.stringify({ ...addressesOf(sandbox), credentials: sandbox.credentials });
}

function readable(sandbox: Sandbox): string {
	const lines = Object.entries(addressesOf(sandbox)).map(
		([name, value]) => `  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
	);
	const credentials = Object.entries(sandbox.credentials).flatMap(([name, data]) => [
		`  ${name}`,
		...Object.entries(data).map(([field, value]) => `    ${field}: ${String(value)}`),
	]);
	return [
		'The embedded Jira is running. Stop it with Ctrl+C.',
		...lines,
		'Credentials that it knows (they open nothing else):',
		...credentials,
	].join('\n');
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
});
