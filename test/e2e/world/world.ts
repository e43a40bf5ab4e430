import type { N8nServer } from '../server/n8nServer';
import type { Owner } from '../server/owner';
import { installPackage } from '../server/packageInN8n';
import { prepareCredentials } from '../start/demoCredentials';
import type { StoredCredential } from '../server/publicApi';
import { startJiras, type Jiras } from '../start/jiras';
import { openTemporaryN8n } from './temporaryN8n';

/** What every test can use: one n8n with the package installed, and both Jiras. */
export interface World {
	/** Folder of the complete n8n. */
	readonly installation: string;
	/** A new one after `restartN8n`. */
	readonly n8n: N8nServer;
	readonly owner: Owner;
	readonly jiras: Jiras;
	/** One good credential of each type, by type; the two for OAuth2 are connected. */
	readonly credentials: ReadonlyMap<string, StoredCredential>;
	/** @param meanwhile what happens while n8n is stopped */
	restartN8n(meanwhile?: () => Promise<void>): Promise<void>;
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
	const closing: Array<() => Promise<void>> = [];
	const close = async () => {
		opened = undefined;
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		const jiras = await startJiras(0, 40);
		closing.push(jiras.close);
		const hosts = {
			'api.atlassian.com': portOf(jiras.cloud.gatewayUrl),
			'auth.atlassian.com': portOf(jiras.cloud.authUrl),
			// The addresses that the documentation uses as examples.
			'acme.atlassian.net': portOf(jiras.cloud.siteUrl),
			'jira.acme.example:8443': portOf(jiras.dataCenter.siteUrl),
		};
		const own = await openTemporaryN8n({ installation, hosts, prepare: installPackage });
		closing.push(own.close);
		opened = {
			installation,
			get n8n() {
				return own.n8n;
			},
			owner: own.owner,
			jiras,
			credentials: await prepareCredentials(own.owner, jiras),
			restartN8n: own.restart,
			close,
		};
		return opened;
	} catch (error) {
		await close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}

const portOf = (url: string): number => Number(new URL(url).port);
