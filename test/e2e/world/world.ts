/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startN8n, type N8nServer } from '../server/n8nServer';
import { ownerOf, type Owner } from '../server/owner';
import { installPackage } from '../server/packageInN8n';
import { prepareCredentials } from '../start/demoCredentials';
import type { StoredCredential } from '../server/publicApi';
import { startJiras, type Jiras } from '../start/jiras';
import { openAtlassianProxy } from './atlassianProxy';
import { freePorts } from './freePorts';

/** What every test can use: one n8n with the package installed, and both Jiras. */
export interface World {
	/** A new one after `restartN8n`. */
	readonly n8n: N8nServer;
	readonly owner: Owner;
	readonly jiras: Jiras;
	/** One good credential of each type, by type; the OAuth2 one is connected. */
	readonly credentials: ReadonlyMap<string, StoredCredential>;
	restartN8n(): Promise<void>;
	close(): Promise<void>;
}

let opened: World | undefined;

/** @throws Error before `openWorld` */
export function world(): World {
	if (opened === undefined) throw new Error('The world is not open: start with run.ts.');
	return opened;
}

/**
 * Starts everything in a new data folder, which is deleted on closing.
 *
 * @param installation folder of the complete n8n
 */
export async function openWorld(installation: string): Promise<World> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-jira-platform-e2e-'));
	const remove = () => rmSync(dataFolder, { recursive: true, force: true });
	// Also if this process is stopped before everything is closed.
	process.once('exit', remove);
	const closing: Array<() => unknown> = [remove];
	const close = async () => {
		opened = undefined;
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		await installPackage(dataFolder);
		const jiras = await startJiras(0, 40);
		closing.push(async () => await jiras.close());
		const proxy = await openAtlassianProxy(jiras, dataFolder);
		closing.push(async () => await proxy.close());
		const [port = 0, brokerPort = 0] = await freePorts(2);
		const place = { dataFolder, port, brokerPort, settings: proxy.settings };
		let n8n = await startN8n(installation, place);
		closing.push(async () => await n8n.stop());
		const owner = await ownerOf(n8n.url, dataFolder);
		opened = {
			get n8n() {
				return n8n;
			},
			owner,
			jiras,
			credentials: await prepareCredentials(owner, jiras),
			restartN8n: async () => {
				await n8n.stop();
				n8n = await startN8n(installation, place);
			},
			close,
		};
		return opened;
	} catch (error) {
		await close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}
