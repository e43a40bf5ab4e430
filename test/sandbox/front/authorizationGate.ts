/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { createServer, request as requestHttp, type RequestListener } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { clientIdentity } from './clientIdentity';
import { selfSigned } from './selfSigned';

/** A second way to the authorization server of a Data Center, for those who do not get through its front. */
export interface AuthorizationGate {
	readonly authorizationUrl: string;
	readonly tokenUrl: string;
	/** The paths that were asked for, in order. */
	readonly asked: readonly string[];
	close(): Promise<void>;
}

const SERVICE = '/rest/oauth2/latest/';

/**
 * Opens a gate on 127.0.0.1 that passes the requests for the authorization server on, and nothing else. It shows the
 * front what that demands: the client certificate of `clientIdentity`, and these headers.
 *
 * @param siteUrl base URL of the Data Center, with its context path
 */
export async function openAuthorizationGate(
	siteUrl: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<AuthorizationGate> {
	const { origin, pathname } = new URL(siteUrl);
	const asked: string[] = [];
	const passOn: RequestListener = (request, response) => {
		const { method, url = '' } = request;
		if (!url.startsWith(`${pathname}${SERVICE}`)) {
			response.writeHead(403).end();
			return;
		}
		asked.push(`${method} ${url.replace(/\?.*/, '')}`);
		const send = origin.startsWith('https:') ? requestHttps : requestHttp;
		const sent = { ...request.headers };
		delete sent.host;
		const further = send(
			`${origin}${url}`,
			{
				method,
				headers: { ...sent, ...headers },
				ca: selfSigned.certificate,
				cert: clientIdentity.clientCertificate,
				key: clientIdentity.clientKey,
				passphrase: clientIdentity.clientKeyPassphrase,
			},
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(response);
			},
		);
		further.once('error', () => response.destroy());
		request.pipe(further);
	};
	const server = createServer(passOn);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const service = `http://127.0.0.1:${port}${pathname}${SERVICE}`;
	return {
		authorizationUrl: `${service}authorize`,
		tokenUrl: `${service}token`,
		asked,
		close: async () => {
			server.closeAllConnections();
			await new Promise<void>((closed) => {
				server.close(() => closed());
			});
		},
	};
}
