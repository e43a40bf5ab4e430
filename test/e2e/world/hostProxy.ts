/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { hostCertificate } from './hostCertificate';
import { unsetVariables, type Variables } from './unsetVariables';

export interface HostProxy {
	/** Environment variables that make n8n use the proxy. */
	readonly settings: Variables;
	close(): Promise<void>;
}

/**
 * Redirects requests for `https://<host>` to servers on loopback, for hosts that n8n knows no other
 * address of. Every other https address is answered with 502, so nothing leaves this computer.
 *
 * @param ports where each host is, with plain http; the certificate has to name the host. A host's own port
 * is a part of its name (`jira.acme.example:8443`) unless it is 443.
 * @param folder where the certificate is put for n8n to trust it
 */
export async function openHostProxy(
	ports: Readonly<Record<string, number>>,
	folder: string,
): Promise<HostProxy> {
	const open = new Set<Socket>();
	const server = createServer();
	server.on('connection', (socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
	});
	server.on('connect', ({ url = '' }, socket: Socket) => {
		const port = ports[url.replace(/:443$/, '')];
		if (port === undefined) {
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
			return;
		}
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		tunnel(socket, port);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const certificateFile = join(folder, 'hosts.pem');
	writeFileSync(certificateFile, hostCertificate.certificate);
	return {
		settings: {
			...unsetVariables(/^(https?|all|no)_proxy$/i),
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
	const { key, certificate } = hostCertificate;
	const client = new TLSSocket(socket, { isServer: true, key, cert: certificate });
	const server = connect(port, '127.0.0.1');
	for (const [one, other] of [
		[client, server],
		[server, client],
	] as const) {
		one.pipe(other);
		one.on('error', () => other.destroy());
		one.on('close', () => other.destroy());
	}
}
