/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';

/** A server that n8n's queue mode needs, on loopback. */
export interface LoopbackService {
	readonly port: number;
	close(): Promise<void>;
}

const READY_WITHIN_MS = 30_000;

/** Debian puts PostgreSQL's programs into a folder of their version. */
const postgresFolders = (): string[] => {
	const folder = '/usr/lib/postgresql';
	return existsSync(folder)
		? readdirSync(folder).map((version) => join(folder, version, 'bin'))
		: [];
};

function programOf(name: string): string | undefined {
	return [...postgresFolders(), ...(process.env.PATH ?? '').split(delimiter)]
		.map((folder) => join(folder, name))
		.find((file) => existsSync(file));
}

const programs = {
	initdb: programOf('initdb'),
	postgres: programOf('postgres'),
	redis: programOf('redis-server'),
};

/** Why the tests of the queue mode are skipped here; false if they run. */
export const queueSkipReason: string | false =
	Object.values(programs).includes(undefined) && process.env.CI === undefined
		? 'there is no Redis or no PostgreSQL: apt-get install redis-server postgresql'
		: false;

function installed(program: string | undefined): string {
	if (program === undefined) {
		throw new Error('Redis or PostgreSQL is missing: apt-get install redis-server postgresql');
	}
	return program;
}

/** Starts Redis, which keeps nothing on disk. */
export async function startRedis(port: number): Promise<LoopbackService> {
	const options = [
		'--port',
		String(port),
		'--bind',
		'127.0.0.1',
		'--save',
		'',
		'--appendonly',
		'no',
	];
	return await started(port, spawn(installed(programs.redis), options, { stdio: 'ignore' }));
}

/**
 * Starts PostgreSQL with an empty database `postgres` and a user `n8n` who needs no password.
 *
 * @param folder does not exist yet; PostgreSQL refuses to run as root, so its user then owns the folder
 */
export async function startPostgres(folder: string, port: number): Promise<LoopbackService> {
	const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o700);
	if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
	const settings = { ...owner, cwd: folder, stdio: 'ignore' } as const;
	execFileSync(
		installed(programs.initdb),
		['-D', folder, '-U', 'n8n', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
		settings,
	);
	const options = ['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'];
	return await started(port, spawn(installed(programs.postgres), options, settings));
}

function postgresUser(): { readonly uid: number; readonly gid: number } {
	const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

async function started(port: number, child: ChildProcess): Promise<LoopbackService> {
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const ended = once(child, 'exit').then(() => process.off('exit', kill));
	const deadline = performance.now() + READY_WITHIN_MS;
	while (!(await listens(port))) {
		if (child.exitCode !== null || performance.now() > deadline) {
			kill();
			throw new Error(`${child.spawnfile} does not listen on port ${String(port)}.`);
		}
		await wait(50);
	}
	return {
		port,
		close: async () => {
			// PostgreSQL ends at once, without waiting for its connections.
			child.kill('SIGINT');
			await ended;
		},
	};
}

async function listens(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		await once(socket, 'connect');
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
