/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- a test, not published */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ANSWER_WITHIN_MS, asking } from '../../credentials/signIn/ask';
import { FakeClock } from '../connection/fakeClock';
import { credentialHelper } from '../harness/core';

describe('an answer that never ends', () => {
	const servers: Server[] = [];
	afterEach(async () => {
		await Promise.all(
			servers.splice(0).map(async (server) => await new Promise((end) => server.close(end))),
		);
	});

	it.each([
		['drips', true],
		['does not come', false],
	])('is abandoned when it %s, and requested again', async (_, drips) => {
		let asked = 0;
		const server = createServer((_request, response) => {
			asked += 1;
			if (asked > 1) {
				response.end('{"access_token":"t"}');
				return;
			}
			if (!drips) return;
			response.write('{');
			const drip = setInterval(() => response.write(' '), 20);
			response.on('close', () => clearInterval(drip));
		});
		servers.push(server);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const { port } = server.address() as AddressInfo;

		// A clock on which an attempt of ten seconds has only a moment left.
		const clock = new FakeClock();
		const start = clock.now();
		let looks = 0;
		const hurried = {
			now: () => (looks++ === 1 ? start + ANSWER_WITHIN_MS - 150 : start),
			sleep: async (ms: number) => await clock.sleep(ms),
			watch: async (ms: number) => await clock.watch(ms),
			random: () => 0,
		};
		const ask = asking(credentialHelper, hurried);
		expect(await ask({ url: `http://127.0.0.1:${port}/oauth/token` })).toMatchObject({
			status: 200,
			body: { access_token: 't' },
		});
		expect(asked).toBe(2);
	});
});
