/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import type { Jiras } from '../start/jiras';
import { atlassianCertificate } from './atlassianCertificate';

export interface AtlassianProxy {
	/** Environment variables that make n8n use the proxy. */
	readonly settings: Readonly<Record<string, string>>;
	close(): Promise<void>;
}

/**
 * Redirects requests for `https://api.atlassian.com` and `https://auth.atlassian.com` to the embedded Jira:
 * n8n's own Jira node knows no other addresses. The documentation's example addresses lead to it too. Every other
 * https address is answered with 502, so nothing leaves this computer.
 *
 * @param folder where the certificate is put for n8n to trust it
 */
export async function openAtlassianProxy(
	{ cloud, dataCenter }: Pick<Jiras, 'cloud' | 'dataCenter'>,
	folder: string,
): Promise<AtlassianProxy> {
	const ports: Readonly<Record<string, string>> = {
		'api.atlassian.com:443': new URL(cloud.gatewayUrl).port,
		'auth.atlassian.com:443': new URL(cloud.authUrl).port,
		'acme.atlassian.net:443': new URL(cloud.siteUrl).port,
		'jira.acme.example:8443': new URL(dataCenter.siteUrl).port,
	};
	const open = new Set<Socket>();
	const server = createServer();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
	});
	server.on('connect', ({ url = '' }, socket: Socket) => {
		const port = ports[url];
		if (port === undefined) {
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		tunnel(socket, Number(port));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const certificateFile = join(folder, 'atlassian.pem');
	writeFileSync(certificateFile, atlassianCertificate.certificate);
	return {
		settings: {
			HTTPS_PROXY: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
			NO_PROXY: '127.0.0.1,localhost,.invalid',
			NODE_EXTRA_CA_CERTS: certificateFile,
		},
		close: async () => {
			server.close();
			for (const socket of open) socket.destroy();
			await once(server, 'close');
		},
	};
}

/** Terminates TLS, and passes on the content. */
function tunnel(socket: Socket, port: number): void {
	const { key, certificate } = atlassianCertificate;
	const client = new TLSSocket(socket, { isServer: true, key, cert: certificate });
	const jira = connect(port, '127.0.0.1');
	for (const [one, other] of [
		[client, jira],
		[jira, client],
	] as const) {
		one.pipe(other);
		one.on('error', () => other.destroy());
		one.on('close', () => other.destroy());
	}
}
