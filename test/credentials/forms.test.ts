/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- a test, none of this is published */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import { credentialTypes, types } from './credentialTypes';

const shown = (name: string): INodeProperties[] =>
	types.credentialProperties(name).filter(({ type }) => type !== 'hidden');
const labels = (name: string): string[] =>
	shown(name)
		.filter(({ type }) => type !== 'notice')
		.map(({ name: field }) => field);

describe('the credential forms', () => {
	it.each([
		['jiraBasicApi', ['email', 'apiToken', 'domain', 'gatewayUrl']],
		['jiraServiceAccountApi', ['clientId', 'clientSecret', 'site', 'tokenUrl', 'gatewayUrl']],
		['jiraDevOpsApi', ['clientId', 'clientSecret', 'site', 'tokenUrl', 'gatewayUrl']],
		[
			'jiraDataCenterApi',
			['username', 'password', 'serverUrl', 'allowHttp', 'allowUnauthorizedCerts', 'caCertificate'],
		],
		[
			'jiraDataCenterPatApi',
			['personalAccessToken', 'serverUrl', 'allowHttp', 'allowUnauthorizedCerts', 'caCertificate'],
		],
	])('%s asks for %j, then n8n for the domains', (name, fields) => {
		expect(labels(name)).toEqual([...fields, 'allowedHttpRequestDomains', 'allowedDomains']);
	});

	it('jiraOAuth2Api asks for the app first and the addresses last, and not for domains', () => {
		expect(labels('jiraOAuth2Api')).toEqual([
			'clientId',
			'clientSecret',
			'site',
			'access',
			'chosenAccess',
			'additionalScopes',
			'authorizationUrl',
			'tokenUrl',
			'gatewayUrl',
		]);
	});

	it('jiraDataCenterOAuth2Api asks for the client first and the addresses last, and not for domains', () => {
		expect(labels('jiraDataCenterOAuth2Api')).toEqual([
			'clientId',
			'clientSecret',
			'serverUrl',
			'allowHttp',
			'allowUnauthorizedCerts',
			'caCertificate',
			'redirectUrl',
			'access',
			'authorizationUrl',
			'tokenUrl',
		]);
	});

	it.each(credentialTypes.map((type) => [type.name, type] as const))(
		'%s masks its secrets, shows where to click, and has its icons',
		(name, { icon, documentationUrl }) => {
			const secrets = types
				.credentialProperties(name)
				.filter(({ name: field }) =>
					/^(apiToken|clientSecret|password|personalAccessToken|accessToken)$/.test(field),
				);
			expect(secrets.length).toBeGreaterThan(0);
			for (const { typeOptions } of secrets) expect(typeOptions?.password).toBe(true);

			expect(shown(name).find(({ type }) => type === 'notice')?.displayName).toMatch(/→/);
			// n8n appends a query, which an anchor would swallow.
			const page = /^https:\/\/.*\/blob\/main\/(docs\/credentials\/[\w-]+\.md)$/.exec(
				documentationUrl ?? '',
			)?.[1];
			expect(existsSync(join(__dirname, '..', '..', page ?? 'no page'))).toBe(true);
			const files = Object.values(icon as Record<string, string>);
			expect(files).toHaveLength(2);
			for (const file of files) {
				const path = join(__dirname, '..', '..', 'credentials', file.replace('file:', ''));
				expect(existsSync(path)).toBe(true);
			}
		},
	);
});
