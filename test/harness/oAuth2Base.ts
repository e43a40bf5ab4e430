import type { ICredentialType, INodeProperties } from 'n8n-workflow';

type Show = NonNullable<NonNullable<INodeProperties['displayOptions']>['show']>;

const field = (
	name: string,
	type: INodeProperties['type'],
	value: INodeProperties['default'],
	more: Omit<Partial<INodeProperties>, 'displayOptions'> & { show?: Show } = {},
): INodeProperties => {
	const { show, ...rest } = more;
	return {
		displayName: name,
		name,
		type,
		default: value,
		...(show && { displayOptions: { show } }),
		...rest,
	};
};

const choice = (name: string, values: string[], more: { show?: Show } = {}): INodeProperties =>
	field(name, 'options', values[0] ?? '', {
		...more,
		options: values.map((value) => ({ name: value, value })),
	});

const notRegistered: Show = { useDynamicClientRegistration: [false] };
const withBrowser: Show = { ...notRegistered, grantType: ['authorizationCode', 'pkce'] };

/**
 * Replaces n8n's generic OAuth2 credential type, which other types extend: it lives in
 * n8n-nodes-base, which is not installed here. Field names, defaults and the conditions under which
 * a field counts are those on which n8n-core and the authorization code flow rely.
 *
 * Source: docs.n8n.io, "OAuth2 credential" and "Create a community node: OAuth2 credentials".
 */
export class OAuth2Base implements ICredentialType {
	name = 'oAuth2Api';

	displayName = 'OAuth2 API';

	genericAuth = true;

	properties: INodeProperties[] = [
		field('useDynamicClientRegistration', 'hidden', false),
		choice('grantType', ['authorizationCode', 'clientCredentials', 'pkce'], {
			show: notRegistered,
		}),
		field('authUrl', 'string', '', { show: withBrowser, required: true }),
		field('accessTokenUrl', 'string', '', { show: notRegistered, required: true }),
		field('clientId', 'string', '', { show: notRegistered, required: true }),
		field('clientCredentialType', 'hidden', 'clientSecret'),
		field('clientSecret', 'string', '', {
			show: notRegistered,
			required: true,
			typeOptions: { password: true },
		}),
		field('scope', 'string', '', { show: notRegistered }),
		field('authQueryParameters', 'string', '', { show: withBrowser }),
		choice('authentication', ['header', 'body'], { show: notRegistered }),
		field('ignoreSSLIssues', 'boolean', false, { doNotInherit: true }),
		field('tokenExpiredStatusCode', 'number', 401, { doNotInherit: true }),
	];
}
