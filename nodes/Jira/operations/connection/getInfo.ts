import type { IDataObject } from 'n8n-workflow';
import { get, path } from '../../../connection';
import { operation } from '../../../operation';

export const getConnectionInfo = operation({
	resource: 'connection',
	name: 'getInfo',
	displayName: 'Get Info',
	action: 'Get connection info',
	description: 'Tell who is signed in, how, and to which Jira',
	scopes: ['read:jira-user', 'read:jira-work'],
	specification: {
		cloud: ['GET /rest/api/3/myself', 'GET /rest/api/3/serverInfo'],
		dataCenter: ['GET /rest/api/2/myself', 'GET /rest/api/2/serverInfo'],
	},
	fields: {},

	kind: 'script',
	run: async (_asked, { site, send }) => {
		const [user, server] = (await Promise.all([
			send(get(path`myself`)),
			send(get(path`serverInfo`)),
		])) as [IDataObject, IDataObject];
		return {
			flavour: site.flavour,
			signIn: site.signIn,
			apiUrl: site.apiUrl,
			webUrl: site.webUrl ?? server['baseUrl'],
			scopes: site.scopes,
			user: pick(user, [
				'accountId',
				'name',
				'key',
				'displayName',
				'emailAddress',
				'timeZone',
				'locale',
			]),
			server: pick(server, ['baseUrl', 'version', 'buildNumber', 'deploymentType', 'serverTitle']),
		};
	},
});

function pick(from: IDataObject, names: readonly string[]): IDataObject {
	return Object.fromEntries(
		names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
	);
}
