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
		const last = Number(request.query.last ?? Number.MAX_SAFE_INTEGER);
		if (!Number.isSafeInteger(last) || last < 0) {
			return await reply.code(400).send({ message: "'last' must be a whole number from 0." });
		}
		const { recorder } = world();
		return {
			total: recorder.total(),
			byEndpoint: recorder.byEndpoint(),
			requests: last === 0 ? [] : recorder.requests.slice(-last),
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
	app.post('/reset', async (_request, reply) => {
		await sandbox.reset();
		return await reply.code(204).send();
	});
	return app;
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
