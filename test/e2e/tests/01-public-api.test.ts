/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { credentialTypes } from '../../demo/signInAnswer';
import { N8nRefusal } from '../server/answer';
import { credentialData } from '../start/jiras';
import { connect, dataFor } from '../start/demoCredentials';
import { world } from '../world/world';

describe("a credential made through n8n's public API", () => {
	const made: string[] = [];
	after(async () => {
		for (const id of made) await world().owner.api.deleteCredential(id);
	});

	for (const type of credentialTypes) {
		test(`${type}: JSON in, id and type out, and the Test succeeds`, async () => {
			const { owner, jiras } = world();
			const name = `By API: ${type}`;
			const data = dataFor(owner, jiras, type);
			const created = await owner.api.createCredential(type, name, data);
			made.push(created.id);

			assert.match(created.id, /^\w+$/);
			assert.equal(created.type, type);
			assert.equal(created.name, name);
			assert.ok(!('data' in created), 'no secrets in the answer');

			const isOAuth2 = type.endsWith('OAuth2Api');
			if (isOAuth2) await connect(owner, created.id);
			const good = { status: 'OK', message: 'Connection successful!' };
			assert.deepEqual(await owner.api.ask('POST', `credentials/${created.id}/test`), good);
			// The editor does not test OAuth2 credentials; it shows that they are connected.
			if (isOAuth2) return;
			assert.deepEqual(await owner.editor.testCredential(created.id), good);
		});
	}

	test('lists the fields of a type, so that the JSON can be written from it', async () => {
		const schema = await world().owner.api.ask<{ properties: Record<string, unknown> }>(
			'GET',
			'credentials/schema/jiraDataCenterApi',
		);
		const fields = Object.keys(schema.properties);
		for (const field of ['serverUrl', 'username', 'password', 'allowHttp', 'caCertificate']) {
			assert.ok(fields.includes(field), `${field} is among ${fields.join(', ')}`);
		}
	});

	test('is refused if a field is unknown, and the refusal names it', async () => {
		const { owner, jiras } = world();
		const data = { ...credentialData(jiras, 'jiraDataCenterApi'), user: 'mia' };
		await assert.rejects(
			owner.api.createCredential('jiraDataCenterApi', 'Wrong field', data),
			(refusal) =>
				refusal instanceof N8nRefusal &&
				refusal.status === 400 &&
				/additional property .*user/.test(refusal.message),
		);
	});
});
