import type { FastifyPluginAsync } from 'fastify';
import '../identity';
import { createJira, type JiraState } from '../jira/state';
import type { Backend } from './world';

/**
 * The embedded Jira's people, and routes that answer anything below `/rest/` with the user who
 * asked: for tests of only the front. An issue that is read or written counts as touched.
 */
export const echoJira: Backend = { createJira, routes: echoRoutes() };

const paths = new WeakMap<JiraState, string[]>();

/** The requests that reached Jira behind the front, such as `PUT /rest/api/3/issue/SUP-1`. */
export function processedBy(jira: JiraState): readonly string[] {
	return paths.get(jira) ?? [];
}

function echoRoutes(): FastifyPluginAsync<{ jira: JiraState }> {
	return async (app, { jira }) => {
		app.decorateReply('issuesTouched', 0);
		app.decorateReply('keysTouched', 0);
		for (const url of [
			'/rest/api/3/issue/:issueIdOrKey',
			'/rest/api/3/*',
			'/rest/api/2/*',
			'/rest/auth/*',
		]) {
			app.route({
				method: ['GET', 'POST', 'PUT', 'DELETE'],
				url,
				handler: async (request, reply) => {
					if (url.endsWith(':issueIdOrKey')) reply.issuesTouched = 1;
					paths.set(jira, [...processedBy(jira), `${request.method} ${request.url}`]);
					const { kind, accountId, scopes } = request.identity;
					const granted = scopes === 'all' ? scopes : [...scopes].sort();
					return await reply.send({ kind, accountId, scopes: granted, web: jira.webUrl });
				},
			});
		}
	};
}
