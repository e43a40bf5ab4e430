import type { FastifyPluginAsync } from 'fastify';
import type { JiraState } from './state';
import '../identity';

declare module 'fastify' {
	interface FastifyReply {
		/** How many issues the answer read or wrote (0 where none). */
		issuesTouched: number;
		/** How many issue keys or ids the request named or the answer listed. */
		keysTouched: number;
	}
}

export interface JiraRoutesOptions {
	jira: JiraState;
}

/**
 * Jira's platform REST API for the state's flavour: `/rest/api/3` and `/rest/api/2` on Cloud,
 * `/rest/api/2` and `/rest/api/latest` on Data Center. Relies on `request.identity`.
 */
export const jiraRoutes: FastifyPluginAsync<JiraRoutesOptions> = async (app) => {
	app.decorateReply('issuesTouched', 0);
	app.decorateReply('keysTouched', 0);
};
