/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { submitConsentForm } from '../../harness/consentForm';
import { world } from './world';

/** By credential type: the origin of the consent page at Atlassian or in the documentation's examples, and where it is here. */
export const CONSENT_PAGES: Readonly<Record<string, readonly [there: string, here: () => string]>> =
	{
		jiraOAuth2Api: ['https://auth.atlassian.com', () => world().jiras.cloud.authUrl],
		jiraDataCenterOAuth2Api: [
			'https://jira.acme.example:8443',
			() => new URL(world().jiras.dataCenter.siteUrl).origin,
		],
	};

/**
 * Connects a credential that has Atlassian's own or an example's addresses, as a user who accepts everything. This process does
 * not reach the consent page at its address through the proxy.
 */
export async function connectAtExample(credentialId: string, type: string): Promise<void> {
	const { editor } = world().owner;
	const [there, here] = CONSENT_PAGES[type] ?? ['', () => ''];
	const url = new URL(await editor.startOAuth2(credentialId));
	assert.equal(url.origin, there);
	await editor.finishOAuth2(await submitConsentForm(`${here()}${url.pathname}${url.search}`));
}
