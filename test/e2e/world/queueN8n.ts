import { startN8n, type N8nProcess, type N8nServer } from '../server/n8nServer';
import type { N8nPlace } from '../server/environment';
import { ownerOf, type Owner } from '../server/owner';
import { installPackage } from '../server/packageInN8n';
import { freePorts } from './freePorts';
import { openHostProxy } from './hostProxy';
import { startPostgres, startRedis } from './loopbackServices';
import { npmHost, npmSettings } from './npmSettings';
import { temporaryFolder } from './temporaryFolder';

/** n8n in queue mode: a main process, one for webhooks, and workers that run the workflows. */
export interface QueueN8n {
	/** The main process; a new one after `startMain`. */
	readonly main: N8nServer;
	/** Where Jira sends its deliveries. */
	readonly webhooks: N8nServer;
	readonly owner: Owner;
	stopMain(): Promise<void>;
	startMain(): Promise<void>;
	close(): Promise<void>;
}

interface Options {
	/** Folder of the complete n8n. */
	readonly installation: string;
	/** Ports on loopback that answer in place of https hosts; see `openHostProxy`. */
	readonly hosts: Readonly<Record<string, number>>;
	readonly workers: number;
}

/** Starts Redis, PostgreSQL and n8n's processes on loopback, with the package installed. */
export async function openQueueN8n(options: Options): Promise<QueueN8n> {
	const { installation, hosts, workers } = options;
	const folder = temporaryFolder('queue');
	const dataFolder = folder.path;
	const closing: Array<() => unknown> = [folder.remove];
	const close = async () => {
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		await installPackage(dataFolder);
		const proxy = await openHostProxy(hosts, dataFolder);
		closing.push(async () => await proxy.close());
		const [redisPort = 0, postgresPort = 0, mainPort = 0, webhookPort = 0] = await freePorts(4);
		const redis = await startRedis(redisPort);
		closing.push(redis.close);
		const databaseFolder = temporaryFolder('postgres');
		closing.push(databaseFolder.remove);
		const postgres = await startPostgres(databaseFolder.path, postgresPort);
		closing.push(postgres.close);
		const settings = {
			...npmSettings(dataFolder, `https://${npmHost}/`),
			...proxy.settings,
			EXECUTIONS_MODE: 'queue',
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redis.port),
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(postgres.port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_PASSWORD: 'n8n',
			N8N_WEBHOOK_URL: `http://127.0.0.1:${String(webhookPort)}/`,
		};
		const start = async (part: N8nProcess, port: number): Promise<N8nServer> => {
			const [brokerPort = 0] = await freePorts(1);
			const own = part === 'worker' ? { QUEUE_HEALTH_CHECK_PORT: String(port) } : {};
			const place: N8nPlace = { dataFolder, port, brokerPort, settings: { ...settings, ...own } };
			return await startN8n(installation, place, part);
		};
		let main = await start('start', mainPort);
		closing.push(async () => await main.stop());
		const workerPorts = await freePorts(workers);
		const [webhooks, ...others] = await Promise.all([
			start('webhook', webhookPort),
			...workerPorts.map(async (port) => await start('worker', port)),
		]);
		if (webhooks === undefined) throw new Error('The webhook process did not start.');
		for (const server of [webhooks, ...others]) closing.push(async () => await server.stop());
		return {
			get main() {
				return main;
			},
			webhooks,
			owner: await ownerOf(main.url, dataFolder),
			stopMain: async () => await main.stop(),
			startMain: async () => {
				main = await start('start', mainPort);
			},
			close,
		};
	} catch (error) {
		await close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}
