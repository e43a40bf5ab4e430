/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import {
	openAuthorizationGate,
	type AuthorizationGate,
} from '../../sandbox/front/authorizationGate';
import { clientIdentity } from '../../sandbox/front/clientIdentity';
import { selfSigned } from '../../sandbox/front/selfSigned';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { describeInBrowser } from '../browser/describeInBrowser';
import type { TestResult } from '../server/editorSession';
import { connect } from '../start/demoCredentials';
import { during } from '../world/during';
import { expireAfter } from '../world/expireAfter';
import { jiraStep, locator, runOnce, type Step, type WorkflowRun } from '../world/workflowRun';
import { world } from '../world/world';

const type = 'jiraDataCenterOAuth2Api';

const CONNECTED: TestResult = { status: 'OK', message: 'Connection successful!' };

/** Data for a credential of a Data Center, with the redirect URL of this n8n. */
const dataOf = (jira: Sandbox, change: Readonly<Record<string, unknown>> = {}) => ({
	...jira.credentials[type],
	redirectUrl: world().owner.editor.oauth2RedirectUrl,
	...change,
});

const create = async (name: string, data: Readonly<Record<string, unknown>>): Promise<string> =>
	(await world().owner.api.createCredential(type, name, data)).id;

const press = async (id: string): Promise<TestResult> =>
	await world().owner.api.ask('POST', `credentials/${id}/test`);

async function assertSays(id: string, sentence: RegExp): Promise<void> {
	const { status, message } = await press(id);
	assert.equal(status, 'Error', message);
	assert.match(message, sentence);
}

/** Opens a stored credential in the editor. */
async function open(page: Page, name: string): Promise<void> {
	await page.goto(`${world().n8n.url}/home/credentials`);
	await page.getByText(name, { exact: true }).click();
	await page.getByTestId('editCredential-modal').waitFor();
}

/** Presses Connect; returns the window with the consent page. */
async function consentPage(page: Page): Promise<Page> {
	const consent = page.context().waitForEvent('page');
	await page.getByTestId('quick-connect-button').click();
	const popup = await consent;
	await popup.getByRole('button', { name: 'Accept' }).waitFor();
	return popup;
}

async function assertConnected(page: Page): Promise<void> {
	await page.getByTestId('editCredential-modal').getByText('Account connected').waitFor();
}

const commenting = (id: string): Step =>
	jiraStep(
		type,
		{
			resource: 'comment',
			operation: 'add',
			issue: locator('key', '={{ $json.issue }}'),
			body: '={{ $json.text }}',
		},
		{ credentials: { [type]: id } },
	);

const whoAmI = (id: string): Step =>
	jiraStep(type, { resource: 'user', operation: 'getCurrent' }, { credentials: { [type]: id } });

const items = Array.from({ length: 200 }, (_, index) => ({
	issue: `SUP-${(index % 10) + 1}`,
	text: `Comment ${index}`,
}));

/** Comments 200 times while the token ends in the middle: no item fails, and the connection is renewed once. */
async function assertRenewedOnce(jira: Sandbox, id: string): Promise<void> {
	const before = jira.tokensIssued.refreshToken;
	const run: WorkflowRun = await during(jira, { latency: { perRequest: 15 } }, async () => {
		const stop = expireAfter(jira, items.length / 2);
		const result = await runOnce([commenting(id)], items);
		assert.ok(stop(), `the token has ended in the middle: ${JSON.stringify(result.error)}`);
		return result;
	});
	assert.ok(run.succeeded, JSON.stringify(run.error));
	assert.equal(run.items.length, items.length, 'no item is lost');
	assert.equal(jira.tokensIssued.refreshToken - before, 1);
}

describeInBrowser("a Data Center OAuth2 credential made through n8n's public API", {
	pictures: 'data-center-oauth2',
	tests: (story) => {
		const name = 'Company Jira (OAuth2)';
		const jira = () => world().jiras.dataCenter;
		let id = '';
		before(async () => {
			id = await create(name, dataOf(jira()));
		});
		after(async () => await world().owner.api.deleteCredential(id));

		test('says that nobody has connected it', async () => {
			await assertSays(id, /^Nobody has connected this credential yet: open it in n8n/);
		});

		test("is connected on Jira's own page, to read and write", async () => {
			const { page, picture } = story();
			await open(page, name);
			await picture('form');
			const popup = await consentPage(page);
			assert.match(
				popup.url(),
				/\/jira\/rest\/oauth2\/latest\/authorize\?.*code_challenge_method=S256/,
			);
			assert.deepEqual(await popup.locator('li').allInnerTexts(), ['WRITE']);
			await picture('consent');
			await popup.getByRole('button', { name: 'Accept' }).click();
			await assertConnected(page);
			await picture('connected');
			assert.deepEqual(await press(id), CONNECTED);
		});

		test('is renewed once in the middle of a run of 200 items', async () => {
			await assertRenewedOnce(jira(), id);
		});

		test('works after a restart of n8n, and is renewed once more', async () => {
			await world().restartN8n();
			assert.deepEqual(await press(id), CONNECTED);
			jira().expireAccessTokens();
			const { succeeded, error } = await runOnce([whoAmI(id)]);
			assert.ok(succeeded, error?.message);
		});

		const changed: ReadonlyArray<readonly [string, Readonly<Record<string, unknown>>, RegExp]> = [
			['the redirect URL is missing', { redirectUrl: '' }, /^'Redirect URL' is empty: fill it in/],
			['the context path is wrong', { context: 'wiki' }, /^There is no Jira at .* with this path/],
			['http is not allowed', { allowHttp: false }, /'Server URL' begins with http:\/\//],
			[
				'it is the address of a Cloud site',
				{ serverUrl: 'https://acme.atlassian.net' },
				/^acme\.atlassian\.net is Jira Cloud: use the credential/,
			],
		];
		for (const [what, { context, ...change }, sentence] of changed) {
			test(`Test says that ${what}`, async () => {
				const { serverUrl, allowHttp, redirectUrl } = dataOf(jira()) as Record<string, unknown>;
				const wrong =
					context === undefined
						? change
						: { serverUrl: String(serverUrl).replace(/\/jira$/, `/${String(context)}`) };
				const { api } = world().owner;
				await api.updateCredential(id, wrong);
				try {
					await assertSays(id, sentence);
				} finally {
					await api.updateCredential(id, { serverUrl, allowHttp, redirectUrl });
				}
				assert.deepEqual(await press(id), CONNECTED);
			});
		}

		test('cannot be connected if the link does not have the permission', async () => {
			const { page, picture } = story();
			const other = 'Without permission';
			const without = await create(other, dataOf(jira()));
			await during(jira(), { enabledScopes: ['READ'] }, async () => {
				await open(page, other);
				const consent = page.context().waitForEvent('page');
				await page.getByTestId('quick-connect-button').click();
				const popup = await consent;
				await popup.waitForURL(/oauth2-credential\/callback\?.*error=invalid_scope/);
				await picture('scope missing');
				await popup.close();
			});
			await assertSays(without, /^Nobody has connected this credential yet/);
			await world().owner.api.deleteCredential(without);
		});

		test('says in a run that the scope does not allow to write', async () => {
			const readOnly = await create('Read only', dataOf(jira(), { access: 'read' }));
			await connect(world().owner, readOnly);
			assert.deepEqual(await press(readOnly), CONNECTED);
			const { error } = await runOnce([commenting(readOnly)], items.slice(0, 1));
			assert.match(`${error?.message} ${error?.description}`, /scope/);
			await world().owner.api.deleteCredential(readOnly);
		});

		test('says that the consent was taken back', async () => {
			jira().revokeRefreshTokens();
			jira().expireAccessTokens();
			await assertSays(id, /needs to be reconnected|connect the credential again/);
			const { error } = await runOnce([whoAmI(id)]);
			assert.match(`${error?.message} ${error?.description}`, /reconnect|connect it again/i);
			// The world's own connection has ended, too.
			await connect(world().owner, world().credentials.get(type)?.id ?? '');
		});
	},
});

const demandedHeaders = { 'CF-Access-Client-Secret': 'f00ba4' };

describeInBrowser('a Data Center OAuth2 credential behind a client certificate and a header', {
	pictures: 'data-center-front',
	tests: (story) => {
		const name = 'Fronted Jira (OAuth2)';
		let jira: Sandbox;
		let gate: AuthorizationGate;
		let id = '';
		const front = {
			...clientIdentity,
			headers: { values: [{ name: 'CF-Access-Client-Secret', value: 'f00ba4' }] },
		};
		before(async () => {
			jira = await startSandbox({
				flavour: 'dataCenter',
				seed: { name: 'software', issues: 40 },
				tls: { ...selfSigned, clientAuthority: clientIdentity.clientCertificate },
				demandedHeaders,
			});
			gate = await openAuthorizationGate(jira.siteUrl, demandedHeaders);
			const { authorizationUrl, tokenUrl } = gate;
			id = await create(name, dataOf(jira, { ...front, authorizationUrl, tokenUrl }));
		});
		after(async () => {
			await world().owner.api.deleteCredential(id);
			await Promise.all([gate.close(), jira.close()]);
		});

		test('is connected where the front lets n8n through to the token URL', async () => {
			const { page, picture } = story();
			await open(page, name);
			const popup = await consentPage(page);
			await popup.getByRole('button', { name: 'Accept' }).click();
			await assertConnected(page);
			await picture('connected');
			assert.deepEqual(await press(id), CONNECTED);
			assert.ok(gate.asked.includes('POST /jira/rest/oauth2/latest/token'));
		});

		test('is renewed once in the middle of a run of 200 items', async () => {
			await assertRenewedOnce(jira, id);
		});

		test('works after a restart of n8n', async () => {
			await world().restartN8n();
			assert.deepEqual(await press(id), CONNECTED);
			const { succeeded, error } = await runOnce([whoAmI(id)]);
			assert.ok(succeeded, error?.message);
		});

		test('Test says what is missing without the certificate, and without the header', async () => {
			const { api } = world().owner;
			const none = { clientCertificate: '', clientKey: '', clientKeyPassphrase: '' };
			try {
				await api.updateCredential(id, none);
				await assertSays(id, /requires a client certificate|closed the connection/);
				await api.updateCredential(id, { ...clientIdentity, headers: {} });
				await assertSays(id, /may not use Jira|There is no Jira/);
			} finally {
				await api.updateCredential(id, front);
			}
			assert.deepEqual(await press(id), CONNECTED);
		});

		test('says why it cannot be renewed where n8n itself does not get through', async () => {
			await world().owner.api.updateCredential(id, { tokenUrl: '' });
			jira.expireAccessTokens();
			const before = jira.tokensIssued.refreshToken;
			const { error } = await runOnce([whoAmI(id)]);
			const said = `${error?.message} ${error?.description}`;
			assert.match(said, /could not be renewed.*n8n itself fetches and renews the tokens/);
			assert.doesNotMatch(said, /f00ba4/);
			assert.equal(jira.tokensIssued.refreshToken, before);
		});

		test('cannot be connected there either: n8n fetches the first token without them', async () => {
			await assert.rejects(async () => {
				await connect(world().owner, id);
			}, /n8n did not take the authorization/);
		});
	},
});
