import Fastify, { type FastifyInstance } from 'fastify';
import type { Sandbox } from '../sandbox';
import type { World } from './world';

/** What the control endpoint can do, as `--help` and `GET /` describe it. */
export const controlEndpoints = {
	'GET /': 'addresses of every listener',
	'GET /requests': 'what came in: total, counts by endpoint, the last requests (?last=N)',
	'DELETE /requests': 'forget what came in',
	'GET /settings': 'latency, limits, faults, lifetimes and switches',
	'PUT /settings': 'change some of them',
	'GET /credentials': 'ready data for each credential type',
	'DELETE /tokens': 'end every access token, as if its time had run out',
	'GET /hooks': 'the webhooks of the first site',
	'DELETE /hooks/{kind}/{id}': 'let one vanish; the kind is admin or dynamic',
	'GET /deliveries':
		'what was sent to webhooks: total, and the last ones with their status (?last=N)',
	'DELETE /deliveries': 'forget those that have ended',
	'POST /deliveries/wait': 'answer when nothing is under way any more',
	'POST /deliveries/{number}/replay': 'send one again as it was, with its old signature',
	'POST /clock': 'put the clock forward by {"milliseconds": N}',
	'POST /outage': 'refuse every request and send nothing for {"milliseconds": N} on that clock',
	'POST /reset': 'back to how the sandbox started',
} as const;

/** The sandbox's own endpoint, on a listener separate from Jira's. Its requests are not recorded. */
export function createControlApp(sandbox: Sandbox, world: () => World): FastifyInstance {
	const app = Fastify();
	// `curl -X POST` and others send a content type without a body.
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
		done(null, body === '' ? undefined : body);
	});
	app.get('/', async () => ({ ...addressesOf(sandbox), endpoints: controlEndpoints }));

	app.get<{ Querystring: { last?: string } }>('/requests', async (request, reply) => {
		const last = lastIn(request.query);
		if (last === null) return await reply.code(400).send({ message: badLast });
		const { recorder } = world();
		return {
			total: recorder.total(),
			byEndpoint: recorder.byEndpoint(),
			requests: lastOf(recorder.requests, last),
		};
	});
	app.delete('/requests', async (_request, reply) => {
		sandbox.clearRequests();
		return await reply.code(204).send();
	});

	app.get('/settings', async () => sandbox.settings);
	app.put('/settings', async (request, reply) => {
		try {
			sandbox.configure(request.body as never);
		} catch (error) {
			// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
			if (!(error instanceof RangeError)) throw error;
			return await reply.code(400).send({ message: error.message });
		}
		return sandbox.settings;
	});

	app.get('/credentials', async () => sandbox.credentials);
	app.delete('/tokens', async (_request, reply) => {
		sandbox.expireAccessTokens();
		return await reply.code(204).send();
	});
	addWebhookRoutes(app, sandbox);
	app.post('/reset', async (_request, reply) => {
		await sandbox.reset();
		return await reply.code(204).send();
	});
	return app;
}

function addWebhookRoutes(app: FastifyInstance, sandbox: Sandbox): void {
	const { webhooks } = sandbox;
	app.get('/hooks', async () => webhooks.hooks);
	app.delete<{ Params: { kind: 'admin' | 'dynamic'; id: string } }>(
		'/hooks/:kind/:id',
		async ({ params: { kind, id } }, reply) => {
			const isKind = kind === 'admin' || kind === 'dynamic';
			const isGone = isKind && webhooks.lose(kind, Number(id));
			return await (isGone
				? reply.code(204).send()
				: reply.code(404).send({ message: `There is no ${kind} webhook ${id}.` }));
		},
	);
	app.get<{ Querystring: { last?: string } }>('/deliveries', async (request, reply) => {
		const last = lastIn(request.query);
		if (last === null) return await reply.code(400).send({ message: badLast });
		const { deliveries } = webhooks;
		return { total: deliveries.length, deliveries: lastOf(deliveries, last) };
	});
	app.delete('/deliveries', async (_request, reply) => {
		webhooks.clear();
		return await reply.code(204).send();
	});
	app.post('/deliveries/wait', async (_request, reply) => {
		await webhooks.untilDelivered();
		return await reply.code(204).send();
	});
	app.post<{ Params: { number: string } }>(
		'/deliveries/:number/replay',
		async ({ params: { number } }, reply) =>
			await (webhooks.replay(Number(number))
				? reply.code(204).send()
				: reply.code(404).send({ message: `Delivery ${number} was never sent.` })),
	);
	const times = {
		'/clock': (milliseconds: number) => sandbox.advance(milliseconds),
		'/outage': (milliseconds: number) => sandbox.refuseEverything(milliseconds),
	};
	for (const [path, carryOut] of Object.entries(times)) {
		app.post<{ Body: { milliseconds?: unknown } | null }>(path, async (request, reply) => {
			const milliseconds = request.body?.milliseconds;
			if (typeof milliseconds !== 'number' || !(milliseconds >= 0)) {
				const message = "'milliseconds' must be a number from 0.";
				return await reply.code(400).send({ message });
			}
			carryOut(milliseconds);
			return await reply.code(204).send();
		});
	}
}

const badLast = "'last' must be a whole number from 0.";

/** How many of the last entries are asked for; all if it does not say, null if it is no number. */
function lastIn({ last = String(Number.MAX_SAFE_INTEGER) }: { last?: string }): number | null {
	const count = Number(last);
	return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function lastOf<T>(list: readonly T[], count: number): readonly T[] {
	return count === 0 ? [] : list.slice(-count);
}

/** The address of everything that the flavour has. */
export function addressesOf(sandbox: Sandbox): Record<string, unknown> {
	const { flavour, siteUrl, controlUrl } = sandbox;
	if (flavour === 'dataCenter') return { flavour, siteUrl, controlUrl };
	const { gatewayUrl, authUrl, mediaUrl, cloudId } = sandbox;
	const sites = sandbox.sites.map((site) => ({
		name: site.name,
		url: site.url,
		cloudId: site.cloudId,
	}));
	return { flavour, siteUrl, gatewayUrl, authUrl, mediaUrl, cloudId, sites, controlUrl };
}
