/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { Agent, request as httpRequest } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Fault, Line } from '../faults';
import type { IdleClock } from '../time/idleClock';
import { bytesOf, takeRequest, type WireAnswer, type WireRequest } from './message';

/** A request that came over the wire, and its outcome. */
export interface Passed {
	readonly method: string;
	/** Path and query, decoded. */
	readonly path: string;
	/** The rest of its content, as text. */
	readonly body: string;
	/** The status of Jira's own answer; `undefined` if it never saw the request. */
	readonly status?: number;
	/** The text of Jira's own answer. */
	readonly answer?: string;
	/** The fault that replaced that answer. */
	readonly fault?: Fault;
}

/** Which requests meet a fault. */
export interface Aim {
	readonly fault: Fault;
	readonly hits: (request: Pick<Passed, 'method' | 'path'>) => boolean;
	readonly lasts: 'once' | 'always';
}

/** Virtual milliseconds between two bytes of a dripping answer, and until the wire concludes that nobody hangs up. */
const DRIP_MS = 30_000;
const LONGEST_DRIP_MS = 20 * 60_000;

/**
 * Bare socket servers in front of the hosts of an embedded Jira: they pass requests on, record what Jira did, and
 * answer with a fault when told to. In Jira's answers, the wire's addresses replace Jira's own.
 */
export class Wire {
	passed: Passed[] = [];

	/** Requests with a body or a signature at a host that must not see any part of the credential. */
	leaks = 0;

	/** Answers that dripped for the longest time without a client hanging up. */
	endless = 0;

	private aim: Aim | undefined;
	private readonly servers: Server[] = [];
	private readonly sockets = new Set<Socket>();
	/** Sockets on which a client waits in vain. */
	private readonly stalled = new Set<Socket>();
	private readonly agent = new Agent({ keepAlive: true });
	private readonly origins = new Map<string, string>();
	private elsewhere = '';

	private constructor(private readonly clock: IdleClock) {}

	/** @param hosts origins of the embedded Jira */
	static async before(hosts: readonly string[], clock: IdleClock): Promise<Wire> {
		const wire = new Wire(clock);
		for (const host of hosts) {
			wire.origins.set(
				host,
				await wire.listen(async (request, socket) => {
					await wire.answer(new URL(host), request, socket);
				}),
			);
		}
		wire.elsewhere = await wire.listen((request, socket) => {
			if (request.body.length > 0 || 'authorization' in request.headers) wire.leaks++;
			socket.write(bytesOf({ status: 200, headers: {}, body: Buffer.from('{}') }));
		});
		// Another name for this machine counts as another host.
		wire.elsewhere = wire.elsewhere.replace('127.0.0.1', 'localhost');
		return wire;
	}

	/** Forgets past requests, and plays a fault from now on; without a fault, it only passes requests on. */
	begin(aim?: Aim): void {
		// What an earlier run has left behind must not reach the next one.
		for (const socket of this.stalled) socket.destroy();
		this.passed = [];
		this.leaks = 0;
		this.endless = 0;
		this.aim = aim;
	}

	/** A text with the wire's addresses in place of Jira's. */
	readdressed(text: string): string {
		let moved = text;
		for (const [host, mine] of this.origins) moved = moved.replaceAll(host, mine);
		return moved;
	}

	async close(): Promise<void> {
		this.agent.destroy();
		for (const socket of this.sockets) socket.destroy();
		await Promise.all(
			this.servers.map(async (server) => await new Promise((closed) => server.close(closed))),
		);
	}

	private async listen(
		onRequest: (request: WireRequest, socket: Socket) => unknown,
	): Promise<string> {
		const server = createServer((socket) => {
			this.sockets.add(socket);
			socket.on('close', () => this.sockets.delete(socket)).on('error', () => {});
			const chunks: Buffer[] = [];
			socket.on('data', (chunk) => {
				chunks.push(chunk);
				const taken = takeRequest(Buffer.concat(chunks));
				if (taken === undefined) return;
				chunks.splice(0, chunks.length, taken.rest);
				onRequest(taken.request, socket);
			});
		});
		this.servers.push(server);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	private async answer(host: URL, request: WireRequest, socket: Socket): Promise<void> {
		const about = {
			method: request.method,
			path: decoded(request.target),
			body: request.body.toString('latin1'),
		};
		const { aim } = this;
		const fault = aim?.hits(about) === true ? aim.fault : undefined;
		if (fault !== undefined && aim?.lasts === 'once') this.aim = undefined;
		if (fault?.carriedOut === false) {
			this.passed.push({ ...about, fault });
			fault.play(
				this.lineOf(socket),
				{ status: 200, headers: {}, body: Buffer.from('') },
				this.elsewhere,
			);
			return;
		}
		const answer = await this.ask(host, request);
		const { status } = answer;
		this.passed.push({
			...about,
			status,
			answer: answer.body.toString('latin1'),
			...(fault && { fault }),
		});
		if (fault === undefined) socket.write(bytesOf(answer));
		else fault.play(this.lineOf(socket), answer, this.elsewhere);
	}

	/** Lets Jira carry out a request. */
	private async ask(
		host: URL,
		{ method, target, headers, body }: WireRequest,
	): Promise<WireAnswer> {
		return await new Promise((resolve, reject) => {
			const asked = httpRequest({
				agent: this.agent,
				hostname: host.hostname,
				port: host.port,
				method,
				path: target,
				headers: {
					...without(headers, CONNECTION),
					host: host.host,
					'accept-encoding': 'identity',
					'content-length': body.length,
				},
			});
			asked.on('error', reject).on('response', (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.on('error', reject).on('end', () => {
					resolve(this.asMine(response.statusCode ?? 0, response.headers, Buffer.concat(chunks)));
				});
			});
			asked.end(body);
		});
	}

	private asMine(
		status: number,
		headers: NodeJS.Dict<string | string[]>,
		body: Buffer,
	): WireAnswer {
		const isText = /json|text/.test(String(headers['content-type'] ?? ''));
		return {
			status,
			headers: Object.fromEntries(
				Object.entries(without(headers, CONNECTION)).map(([name, value]) => [
					name,
					this.readdressed(String(value)),
				]),
			),
			body: isText ? Buffer.from(this.readdressed(body.toString('utf8'))) : body,
		};
	}

	private lineOf(socket: Socket): Line {
		const stall = () => {
			this.clock.stall(true);
			this.stalled.add(socket);
			socket.once('close', () => {
				this.clock.stall(false);
				this.stalled.delete(socket);
			});
		};
		return {
			write: (bytes) => void socket.write(bytes),
			end: () => void socket.end(),
			reset: () => void socket.resetAndDestroy(),
			silence: stall,
			drip: (begun) => {
				stall();
				socket.write(begun);
				const startedAt = Date.now();
				const next = () => {
					if (socket.destroyed) return;
					if (Date.now() - startedAt > LONGEST_DRIP_MS) {
						this.endless++;
						socket.destroy();
						return;
					}
					socket.write(' ');
					setTimeout(next, DRIP_MS);
				};
				setTimeout(next, DRIP_MS);
			},
		};
	}
}

/** Headers that concern a single connection. */
const CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'transfer-encoding']);

function without<Value>(
	headers: Readonly<Record<string, Value>>,
	names: ReadonlySet<string>,
): Record<string, Value> {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name)));
}

function decoded(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
