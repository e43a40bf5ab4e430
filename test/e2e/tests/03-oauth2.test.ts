/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestResult } from '../server/editorSession';
import { connect } from '../start/demoCredentials';
import { credentialData } from '../start/jiras';
import { during } from '../world/during';
import { jiraStep, runOnce } from '../world/workflowRun';
import { world } from '../world/world';

const type = 'jiraOAuth2Api';

/** A credential of a test; the editor has no Test for it, but the public API has. */
let made: { readonly id: string } | undefined;

async function credential(change: Record<string, unknown>, isConnected = true): Promise<string> {
	const { owner, jiras } = world();
	made = await owner.api.createCredential(type, 'Of a test', {
		...credentialData(jiras, type),
		...change,
	});
	if (isConnected) await connect(owner, made.id);
	return made.id;
}

const press = async (id: string): Promise<TestResult> =>
	await world().owner.api.ask('POST', `credentials/${id}/test`);

const says = ({ status, message }: TestResult, ...words: string[]) => {
	assert.equal(status, 'Error', message);
	for (const word of words) assert.ok(message.includes(word), `'${word}' is not in: ${message}`);
};

describe('an OAuth2 credential', () => {
	afterEach(async () => {
		if (made !== undefined) await world().owner.api.deleteCredential(made.id);
		made = undefined;
	});

	test('is good once it is connected', async () => {
		const id = await credential({});
		assert.deepEqual(await press(id), { status: 'OK', message: 'Connection successful!' });
	});

	test('says that nobody has connected it', async () => {
		const result = await press(await credential({}, false));
		says(result, 'Nobody has connected this credential yet', 'connect it');
	});

	test('says so in a run, too', async () => {
		const id = await credential({}, false);
		const { succeeded, error } = await runOnce([
			jiraStep(
				type,
				{ resource: 'user', operation: 'getCurrent' },
				{ credentials: { [type]: id } },
			),
		]);
		assert.equal(succeeded, false);
		assert.match(error?.message ?? '', /Nobody has connected this credential yet/);
	});

	test('says which sites it has access to if the given site is not among them', async () => {
		const result = await press(await credential({ site: 'https://other.atlassian.net' }));
		says(result, 'This connection has access to 127.0.0.1', 'but not to other.atlassian.net');
	});

	test('requires a choice between several sites', async () => {
		const result = await press(await credential({ site: '' }));
		says(result, 'has access to several sites', "enter in 'Site' the one to use");
	});

	test('says that nothing answers at the gateway URL', async () => {
		const result = await press(await credential({ gatewayUrl: 'http://127.0.0.1:1' }));
		says(result, 'Nothing listens at 127.0.0.1:1', "'Gateway URL'");
	});

	test('says that the grant was revoked', async () => {
		const { jiras, owner, credentials } = world();
		// Only this connection's token expires; those of the other types stay valid.
		const id = await during(
			jiras.cloud,
			{ lifetimes: { accessToken: 1 } },
			async () => await credential({}),
		);
		jiras.cloud.revokeRefreshTokens();
		await wait(1_100);
		const result = await press(id);
		await connect(owner, credentials.get(type)?.id ?? '');
		says(result, 'needs to be reconnected');
	});

	test('stays connected when the public API changes other fields', async () => {
		const id = await credential({ site: '' });
		await world().owner.api.updateCredential(id, { site: world().jiras.cloud.siteUrl });
		assert.deepEqual(await press(id), { status: 'OK', message: 'Connection successful!' });
	});
});
