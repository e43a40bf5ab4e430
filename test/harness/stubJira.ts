/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** A received request. */
export interface StubRequest {
	readonly method: string;
	/** Without the query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

/** The answer: a string is sent unchanged, anything else as JSON. */
export interface StubAnswer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/** A user, in the form of both kinds of Jira. */
export const MIA = { accountId: 'mia', name: 'mia', displayName: 'Mia Krause', active: true };

/** Her password, and each of her tokens. */
export const MIAS_KEY = 'Gh0stly/key+ü';

/** A server that returns the answers of a test, whatever Jira itself would answer. */
export class StubJira {
	readonly requests: StubRequest[] = [];

	private constructor(
		private readonly server: Server,
		readonly flavour: 'cloud' | 'dataCenter',
	) {}

	/** @param answer if it returns nothing, the stub answers who is signed in, which every credential asks first */
	static async start(
		flavour: StubJira['flavour'],
		answer: (request: StubRequest) => StubAnswer | undefined,
	): Promise<StubJira> {
		const server = createServer();
		const stub = new StubJira(server, flavour);
		server.on('request', (incoming, response) => {
			void buffer(incoming).then((bytes) => {
				const { method = '', url = '', headers } = incoming;
				const request = {
					method,
					path: url.replace(/\?.*$/, ''),
					headers,
					body: bytes.toString('utf8'),
				};
				stub.requests.push(request);
				const { status = 200, headers: more = {}, body } = answer(request) ?? { body: MIA };
				const isText = typeof body === 'string';
				response.writeHead(status, {
					...(isText ? {} : { 'content-type': 'application/json' }),
					...more,
				});
				response.end(isText ? body : JSON.stringify(body));
			});
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return stub;
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** Data of the credentials for it, by type. */
	get credentials(): Record<string, ICredentialDataDecryptedObject> {
		const { url } = this;
		return {
			jiraBasicApi: {
				domain: url,
				email: 'mia.krause@acme.example',
				apiToken: MIAS_KEY,
				gatewayUrl: url,
			},
			jiraDataCenterApi: {
				serverUrl: url,
				username: 'mia',
				password: MIAS_KEY,
				allowHttp: true,
			},
			jiraDataCenterPatApi: {
				serverUrl: url,
				personalAccessToken: MIAS_KEY,
				allowHttp: true,
			},
		};
	}

	/** Requests other than those by which a credential signs in. */
	get asked(): StubRequest[] {
		return this.requests.filter(({ path }) => !path.endsWith('/myself'));
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((closed) => this.server.close(closed));
	}
}
