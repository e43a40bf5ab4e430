/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- measures the memory of this process */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { BinaryDataService } from 'n8n-core';
import type { IBinaryData } from 'n8n-workflow';
import { service } from '../../harness/core';
import { storeBinary } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { jsonOf, located, runJira } from './jiraRun';

const megabyte = 1_000_000;
const fileSize = 200 * megabyte;

/** Peak memory of this process while `work` runs, in bytes above the start. */
async function growthDuring<T>(work: () => Promise<T>): Promise<{ result: T; growth: number }> {
	const before = process.memoryUsage.rss();
	let peak = before;
	const timer = setInterval(() => {
		peak = Math.max(peak, process.memoryUsage.rss());
	}, 10);
	try {
		const result = await work();
		return { result, growth: Math.max(peak, process.memoryUsage.rss()) - before };
	} finally {
		clearInterval(timer);
	}
}

/** Bytes that differ in every chunk, generated on demand. */
function* pieces(size: number): Generator<Buffer> {
	for (let at = 0; at < size; at += megabyte) {
		yield Buffer.alloc(Math.min(megabyte, size - at), at / megabyte + 1);
	}
}

async function digestOf(content: AsyncIterable<Buffer>): Promise<string> {
	const hash = createHash('sha256');
	for await (const piece of content) hash.update(piece);
	return hash.digest('hex');
}

/**
 * Node, n8n's engine and the embedded Jira share this process, so the measured value is an upper bound for the node.
 */
describe('Memory of the Jira node with a large file', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	afterAll(async () => await sandbox.close());

	const issue = located('key', 'SUP-1');
	const upload = async (size: number) => {
		const data = await storeBinary(Readable.from(pieces(size)), {
			fileName: 'film.bin',
			mimeType: 'application/octet-stream',
		});
		return await growthDuring(
			async () =>
				jsonOf(
					await runJira(sandbox, {
						operation: 'attachment.upload',
						files: [{ data }],
						parameters: { issue },
					}),
				)[0],
		);
	};
	const download = async (id: unknown) =>
		await growthDuring(async () => {
			const { items } = await runJira(sandbox, {
				operation: 'attachment.download',
				parameters: { attachmentId: String(id) },
			});
			return items[0]?.[0]?.binary?.['data'];
		});

	it('does not grow with its size', async () => {
		await runJira(sandbox, {
			operation: 'issue.create',
			parameters: {
				project: located('key', 'SUP'),
				issueType: located('name', 'Task'),
				summary: 'With a film',
			},
		});
		// What the first runs load and allocate once does not belong to the file.
		for (let run = 0; run < 2; run++) {
			await download((await upload(20 * megabyte)).result?.['id']);
		}
		const up = await upload(fileSize);
		expect(up.result).toMatchObject({ size: fileSize });
		const down = await download(up.result?.['id']);
		const { id = '' } = down.result as IBinaryData;
		const stored = createReadStream(service(BinaryDataService).getPath(id));
		expect(await digestOf(stored)).toBe(await digestOf(Readable.from(pieces(fileSize))));
		// If the node held the file in memory, this would be the whole file and more. The share of the engine and the
		// embedded Jira, whose garbage collection runs at any time, was up to 0.36 on a busy machine.
		expect(up.growth / fileSize).toBeLessThan(0.6);
		expect(down.growth / fileSize).toBeLessThan(0.6);
	}, 120_000);
});
