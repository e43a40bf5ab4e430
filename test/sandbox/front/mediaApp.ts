import type { FastifyInstance } from 'fastify';
import { jsonAnswer, sendAnswer } from './answer';
import { createListenerApp } from './pipeline';
import type { World } from './world';

/**
 * The host that attachments are downloaded from, `https://api.media.atlassian.com`. Nothing is
 * there: the embedded Jira has no attachments yet. What is signed must never arrive here, and
 * would be seen in the record.
 */
export function createMediaApp(world: World): FastifyInstance {
	const app = createListenerApp(world, 'media', () => ({ site: null, prefix: '', metered: false }));
	app.setNotFoundHandler(async (_request, reply) => {
		return await sendAnswer(reply, jsonAnswer(404, { error: { code: 'NotFound' } }));
	});
	return app;
}
