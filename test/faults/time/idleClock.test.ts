/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sleep } from 'n8n-workflow';
import { IdleClock } from './idleClock';

describe('Time that passes when nothing else happens', () => {
	const clock = new IdleClock();
	beforeEach(() => clock.install());
	afterEach(() => clock.uninstall());

	it('takes no time for waits, and keeps their order and length', async () => {
		const real = performance.now();
		const startedAt = Date.now();
		const woken: Array<[string, number]> = [];
		const wait = async (name: string, ms: number) => {
			await sleep(ms);
			woken.push([name, Math.round((Date.now() - startedAt) / 1000)]);
		};
		await Promise.all([wait('hour', 3_600_000), wait('second', 1_000), wait('minute', 60_000)]);
		expect(woken).toEqual([
			['second', 1],
			['minute', 60],
			['hour', 3600],
		]);
		expect(performance.now() - real).toBeLessThan(5_000);
	});

	it('passes while a server leaves a request unanswered, not while one is on its way', async () => {
		const answers: Array<() => void> = [];
		const server = createServer((_, response) => answers.push(() => response.end()));
		await new Promise<void>((listening) => server.listen(0, listening));
		const events: string[] = [];
		const asked = new Promise<void>((done) => {
			get({ port: (server.address() as AddressInfo).port }, (answer) => {
				answer.resume().once('end', () => {
					events.push('answered');
					done();
				});
			});
		});
		const slept = sleep(60_000).then(() => events.push('woken'));
		await clock.within(100, slept);
		expect(events).toEqual([]);
		clock.stall(true);
		await slept;
		clock.stall(false);
		for (const answer of answers) answer();
		await asked;
		expect(events).toEqual(['woken', 'answered']);
		await new Promise((closed) => server.close(closed));
	});

	it('forgets a timer that is cleared', async () => {
		const fired: string[] = [];
		const timer = setTimeout(() => fired.push('cleared'), 10);
		clearTimeout(timer);
		await sleep(1_000);
		expect(fired).toEqual([]);
	});
});
