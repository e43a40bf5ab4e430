/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { runCommand } from '../installation/command';
import { askJson } from '../server/answer';
import { npmSettings } from './npmSettings';

/** The run itself installs it, outside the project, so that not every linter finds it. */
const VERDACCIO = 'verdaccio';

/** An npm registry on loopback that holds what was published to it, and nothing else. */
export interface NpmRegistry {
	/** Such as `http://127.0.0.1:4873/`. */
	readonly url: string;
	readonly port: number;
	/** Publishes a tarball, or a folder with a package.json. */
	publish(packed: string): Promise<void>;
	/** Keeps everybody waiting who downloads a package, until the returned function is called. */
	holdDownloads(): () => void;
	close(): Promise<void>;
}

/**
 * Starts a registry that anybody may read, with one user who publishes.
 *
 * @param folder where it keeps everything
 */
export async function startNpmRegistry(folder: string): Promise<NpmRegistry> {
	mkdirSync(folder, { recursive: true });
	// Loading it takes a second, in which the tests of other files would stand still.
	const { runServer } = (await import(VERDACCIO)) as typeof import('verdaccio');
	const server = (await runServer({
		self_path: folder,
		storage: join(folder, 'storage'),
		auth: { htpasswd: { file: join(folder, 'htpasswd'), algorithm: 'bcrypt', rounds: 4 } },
		uplinks: {},
		packages: { '**': { access: ['$all'], publish: ['$authenticated'] } },
		web: { enabled: false },
		log: { type: 'stdout', level: 'fatal' },
		max_body_size: '50mb',
	})) as Server;
	const holdDownloads = downloadGate(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const url = `http://127.0.0.1:${port}/`;
	const publisher = join(folder, 'publisher');
	mkdirSync(publisher);
	writeFileSync(join(publisher, 'npmrc'), `//127.0.0.1:${port}/:_authToken=${await signUp(url)}`);
	return {
		url,
		port,
		publish: async (packed) => {
			const env = npmSettings(publisher, url);
			await runCommand('npm', ['publish', '--ignore-scripts', packed], { cwd: folder, env });
		},
		holdDownloads,
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

/** Puts a gate in front of a server that has no other listener for requests than its own. */
function downloadGate(server: Server): () => () => void {
	let isOpen = Promise.resolve();
	const [answer] = server.listeners('request');
	server.removeAllListeners('request');
	server.on('request', (request: IncomingMessage, response: ServerResponse) => {
		const mayPass = request.url?.endsWith('.tgz') === true ? isOpen : Promise.resolve();
		void mayPass.then(() => answer?.call(server, request, response));
	});
	return () => {
		const { promise, resolve } = Promise.withResolvers<void>();
		isOpen = promise;
		return resolve;
	};
}

/** @returns the new user's token */
async function signUp(url: string): Promise<string> {
	const user = { name: 'mia', password: 'Only for this registry' };
	const { body } = await askJson({
		method: 'PUT',
		url: `${url}-/user/org.couchdb.user:${user.name}`,
		body: user,
	});
	return (body as { token: string }).token;
}
