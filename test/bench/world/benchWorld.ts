/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { n8nInstallation } from '../../e2e/installation/installation';
import { withProgress } from '../../e2e/installation/progress';
import { startN8n, type N8nServer } from '../../e2e/server/n8nServer';
import { ownerOf, type Owner } from '../../e2e/server/owner';
import { installPackage } from '../../e2e/server/packageInN8n';
import type { StoredCredential } from '../../e2e/server/publicApi';
import { freePorts } from '../../e2e/world/freePorts';
import type { CredentialData } from '../../sandbox/sandbox';
import { JiraClient } from './jiraClient';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';

/** How many issues are in the embedded Jira; the search reads all of them. */
export const SEEDED_ISSUES = 5000;

/** What the measurements use: one complete n8n with both nodes, and one Jira. */
export interface BenchWorld {
	/** Folder of the complete n8n. */
	readonly installation: string;
	/** n8n's user folder. */
	readonly dataFolder: string;
	/** n8n may read the files in this folder. */
	readonly filesFolder: string;
	/** A new one after `restartN8n`. */
	readonly n8n: N8nServer;
	readonly owner: Owner;
	readonly sandbox: SandboxProcess;
	readonly jira: JiraClient;
	/** The same person's email and API token, stored for each of the two nodes. */
	readonly credentials: { readonly ours: StoredCredential; readonly builtIn: StoredCredential };
	/** Restarts n8n, so that its memory shows nothing of what happened before. */
	restartN8n(): Promise<void>;
	close(): Promise<void>;
}

/** Starts everything in a new folder, which is deleted on closing. */
export async function openBenchWorld(): Promise<BenchWorld> {
	const installation = await n8nInstallation();
	const dataFolder = mkdtempSync(join(tmpdir(), 'n8n-nodes-jira-platform-bench-'));
	const filesFolder = join(dataFolder, 'files');
	// n8n inherits these.
	process.env['N8N_RESTRICT_FILE_ACCESS_TO'] = filesFolder;
	const closing: Array<() => unknown> = [
		() => rmSync(dataFolder, { recursive: true, force: true }),
	];
	const close = async () => {
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		return await withProgress('Starting n8n and the embedded Jira', async () => {
			await installPackage(dataFolder);
			const sandbox = await startSandboxProcess(SEEDED_ISSUES);
			closing.push(sandbox.stop);
			const [port = 0, brokerPort = 0] = await freePorts(2);
			const start = async () => await startN8n(installation, { dataFolder, port, brokerPort });
			let n8n = await start();
			closing.push(async () => await n8n.stop());
			const owner = await ownerOf(n8n.url, dataFolder);
			return {
				installation,
				dataFolder,
				filesFolder,
				get n8n() {
					return n8n;
				},
				owner,
				sandbox,
				jira: new JiraClient(sandbox.siteUrl, emailAndToken(sandbox)),
				credentials: await storeCredentials(owner, sandbox),
				restartN8n: async () => {
					await n8n.stop();
					n8n = await start();
				},
				close,
			};
		});
	} catch (error) {
		await close();
		// eslint-disable-next-line @n8n/community-nodes/require-node-api-error -- not a node
		throw error;
	}
}

async function storeCredentials({ api }: Owner, sandbox: SandboxProcess) {
	const { email, apiToken } = emailAndToken(sandbox);
	const data = { email, apiToken, domain: sandbox.siteUrl };
	return {
		ours: await api.createCredential('jiraBasicApi', 'This node', emailAndToken(sandbox)),
		builtIn: await api.createCredential('jiraSoftwareCloudApi', 'Built-in node', data),
	};
}

function emailAndToken({ credentials }: SandboxProcess): CredentialData & {
	email: string;
	apiToken: string;
} {
	const data = credentials['jiraBasicApi'];
	if (data === undefined) throw new Error('The embedded Jira has no email and API token.');
	return data as CredentialData & { email: string; apiToken: string };
}
