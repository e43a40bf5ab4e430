import type { FastifyInstance } from 'fastify';
import { fileHeaders } from '../jira/attachments/fileHeaders';
import { jsonAnswer, sendAnswer } from './answer';
import { createListenerApp } from './pipeline';
import type { World } from './world';

interface Download {
	Params: { file: string };
	Querystring: { token?: string };
}

/**
 * The host that attachments are downloaded from, `https://api.media.atlassian.com`. It needs only
 * the address that Jira redirects to. A request that is also signed has sent a secret to another
 * host, and is refused.
 */
export function createMediaApp(world: World): FastifyInstance {
	const app = createListenerApp(world, 'media', () => ({ site: null, prefix: '', metered: false }));
	app.get<Download>('/file/:file/binary', async (request, reply) => {
		if (request.headers.authorization !== undefined) {
			return await sendAnswer(reply, refused(400, 'InvalidRequest'));
		}
		const ticket = { file: request.params.file, token: request.query.token ?? '' };
		for (const { jira } of world.sites) {
			const attachment = jira.attachments.byTicket(ticket);
			if (attachment === undefined) continue;
			reply.headers(fileHeaders(attachment));
			return await reply.send(jira.attachments.read(attachment));
		}
		return await sendAnswer(reply, refused(403, 'Forbidden'));
	});
	app.setNotFoundHandler(async (_request, reply) => {
		return await sendAnswer(reply, refused(404, 'NotFound'));
	});
	return app;
}

function refused(status: number, code: string) {
	return jsonAnswer(status, { error: { code } });
}
