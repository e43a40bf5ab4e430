import type { FastifyPluginAsync } from 'fastify';
import '../identity';
import type { User } from '../jira/model';
import type { JiraState } from '../jira/state';
import type { Backend } from './world';

/**
 * A Jira that knows two people and answers any request below `/rest/` with what arrived: for tests
 * of the front alone. An issue that is read or written counts as touched.
 */
export const echoJira: Backend = {
	createJira({ flavour, clock, webUrl }) {
		const users = [
			person('5b10ac8d82e05b22cc7d4ef5', 'mia', 'Mia Krause', true),
			person('5b10ac8d82e05b22cc7d4ef6', 'leo', 'Leo Former', false),
		];
		const [mia] = users;
		if (mia === undefined) throw new Error('Nobody is there.');
		const state: Pick<JiraState, 'flavour' | 'webUrl' | 'clock' | 'settings' | 'users' | 'mia'> = {
			flavour,
			webUrl,
			clock,
			settings: { searchLag: 0 },
			mia,
			users: {
				all: () => users,
				get: (accountId) => users.find((user) => user.accountId === accountId),
				byName: (name) => users.find((user) => user.name === name),
				byEmail: (email) => users.find((user) => user.emailAddress === email),
			},
		};
		return state as JiraState;
	},
	routes: echoRoutes(),
};

function echoRoutes(): FastifyPluginAsync<{ jira: JiraState }> {
	return async (app, { jira }) => {
		app.decorateReply('issuesTouched', 0);
		app.decorateReply('keysTouched', 0);
		for (const url of ['/rest/api/3/issue/:issueIdOrKey', '/rest/api/3/*', '/rest/api/2/*']) {
			app.route({
				method: ['GET', 'POST', 'PUT', 'DELETE'],
				url,
				handler: async (request, reply) => {
					if (url.endsWith(':issueIdOrKey')) reply.issuesTouched = 1;
					const { kind, accountId, scopes } = request.identity;
					const granted = scopes === 'all' ? scopes : [...scopes].sort();
					return await reply.send({ kind, accountId, scopes: granted, web: jira.webUrl });
				},
			});
		}
	};
}

function person(accountId: string, name: string, displayName: string, active: boolean): User {
	return {
		accountId,
		name,
		key: name,
		displayName,
		emailAddress: `${name}@acme.example`,
		emailHidden: false,
		active,
		locale: 'en_US',
		timeZone: 'Europe/Berlin',
		groups: [],
	};
}
