import type { IDataObject } from 'n8n-workflow';
import { call, FLAVOUR_NAMES, versionIn } from '../../../connection';
import { operation } from '../../../operation';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { simplifyUser } from '../user/simplifyUser';
import { supportOf } from './supportEnds';

const MYSELF = 'GET /rest/api/3/myself';
const SERVER_INFO = 'GET /rest/api/3/serverInfo';

export const getConnectionInfo = operation({
	displayName: 'Get Info',
	action: 'Get connection info',
	phrases: ['end of support', 'supported until'],
	description:
		'Get who is signed in, how, and to which Jira: its edition, its version, and until when Atlassian supports it',
	endpoints: [MYSELF, SERVER_INFO],
	fields: {},

	run: async (_asked, { site, send }) => {
		const [user, server] = (await Promise.all([send(call(MYSELF)), send(call(SERVER_INFO))])) as [
			IDataObject,
			IDataObject,
		];
		return {
			flavour: site.flavour,
			edition: FLAVOUR_NAMES[site.flavour],
			signIn: site.signIn,
			apiUrl: site.apiUrl,
			webUrl: site.webUrl ?? server['baseUrl'],
			scopes: site.scopes,
			user: simplifyUser(user),
			server: {
				...simplifyOnly(server, [
					'baseUrl',
					'version',
					'buildNumber',
					'deploymentType',
					'serverTitle',
				]),
				...(site.flavour === 'dataCenter' && supportOf(versionIn(server))),
			},
		};
	},
});
