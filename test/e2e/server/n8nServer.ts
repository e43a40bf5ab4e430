/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { lastLines, toolPath } from '../installation/command';
import { addressOf, n8nEnvironment, type N8nPlace } from './environment';
import { fetchAnew } from './fetchAnew';

/** n8n needs about ten seconds, or more on a busy machine. */
const READY_WITHIN_MS = 300_000;
/** Running workflows may finish before n8n is killed. */
const STOP_WITHIN_MS = 15_000;

/** What an n8n process is for: everything, or one of the parts of the queue mode. */
export type N8nProcess = 'start' | 'webhook' | 'worker';

/** A running n8n. */
export interface N8nServer {
	/** Such as `http://127.0.0.1:5678`. */
	readonly url: string;
	/** The id of its process. */
	readonly pid: number;
	/** The file with everything that it has printed. */
	readonly logFile: string;
	/** Settles when the process ends, for whatever reason. */
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts n8n on loopback and waits until its editor can be used, or until it accepts work if it has no editor.
 *
 * @param installation folder of the complete n8n, see `n8nInstallation`
 * @throws Error with the end of its log if it ends too early, or is not ready within five minutes
 */
export async function startN8n(
	installation: string,
	place: N8nPlace,
	part: N8nProcess = 'start',
): Promise<N8nServer> {
	mkdirSync(place.dataFolder, { recursive: true });
	const logFile = join(place.dataFolder, part === 'start' ? 'n8n.log' : `n8n-${part}.log`);
	const log = openSync(logFile, 'a');
	const program = join(installation, 'node_modules', 'n8n', 'bin', 'n8n');
	const child = spawn('node', [program, part], {
		cwd: place.dataFolder,
		env: { ...process.env, PATH: toolPath(), ...n8nEnvironment(place) },
		stdio: ['ignore', log, log],
	});
	closeSync(log);
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const ended = new Promise<void>((resolve) => {
		child.once('error', () => resolve());
		child.once('exit', () => {
			process.off('exit', kill);
			resolve();
		});
	});
	const server: N8nServer = {
		url: addressOf(place),
		pid: child.pid ?? 0,
		logFile,
		ended,
		stop: async () => await stop(child, ended),
	};
	await waitUntilReady(server, part);
	return server;
}

async function waitUntilReady(server: N8nServer, part: N8nProcess): Promise<void> {
	let hasEnded = false;
	void server.ended.then(() => {
		hasEnded = true;
	});
	const deadline = performance.now() + READY_WITHIN_MS;
	while (!(await isReady(server.url, part))) {
		const isLate = performance.now() > deadline;
		if (hasEnded || isLate) {
			await server.stop();
			const what = hasEnded ? 'n8n has ended' : 'n8n has not become ready in five minutes';
			throw new Error(
				`${what}. The end of ${server.logFile}:\n${lastLines(readFileSync(server.logFile, 'utf8'), 20)}`,
			);
		}
		await wait(200);
	}
}

/** The editor requests the settings first; until everything is loaded, n8n answers with a web page. */
async function isReady(url: string, part: N8nProcess): Promise<boolean> {
	const path = part === 'start' ? 'rest/settings' : 'healthz/readiness';
	const answer = await fetchAnew(`${url}/${path}`).catch(() => undefined);
	const type = answer?.headers.get('content-type') ?? '';
	await answer?.body?.cancel();
	return answer?.status === 200 && type.includes('application/json');
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGTERM');
	const late = new AbortController();
	const patience = wait(STOP_WITHIN_MS, undefined, { signal: late.signal })
		.then(() => child.kill('SIGKILL'))
		.catch(() => undefined);
	await ended;
	late.abort();
	await patience;
}
