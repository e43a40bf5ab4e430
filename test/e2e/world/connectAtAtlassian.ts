/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { submitConsentForm } from '../../harness/consentForm';
import { world } from './world';

/**
 * Connects a credential that has Atlassian's own addresses, as a user who accepts everything. The consent page is at
 * Atlassian's address, which this process does not reach through the proxy.
 */
export async function connectAtAtlassian(credentialId: string): Promise<void> {
	const { editor } = world().owner;
	const url = new URL(await editor.startOAuth2(credentialId));
	assert.equal(url.origin, 'https://auth.atlassian.com');
	const here = `${world().jiras.cloud.authUrl}${url.pathname}${url.search}`;
	await editor.finishOAuth2(await submitConsentForm(here));
}
