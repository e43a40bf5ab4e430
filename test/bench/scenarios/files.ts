/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { answerMs, usualLatency } from '../figures/latency';
import { CONCURRENCY, sideBySideMs } from '../figures/leastTime';
import { atMost, holds, rounded } from '../figures/target';
import type { BenchWorld } from '../world/benchWorld';
import type { JiraClient, RawRequest } from '../world/jiraClient';
import type { ItemSource } from '../world/n8nWorkflow';
import { compare, type Comparison } from './comparison';
import { picked } from './parameters';
import { existingIssues } from './readIssues';
import { nodeRunner, type Runner } from './runner';
import type { Scenario } from './scenario';

const MB = 2 ** 20;
const FILES = 50;

/** Each file has the name of its issue. */
const KEY = '={{ $json.fileName }}';

/** Writes files of random bytes to where n8n may read. */
async function writeFiles(
	{ filesFolder, jira, sandbox }: BenchWorld,
	name: string,
	count: number,
	bytes: number,
): Promise<ItemSource> {
	const folder = join(filesFolder, name);
	mkdirSync(folder, { recursive: true });
	await sandbox.reset();
	for (const { key } of await existingIssues(jira, count)) {
		writeFileSync(join(folder, String(key)), randomBytes(bytes));
	}
	return { kind: 'files', glob: join(folder, '*') };
}

const upload = {
	ours: {
		parameters: {
			resource: 'attachment',
			operation: 'upload',
			issue: picked('key', KEY),
			binaryPropertyName: 'data',
		},
	},
	builtIn: {
		parameters: {
			resource: 'issueAttachment',
			operation: 'add',
			issueKey: KEY,
			binaryPropertyName: 'data',
		},
	},
} satisfies Partial<Comparison>;

const megabyte = randomBytes(MB);

function uploadRequest(key: string): RawRequest {
	const body = new FormData();
	body.append('file', new Blob([megabyte]), 'file.bin');
	const headers = { 'X-Atlassian-Token': 'no-check' };
	return { method: 'POST', path: `issue/${key}/attachments`, body, headers };
}

const fileSizes = async (jira: JiraClient, keys: readonly string[]) =>
	(await jira.issues(keys, ['attachment'])).map(({ fields }) =>
		(fields['attachment'] as Array<{ size: number }>).map(({ size }) => size),
	);

export const attach50 = compare({
	...upload,
	name: 'attach-50',
	title: 'Attach 50 files of 1 MB',
	items: FILES,
	source: async (world) => await writeFiles(world, 'attach', FILES, MB),
	prepare: existingIssues,
	raw: ({ key }) => uploadRequest(String(key)),
	check: async (_run, items, jira) => {
		const sizes = await fileSizes(
			jira,
			items.map(({ key }) => String(key)),
		);
		return sizes.length === FILES && sizes.every((own) => own.length === 1 && own[0] === MB);
	},
	ideal: { requests: FILES, ms: sideBySideMs(FILES, answerMs(usualLatency, { issues: 1 })) },
	wantedRatio: 5,
	slowIssuesToo: true,
});

const download = {
	ours: {
		parameters: {
			resource: 'attachment',
			operation: 'download',
			from: 'attachment',
			attachmentId: '={{ $json.id }}',
			binaryPropertyName: 'data',
		},
	},
	builtIn: {
		parameters: {
			resource: 'issueAttachment',
			operation: 'get',
			attachmentId: '={{ $json.id }}',
			download: true,
			binaryProperty: 'data',
		},
	},
} satisfies Partial<Comparison>;

/** Existing attachments, each item with the id of one. */
async function attachments(jira: JiraClient, count: number): Promise<IDataObject[]> {
	const items: IDataObject[] = [];
	for (const { key } of await existingIssues(jira, count)) {
		const [attached] = await jira.ask<IDataObject[]>(uploadRequest(String(key)));
		items.push({ id: String(attached?.['id']) });
	}
	return items;
}

export const download50 = compare({
	...download,
	name: 'download-50',
	title: 'Download 50 files of 1 MB',
	items: FILES,
	prepare: attachments,
	builtInItems: 20,
	check: ({ outputs }, items) =>
		outputs.length === items.length &&
		outputs.every(({ binary }) => Number(binary?.['data']?.['bytes']) === MB),
	wantedRatio: 5,
	slowIssuesToo: true,
});

const MEASURED_FILES = 16;
const SMALL = MB;
const LARGE = 32 * MB;

/** Half of the memory that eight large files under way would take if they were held in memory. */
const MOST_GROWTH_MB = (CONCURRENCY * (LARGE - SMALL)) / MB / 2;

/** Larger files must not take more memory. */
export const filesMemory: Scenario = {
	name: 'files-memory',
	title: 'Attach files of 32 MB instead of 1 MB',
	measure: async (world) => {
		await world.restartN8n();
		const runnerFor = async (name: string, bytes: number): Promise<Runner> =>
			await nodeRunner(
				world,
				'n8n-nodes-jira-platform.jira',
				world.credentials.ours,
				upload.ours,
				await writeFiles(world, name, MEASURED_FILES, bytes),
			);
		const small = await runnerFor('small', SMALL);
		const large = await runnerFor('large', LARGE);
		await once(world, small, SMALL);
		const before = await once(world, small, SMALL);
		const after = await once(world, large, LARGE);
		const grown = grownMb(before.figures.peakRssMb, after.figures.peakRssMb);
		return {
			name: 'files-memory',
			title: 'Attach files of 32 MB instead of 1 MB',
			items: MEASURED_FILES,
			ours: { ...after.figures, measuredItems: MEASURED_FILES },
			targets: [
				holds('carried out as asked', before.complete && after.complete),
				...(grown === undefined ? [] : [atMost('more memory in MB', grown, MOST_GROWTH_MB)]),
			],
			rounds: 1,
			notes: grown === undefined ? [] : [`${rounded(grown)} MB more at most`],
		};
	},
};

async function once({ sandbox, jira }: BenchWorld, runner: Runner, bytes: number) {
	await sandbox.reset();
	const items = await existingIssues(jira, MEASURED_FILES);
	await sandbox.configure({ latency: usualLatency });
	await sandbox.forgetRequests();
	const { figures } = await runner(items);
	await sandbox.withoutLimits();
	const sizes = await fileSizes(
		jira,
		items.map(({ key }) => String(key)),
	);
	const complete = sizes.every((own) => own.length === 1 && own[0] === bytes);
	return { figures, complete };
}

const grownMb = (before: number | undefined, after: number | undefined) =>
	before === undefined || after === undefined ? undefined : Math.max(0, after - before);
