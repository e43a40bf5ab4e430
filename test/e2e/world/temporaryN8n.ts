import { startN8n, type N8nServer } from '../server/n8nServer';
import { ownerOf, type Owner } from '../server/owner';
import { freePorts } from './freePorts';
import { openHostProxy } from './hostProxy';
import { npmHost, npmSettings } from './npmSettings';
import { temporaryFolder } from './temporaryFolder';

/** An n8n that leaves nothing behind. */
export interface TemporaryN8n {
	/** A new one after `restart`. */
	readonly n8n: N8nServer;
	readonly owner: Owner;
	/** n8n's user folder. */
	readonly dataFolder: string;
	/** @param meanwhile what happens while n8n is stopped */
	restart(meanwhile?: () => Promise<void>): Promise<void>;
	close(): Promise<void>;
}

interface Options {
	/** Folder of the complete n8n. */
	readonly installation: string;
	/** Ports on loopback that answer in place of https hosts; see `openHostProxy`. */
	readonly hosts: Readonly<Record<string, number>>;
	/** Further environment variables. */
	readonly settings?: Readonly<Record<string, string>>;
	/** What is done in the data folder before n8n starts. */
	readonly prepare?: (dataFolder: string) => Promise<void>;
}

/** Starts an n8n with an owner in a new data folder, which is deleted on closing. */
export async function openTemporaryN8n(options: Options): Promise<TemporaryN8n> {
	const { installation, hosts, settings, prepare } = options;
	const folder = temporaryFolder('e2e');
	const dataFolder = folder.path;
	const closing: Array<() => unknown> = [folder.remove];
	const close = async () => {
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		await prepare?.(dataFolder);
		const proxy = await openHostProxy(hosts, dataFolder);
		closing.push(async () => await proxy.close());
		const [port = 0, brokerPort = 0] = await freePorts(2);
		const npm = npmSettings(dataFolder, `https://${npmHost}/`);
		const place = {
			dataFolder,
			port,
			brokerPort,
			settings: { ...npm, ...proxy.settings, ...settings },
		};
		let n8n = await startN8n(installation, place);
		closing.push(async () => await n8n.stop());
		return {
			get n8n() {
				return n8n;
			},
			owner: await ownerOf(n8n.url, dataFolder),
			dataFolder,
			restart: async (meanwhile) => {
				await n8n.stop();
				await meanwhile?.();
				n8n = await startN8n(installation, place);
			},
			close,
		};
	} catch (error) {
		await close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}
