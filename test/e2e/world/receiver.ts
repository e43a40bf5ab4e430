/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { json } from 'node:stream/consumers';
import { eventually } from './eventually';
import type { Step } from './workflowRun';

type Item = Readonly<Record<string, unknown>>;

/** What a workflow sends on: each item that reaches the node behind a trigger arrives here once. */
export interface Receiver {
	/** The items, in the order of their arrival. */
	readonly items: readonly Item[];
	/** The node that sends each of its items here. */
	readonly step: Step;
	/**
	 * Waits until that many items are there, and then as long as more may come.
	 *
	 * @param quietMs how long nothing may arrive after that
	 * @returns all items, also if it is fewer or more than expected
	 */
	settled(count: number, quietMs?: number): Promise<readonly Item[]>;
	forget(): void;
	close(): Promise<void>;
}

/** Starts a server on loopback that collects what the end of a workflow sends to it. */
export async function openReceiver(): Promise<Receiver> {
	const items: Item[] = [];
	let lastAt = 0;
	const server = createServer((request, response) => {
		void json(request).then((body) => {
			items.push(body as Item);
			lastAt = performance.now();
			response.setHeader('content-type', 'application/json');
			response.end('{}');
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		items,
		step: {
			name: 'What follows',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				method: 'POST',
				url: `http://127.0.0.1:${String(port)}/`,
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify($json) }}',
				options: {},
			},
		},
		settled: async (count, quietMs = 1_500) => {
			await eventually(
				() => items.length,
				(arrived) => arrived >= count,
			);
			lastAt = Math.max(lastAt, performance.now());
			while (performance.now() - lastAt < quietMs) await wait(50);
			return [...items];
		},
		forget: () => {
			items.length = 0;
		},
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
