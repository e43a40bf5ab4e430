/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { curlBlock, curlData } from '../../documentation/curlData';
import { quotedSentences, saysIt } from '../../documentation/quotedSentences';
import { projectFolder, runCommand } from '../installation/command';
import type { StoredCredential } from '../server/publicApi';
import { credentialData } from '../start/jiras';
import { connectAtExample, CONSENT_PAGES } from '../world/connectAtExample';
import { world } from '../world/world';

const pages = globSync('docs/credentials/*.md', { cwd: projectFolder }).sort();
const readPage = (page: string): string => readFileSync(join(projectFolder, page), 'utf8');

/** The command of a page, with the embedded Jira's secrets where the page has `…`. */
function command(page: string): string {
	const { type, data } = curlData(page);
	const secrets = credentialData(world().jiras, type);
	const filled = Object.entries(data)
		.filter(([, value]) => value === '…')
		.reduce(
			(text, [name]) =>
				text.replace(`"${name}": "…"`, `"${name}": ${JSON.stringify(secrets[name])}`),
			curlBlock(page),
		);
	// The embedded Jira lists the sites of a connection by its own addresses.
	return type === 'jiraOAuth2Api'
		? filled.replace('acme.atlassian.net', world().jiras.cloud.siteUrl)
		: filled;
}

const CONNECTED = { status: 'OK', message: 'Connection successful!' };

describe("the curl command on each credential's page", () => {
	const made: string[] = [];
	after(async () => {
		for (const id of made) await world().owner.api.deleteCredential(id);
	});

	for (const page of pages) {
		test(`${page}: creates a credential whose Test says that it works`, async () => {
			const { owner, n8n } = world();
			const text = readPage(page);
			const env = { N8N_URL: n8n.url, N8N_API_KEY: owner.api.apiKey };
			const answer = await runCommand('bash', ['-c', command(text)], { env });
			const { id, type } = JSON.parse(answer) as StoredCredential;
			made.push(id);
			assert.equal(type, curlData(text).type);
			if (type in CONSENT_PAGES) await connectAtExample(id, type);
			const outcome = await owner.api.ask('POST', `credentials/${id}/test`);
			assert.deepEqual(outcome, CONNECTED);
		});
	}
});

/** Where n8n says what the page explains: its community packages, its errors, and its editor. */
const PLACES = [
	'n8n/dist/modules/community-packages/*.js',
	'n8n/dist/errors/*.js',
	'n8n/dist/webhooks/*.js',
	'n8n/dist/public-api/v1/controllers/*.js',
	'n8n-core/dist/errors/*.js',
	'n8n-editor-ui/dist/assets/*.js',
];

test("docs/troubleshooting.md quotes n8n's own sentences as this n8n says them", () => {
	const modules = join(world().installation, 'node_modules');
	const said = globSync(PLACES, { cwd: modules })
		.flatMap((file) => readFileSync(join(modules, file), 'utf8').split(/\n|":[`"]/))
		.filter((text) => text.length < 5_000_000);
	const quoted = quotedSentences(readPage('docs/troubleshooting.md'))
		.filter(({ section }) => section === 'Sentences of n8n itself')
		.map(({ sentence }) => sentence);
	assert.ok(quoted.length > 8, 'the page has that section');
	assert.deepEqual(
		quoted.filter((sentence) => !said.some((text) => saysIt(text, sentence))),
		[],
	);
});
