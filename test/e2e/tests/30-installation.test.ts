/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import * as settings from '../browser/communityNodes';
import { describeInBrowser } from '../browser/describeInBrowser';
import { runCommand } from '../installation/command';
import { fetchAnew } from '../server/fetchAnew';
import { jiraNodeType } from '../start/exampleWorkflows';
import { credentialData } from '../start/jiras';
import { startNpmRegistry, type NpmRegistry } from '../world/npmRegistry';
import { npmHost, npmSettings } from '../world/npmSettings';
import { manifest, nextVersion, packInNewClone, raised } from '../world/packedPackage';
import { callsDuring, untilDuring } from '../world/repeatedCalls';
import { temporaryFolder } from '../world/temporaryFolder';
import { openTemporaryN8n, type TemporaryN8n } from '../world/temporaryN8n';
import { behindWebhook, type Step } from '../world/workflowRun';
import { world } from '../world/world';

const { name, version } = manifest;
const newVersion = raised(version);

/** The code is loaded five seconds after n8n has the package (build/entryFile.js). */
const LOADED_WITHIN_MS = 12_000;

const credentialType = 'jiraBasicApi';
const createCredential = async ({ owner }: TemporaryN8n) =>
	await owner.api.createCredential(
		credentialType,
		'Jira',
		credentialData(world().jiras, credentialType),
	);

const nodesFolderOf = (dataFolder: string): string => join(dataFolder, '.n8n', 'nodes');

describe('the package in an npm registry', () => {
	const { path: folder, remove: removeFolder } = temporaryFolder('registry');
	let registry: NpmRegistry;
	let tarball: string;
	let other: TemporaryN8n;

	before(async () => {
		registry = await startNpmRegistry(join(folder, 'registry'));
		tarball = await packInNewClone(folder);
		// Where this computer's user has settings of their own, they are not those of the tests.
		process.env.npm_config_cafile = join(folder, 'no certificates.pem');
		process.env.https_proxy = 'http://proxy.invalid:3128';
		await registry.publish(tarball);
		other = await openN8n();
	});
	after(async () => {
		await other?.close();
		await registry?.close();
		removeFolder();
		delete process.env.npm_config_cafile;
		delete process.env.https_proxy;
	});

	/** An n8n beside that of the world, to which the registry is npm. */
	const openN8n = async (options: Partial<Parameters<typeof openTemporaryN8n>[0]> = {}) => {
		const hosts = { [npmHost]: registry.port };
		return await openTemporaryN8n({ installation: world().installation, hosts, ...options });
	};
	/** What n8n's own editor calls. */
	const packages = async <Answer>(method: string, body?: object): Promise<Answer> =>
		await other.owner.editor.ask(method, 'community-packages', body);
	const remove = async () => {
		await other.owner.editor.ask('DELETE', `community-packages?name=${name}`);
	};
	const callWorkflow = async () => {
		const answer = await fetchAnew(`${other.n8n.url}/webhook/who`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items: [{}] }),
		});
		return { status: answer.status, text: await answer.text() };
	};
	const assertAnswered = ({ status, text }: Awaited<ReturnType<typeof callWorkflow>>) => {
		assert.equal(status, 200, text);
		assert.match(text, /"displayName":"Mia Krause"/);
	};

	test('contains what n8n loads, packed in a clone that was never built', async () => {
		const listed = await runCommand('tar', ['-tzf', tarball]);
		const files = new Set(listed.split('\n').map((file) => file.replace(/^package\//, '')));
		for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
			assert.ok(files.has(file), `${file} is missing`);
		}
	});

	const mistakes = [
		['a wrong name', { name: 'n8n-nodes-jira-platfrom' }, 'Package version does not exist'],
		['no n8n package', { name: 'jira-platform' }, 'Package name must start with n8n-nodes-'],
		['an unknown version', { name, version: '9.9.9' }, 'Package version does not exist'],
	] as const;
	for (const [what, request, sentence] of mistakes) {
		test(`is not installed with ${what}`, async () => {
			await assert.rejects(packages('POST', request), new RegExp(sentence));
			assert.deepEqual(await packages('GET'), []);
		});
	}

	let credential: { id: string };
	test('is installed by its name, and a workflow is published', async () => {
		const { installedVersion } = await packages<{ installedVersion: string }>('POST', { name });
		assert.equal(installedVersion, version);
		const { api } = other.owner;
		credential = await createCredential(other);
		const step: Step = {
			name: 'Jira Platform',
			type: jiraNodeType,
			parameters: { authentication: credentialType, resource: 'user', operation: 'getCurrent' },
			credentials: { [credentialType]: credential.id },
		};
		const { id } = await api.createWorkflow(behindWebhook('who', [step]));
		await api.activateWorkflow(id);
		await wait(LOADED_WITHIN_MS);
	});

	test('is updated without failing a call, even the first one', async () => {
		await registry.publish(await nextVersion(tarball, folder));
		const code = join(nodesFolderOf(other.dataFolder), 'node_modules', name, 'dist', 'classes.js');
		const isAway = () => !existsSync(code);
		// As long as the new version is downloaded, the package is not in its folder.
		const letDownload = registry.holdDownloads();
		const update = packages<{ installedVersion: string }>('PATCH', { name });
		try {
			await untilDuring(isAway, update);
			assertAnswered(await callWorkflow());
			assert.ok(isAway(), 'n8n leaves the package where it is');
			const slowDownload = wait(1_000).then(letDownload);
			const moreCalls = slowDownload.then(async () => await update).then(() => wait(2_000));
			(await callsDuring(callWorkflow, moreCalls)).forEach(assertAnswered);
		} finally {
			letDownload();
		}
		assert.equal((await update).installedVersion, newVersion);
	});

	test('is uninstalled: credentials and workflows stay, and n8n says what is missing', async () => {
		await remove();
		const { editor, api } = other.owner;
		const { status, text } = await callWorkflow();
		assert.equal(status, 400);
		assert.match(text, /"Unrecognized node type: n8n-nodes-jira-platform\.jira"/);
		await assert.rejects(
			editor.testCredential(credential.id),
			/"Unrecognized credential type: jiraBasicApi"/,
		);
		assert.equal((await api.credentials()).length, 1);
		assert.equal((await api.workflows()).length, 1);
	});

	test('is installed again: credentials and workflows work as before', async () => {
		const { installedVersion } = await packages<{ installedVersion: string }>('POST', { name });
		assert.equal(installedVersion, newVersion);
		assertAnswered(await callWorkflow());
		const { status } = await other.owner.editor.testCredential(credential.id);
		assert.equal(status, 'OK');
	});

	describeInBrowser("in n8n's settings", {
		pictures: 'installation',
		where: () => other,
		begin: async () => await remove(),
		tests: (story) => {
			test('is asked for by a workflow that needs it', async () => {
				const { page, picture } = story();
				const [workflow] = await other.owner.api.workflows();
				await page.goto(`${other.n8n.url}/workflow/${workflow?.id}`);
				await page.getByTestId('canvas-node').filter({ hasText: 'Jira Platform' }).dblclick();
				await page.getByText('This node is not currently installed.').waitFor();
				await picture('missing');
			});

			test('is installed', async () => {
				const { page, picture } = story();
				await settings.openCommunityNodes(page, other.n8n.url);
				await picture('none');
				await settings.fillInForm(page, name);
				await picture('form');
				await settings.install(page, name);
				await picture('installed');
				assertAnswered(await callWorkflow());
			});

			test('is uninstalled', async () => {
				const { page, picture } = story();
				await settings.askToUninstall(page, name);
				await picture('uninstall');
				await settings.confirm(page);
				await picture('uninstalled');
			});
		},
	});

	describe('by hand', () => {
		const npm = async (nodesFolder: string, ...options: string[]) => {
			mkdirSync(nodesFolder, { recursive: true });
			const env = npmSettings(join(folder, 'by-hand'), registry.url);
			await runCommand('npm', ['install', ...options, name], { cwd: nodesFolder, env });
			const installed = readdirSync(join(nodesFolder, 'node_modules'));
			return installed.filter((file) => !file.startsWith('.'));
		};
		let byHand: TemporaryN8n;
		after(async () => await byHand?.close());

		test('npm brings nothing else, with and without peers', async () => {
			assert.deepEqual(await npm(join(folder, 'with-peers')), [name]);
			assert.deepEqual(await npm(join(folder, 'without-peers'), '--omit=peer'), [name]);
		});

		test('n8n loads it, even where packages like it must not be installed', async () => {
			byHand = await openN8n({
				settings: { N8N_UNVERIFIED_PACKAGES_ENABLED: 'false' },
				prepare: async (dataFolder) => {
					await npm(nodesFolderOf(dataFolder), '--omit=peer');
				},
			});
			const { editor } = byHand.owner;
			const nodeInfos = [{ name: jiraNodeType, version: 1 }];
			const nodes = await editor.ask<Array<{ displayName: string }>>('POST', 'node-types', {
				nodeInfos,
			});
			assert.deepEqual(
				nodes.map(({ displayName }) => displayName),
				['Jira Platform'],
			);
			const { id } = await createCredential(byHand);
			assert.equal((await editor.testCredential(id)).status, 'OK');
			await assert.rejects(
				editor.ask('POST', 'community-packages', { name }),
				/Installation of unverified community packages is forbidden!/,
			);
		});
	});
});
