/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Key and certificate in PEM. */
export interface TlsIdentity {
	readonly key: string;
	readonly certificate: string;
	/** The authority, in PEM, whose client certificates are demanded; absent for none. */
	readonly clientAuthority?: string;
}

/** A loopback port whose handler can be set later, and replaced. */
export interface Listener {
	/** Such as `http://127.0.0.1:41234`, without a trailing slash. */
	readonly origin: string;
	handle(handler: RequestListener): void;
	/** Ends every connection, waiting or not. */
	close(): Promise<void>;
}

/**
 * Opens a listener on 127.0.0.1.
 *
 * @param port 0 picks a free one
 * @throws Error that names the port if it is taken
 */
export async function openListener(port: number, tls?: TlsIdentity): Promise<Listener> {
	let handler: RequestListener = (_request, response) => {
		response.writeHead(503).end();
	};
	const dispatch: RequestListener = (request, response) => handler(request, response);
	const server: HttpServer =
		tls === undefined ? createServer(dispatch) : createTlsServer(tlsOptionsOf(tls), dispatch);
	await listen(server, port);
	const { port: actual } = server.address() as AddressInfo;
	return {
		origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${actual}`,
		handle(next) {
			handler = next;
		},
		async close() {
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
		},
	};
}

function tlsOptionsOf({ key, certificate, clientAuthority }: TlsIdentity): ServerOptions {
	return {
		key,
		cert: certificate,
		...(clientAuthority === undefined
			? {}
			: { ca: clientAuthority, requestCert: true, rejectUnauthorized: true }),
	};
}

async function listen(server: HttpServer, port: number): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				error.code === 'EADDRINUSE'
					? new Error(`Port ${port} on 127.0.0.1 is taken. Choose another first port.`)
					: error,
			);
		});
		server.listen(port, '127.0.0.1', resolve);
	});
}
