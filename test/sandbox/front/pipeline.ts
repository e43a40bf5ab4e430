/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, not published */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { anonymous } from '../identity';
import { documentedTemplate } from '../jira/documented/documentedEndpoint';
import { htmlAnswer, sendAnswer, type Answer } from './answer';
import { parseAuthorization } from './authorizationHeader';
import { cutInHalf, type Fault } from './faults';
import { latencyOf, wait } from './latency';
import { endpointOf, issueWritten, templateOf } from './limits/endpoint';
import type { MeteredRequest } from './limits/limiter';
import { Exchange, type ListenerName } from './recorder';
import type { SignIn } from './siteSignIn';
import type { World } from './world';

/** Where a request goes, without the prefix of its host. */
export interface Destination {
	/** Name of the site, null if the path names none. */
	readonly site: string | null;
	/** The part before the API's own path, e.g. `/ex/jira/{cloudId}`. */
	readonly prefix: string;
	/** Whether rate limits apply. */
	readonly metered: boolean;
}

/** What the front stores with a request while it is being processed. */
interface Passage {
	readonly destination: Destination;
	/** Path without prefix and query. */
	readonly path: string;
	readonly exchange: Exchange;
	/** When it arrived, in milliseconds of `performance`. */
	readonly arrivedAt: number;
	fault: Fault | null;
	metered: MeteredRequest | null;
}

declare module 'fastify' {
	interface FastifyRequest {
		passage: Passage | null;
	}
}

/** What is answered for Jira while it is down. */
const outage = htmlAnswer(503, 'Service Unavailable', 'Jira is down for a while.');

/**
 * A Fastify instance that records every request and applies faults, limits and latency. No routes
 * are registered on it yet. The steps of a request are: recorded; signed in (by the routes, on
 * request); body read; fault before processing; rate limits; processed; latency; fault after
 * processing; answer recorded.
 *
 * @param destination finds the destination from the path (without query) of a request
 */
export function createListenerApp(
	world: World,
	listener: ListenerName,
	destination: (path: string) => Destination,
): FastifyInstance {
	const app = Fastify({
		bodyLimit: 64 * 1024 * 1024,
		routerOptions: { maxParamLength: 16_384 },
	});
	app.decorateRequest('identity', null as never);
	app.decorateRequest('passage', null);

	app.addHook('onRequest', async (request, reply) => {
		request.identity = anonymous;
		const fullPath = request.url.split('?', 1)[0] ?? '';
		const to = destination(fullPath);
		const path = fullPath.startsWith(to.prefix) ? fullPath.slice(to.prefix.length) : fullPath;
		const route = request.routeOptions.url ?? fullPath;
		const template = route.includes('*')
			? documentedTemplate(request.method, path, world.flavour)
			: templateOf(route, to.prefix);
		const exchange = new Exchange(
			world.clock(),
			listener,
			to.site,
			`${request.method} ${template}`,
			request.method,
			request,
		);
		world.recorder.add(exchange);
		const arrivedAt = performance.now();
		request.passage = { destination: to, path, exchange, arrivedAt, fault: null, metered: null };
		// Requests sent at the same time must all arrive before the first is processed. Otherwise the
		// latency of each would begin only when this one thread gets to it.
		if (world.settings.latency.perRequest > 0) await setImmediate();
		if (!world.isDown) return undefined;
		exchange.fault = 'outage';
		return await sendAnswer(reply, outage);
	});

	app.addHook('preValidation', async (request, reply) => {
		const { passage } = request;
		if (passage === null) return;
		passage.exchange.setBody(request.body);
		if (await meetFault(world, passage, request, reply)) return reply;
		const refusal = meterRequest(world, passage, request, reply);
		if (refusal !== null) return await sendAnswer(reply, refusal);
		return undefined;
	});

	app.addHook('onSend', async (request, reply, payload) => {
		const { passage } = request;
		if (passage === null) return payload;
		// What a route read itself, such as files, is known only now.
		if (request.body !== undefined) passage.exchange.setBody(request.body);
		const issues = reply.issuesTouched ?? 0;
		if (passage.metered !== null && reply.statusCode < 400) {
			world.limiter.settle(passage.metered, Math.max(1, issues));
		}
		// The sandbox's own time is part of the latency, or the figures would depend on its speed.
		const taken = performance.now() - passage.arrivedAt;
		const latency = latencyOf(world.settings.latency, issues, reply.keysTouched ?? 0);
		await wait(latency - taken, world.closing);
		await wait(passage.fault?.delay ?? 0, world.closing);
		if (await failAfterwards(passage, request)) return payload;
		const sent =
			passage.fault?.malformed === true && typeof payload === 'string'
				? cutInHalf(payload)
				: payload;
		passage.exchange.setAnswer(reply.statusCode, reply.getHeaders(), sent);
		return sent;
	});

	return app;
}

/** Signs a request in before its route runs: sets `request.identity` or refuses the request. */
export function addSignIn(
	scope: FastifyInstance,
	signIn: (request: FastifyRequest) => SignIn,
): void {
	scope.addHook('onRequest', async (request, reply) => {
		const outcome = signIn(request);
		if ('refusal' in outcome) return await sendAnswer(reply, outcome.refusal);
		request.identity = outcome.identity;
		if (outcome.headers !== undefined) reply.headers({ ...outcome.headers });
		return undefined;
	});
}

/** Counts the fault that a request meets, and applies one that comes before the processing. */
async function meetFault(
	world: World,
	passage: Passage,
	request: FastifyRequest,
	reply: FastifyReply,
): Promise<boolean> {
	const fault = world.faults.meet(request.method, passage.path);
	if (fault === null) return false;
	passage.fault = fault;
	passage.exchange.fault = describeFault(fault);
	if (fault.drop === 'before' || fault.hang === 'before') {
		reply.hijack();
		if (fault.hang === 'before') await untilClientLeaves(request);
		request.raw.socket.destroy();
		return true;
	}
	if (fault.status !== undefined) {
		await sendAnswer(reply, answerOf(fault, fault.status));
		return true;
	}
	reply.headers(fault.headers);
	return false;
}

/** Applies a fault that comes after the processing; true if there will be no answer. */
async function failAfterwards(passage: Passage, request: FastifyRequest): Promise<boolean> {
	const { fault } = passage;
	if (fault?.drop !== 'after' && fault?.hang !== 'after') return false;
	if (fault.hang === 'after') await untilClientLeaves(request);
	request.raw.socket.destroy();
	return true;
}

function answerOf(fault: Fault, status: number): Answer {
	const text = typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body ?? {});
	const type = typeof fault.body === 'string' ? 'text/html;charset=UTF-8' : 'application/json';
	return { status, headers: { 'content-type': type, ...fault.headers }, body: text };
}

function describeFault(fault: Fault): string {
	if (fault.status !== undefined) return `status ${fault.status}`;
	if (fault.drop !== undefined) return `drop ${fault.drop}`;
	if (fault.hang !== undefined) return `hang ${fault.hang}`;
	if (fault.delay !== undefined) return `delay ${fault.delay} ms`;
	return fault.malformed === true ? 'malformed' : 'headers';
}

async function untilClientLeaves(request: FastifyRequest): Promise<void> {
	const { socket } = request.raw;
	if (!socket.destroyed) await once(socket, 'close');
}

function meterRequest(
	world: World,
	passage: Passage,
	request: FastifyRequest,
	reply: FastifyReply,
): Answer | null {
	if (!passage.destination.metered) return null;
	const authorization = parseAuthorization(request.headers.authorization);
	const token =
		authorization.scheme === 'bearer' ? world.tokens.findAccess(authorization.token) : undefined;
	passage.metered = {
		site: passage.destination.site ?? '',
		method: request.method,
		path: passage.path,
		endpoint: endpointOf(passage.exchange.endpoint.slice(request.method.length + 1)),
		issue: issueWritten(request.method, passage.path),
		app: token?.clientId ?? null,
	};
	const admission = world.limiter.admit(passage.metered);
	if (!admission.admitted) return admission.refusal;
	reply.headers({ ...admission.headers });
	return null;
}
