import { openListener, type Listener, type TlsIdentity } from './listeners';

/** The hosts of one sandbox. */
export interface Hosts {
	/** The first site, or the Data Center server. */
	readonly site: Listener;
	/** The hosts that all Cloud sites share, null on Data Center. */
	readonly gateway: Listener | null;
	readonly auth: Listener | null;
	readonly media: Listener | null;
	readonly control: Listener;
	/** Further Cloud sites. */
	readonly more: readonly Listener[];
}

export interface HostOptions {
	readonly flavour: 'cloud' | 'dataCenter';
	/** First of consecutive ports; 0 picks free ones. */
	readonly port: number;
	/** Number of Cloud sites. */
	readonly siteCount: number;
	/** Data Center only. */
	readonly tls: TlsIdentity | undefined;
}

/**
 * Opens the ports in the order site, gateway, auth, media, control, further sites (Data Center:
 * server, control).
 *
 * @throws Error that names the port that is taken; nothing stays open then
 */
export async function openHosts(options: HostOptions): Promise<Hosts> {
	const opened: Listener[] = [];
	const open = async (tls?: TlsIdentity): Promise<Listener> => {
		const port = options.port === 0 ? 0 : options.port + opened.length;
		const listener = await openListener(port, tls);
		opened.push(listener);
		return listener;
	};
	try {
		if (options.flavour === 'dataCenter') {
			const site = await open(options.tls);
			const control = await open();
			return { site, gateway: null, auth: null, media: null, control, more: [] };
		}
		const site = await open();
		const [gateway, auth, media] = [await open(), await open(), await open()];
		const control = await open();
		const more: Listener[] = [];
		while (more.length < options.siteCount - 1) more.push(await open());
		return { site, gateway, auth, media, control, more };
	} catch (error) {
		await Promise.all(opened.map(async (listener) => await listener.close()));
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}
