/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { projectFolder, toolPath } from '../../e2e/installation/command';
import { askJson } from '../../e2e/server/answer';
import type { CredentialData, SettingsChange } from '../../sandbox/sandbox';
import { noLatency } from '../figures/latency';

/** The embedded Jira in a process of its own. */
export interface SandboxProcess {
	readonly siteUrl: string;
	readonly credentials: Readonly<Record<string, CredentialData>>;
	/** Restores the seeded issues; answers come at once and without limits. */
	reset(): Promise<void>;
	configure(change: SettingsChange): Promise<void>;
	/** Answers come at once again, without limits and faults, so that what was done can be checked. */
	withoutLimits(): Promise<void>;
	/** Counts from zero. */
	forgetRequests(): Promise<void>;
	/** How many requests arrived at all its addresses. */
	countRequests(): Promise<number>;
	stop(): Promise<void>;
}

interface Addresses {
	readonly siteUrl: string;
	readonly controlUrl: string;
	readonly credentials: Readonly<Record<string, CredentialData>>;
}

/** Only the counts are needed: kept bodies would cost memory and time. */
const FEW_REQUESTS = { keepRequests: 1 };

const WITHOUT_LIMITS: SettingsChange = { latency: noLatency, limits: 'none', faults: [] };

/**
 * Starts it on free ports.
 *
 * @param issues how many to seed
 * @throws Error when the process ends before it is ready
 */
export async function startSandboxProcess(issues: number): Promise<SandboxProcess> {
	const options = ['--port', '0', '--json', '--issues', String(issues)];
	const child = spawn('node', ['--import', 'tsx', 'test/sandbox/cli.ts', ...options], {
		cwd: projectFolder,
		env: { ...process.env, PATH: toolPath() },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const kill = () => child.kill();
	process.once('exit', kill);
	const ended = once(child, 'exit').then(() => {
		process.off('exit', kill);
		throw new Error('The embedded Jira has ended.');
	});
	ended.catch(() => undefined);
	const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [
		string,
	];
	const { siteUrl, controlUrl, credentials } = JSON.parse(line) as Addresses;
	const control = async (method: string, path: string, body?: unknown) =>
		(await askJson({ method, url: `${controlUrl}/${path}`, body })).body;
	return {
		siteUrl,
		credentials,
		reset: async () => {
			await control('POST', 'reset');
			await control('PUT', 'settings', FEW_REQUESTS);
		},
		configure: async (change) => void (await control('PUT', 'settings', change)),
		withoutLimits: async () => void (await control('PUT', 'settings', WITHOUT_LIMITS)),
		forgetRequests: async () => void (await control('DELETE', 'requests')),
		countRequests: async () =>
			((await control('GET', 'requests?last=0')) as { total: number }).total,
		stop: async () => {
			child.kill();
			await ended.catch(() => undefined);
		},
	};
}
