/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A delivery as it arrived. */
export interface Received {
	/** With the query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	/** Its bytes as text. */
	readonly raw: string;
	/** What `raw` says, null if it is empty. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
	readonly body: any;
}

/** A server that receives webhooks. */
export class Receiver {
	readonly received: Received[] = [];

	/** How many deliveries were open at once, at most. */
	mostAtOnce = 0;

	/** The status of the next answers, in their order; then 200. 0 closes the connection. */
	readonly statuses: number[] = [];

	/** Answers nothing until so many deliveries are open; afterwards at once. */
	holdUntilOpen = 0;

	private readonly held: Array<() => void> = [];

	private open = 0;

	private constructor(private readonly server: Server) {}

	static async start(): Promise<Receiver> {
		const server = createServer();
		const receiver = new Receiver(server);
		server.on('request', (request, response) => {
			receiver.open += 1;
			receiver.mostAtOnce = Math.max(receiver.mostAtOnce, receiver.open);
			response.on('close', () => {
				receiver.open -= 1;
			});
			void text(request).then((raw) => {
				const { url: path = '', headers } = request;
				const body: unknown = raw.trim() === '' ? null : JSON.parse(raw);
				receiver.received.push({ path, headers, raw, body });
				const status = receiver.statuses.shift() ?? 200;
				receiver.answer(() => {
					if (status === 0) response.destroy();
					else response.writeHead(status).end();
				});
			});
		});
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return receiver;
	}

	private answer(send: () => void): void {
		this.held.push(send);
		if (this.open < this.holdUntilOpen) return;
		this.holdUntilOpen = 0;
		for (const one of this.held.splice(0)) one();
	}

	get url(): string {
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	/** The bodies of an event. */
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each test says what it expects
	of(event: string): any[] {
		return this.received.map(({ body }) => body).filter((body) => body?.webhookEvent === event);
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise<void>((closed) => {
			this.server.close(() => closed());
		});
	}
}
