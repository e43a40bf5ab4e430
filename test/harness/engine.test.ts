/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import {
	loadOptions,
	projectFolder,
	readBinary,
	runNode,
	runWorkflow,
	searchList,
	sourceTypes,
} from './engine';
import { startNotesServer, type NotesServer } from './fixtures/notesServer';

const types = sourceTypes(join(projectFolder, 'test', 'harness', 'fixtures', 'notes'));
const byId = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });
const item = (json: Record<string, string>) => ({ json });

let server: NotesServer;
beforeEach(async () => {
	server = await startNotesServer();
});
afterEach(async () => {
	await server.close();
});

const session = () => ({
	notesSessionApi: { baseUrl: server.url, user: 'mia', password: 'open sesame' },
});

describe('a node on the engine', () => {
	it('evaluates expressions for each item and pairs output with input', async () => {
		const { ok, items } = await runNode({
			types,
			node: 'notes',
			parameters: { greeting: '=Hello {{ $json.name.toTitleCase() }} ({{ $itemIndex }})' },
			items: [item({ name: 'mia' }), item({ name: 'jörg' })],
		});
		expect(ok).toBe(true);
		expect(items).toEqual([
			[
				{ json: { note: '', greeting: 'Hello Mia (0)' }, pairedItem: { item: 0 } },
				{ json: { note: '', greeting: 'Hello Jörg (1)' }, pairedItem: { item: 1 } },
			],
		]);
	});

	it('extracts the value of a resource locator, also from an expression', async () => {
		const { items } = await runNode({
			types,
			node: 'notes',
			parameters: { note: { __rl: true, mode: 'url', value: '={{ $json.link }}' } },
			credentials: session(),
			items: [item({ link: 'https://notes.example/notes/42?view=all' })],
		});
		expect(items[0]?.[0]?.json).toEqual({ note: '42', greeting: '', title: 'Note 42' });
	});

	it('keeps items paired through a chain of nodes', async () => {
		const { ok, outputs } = await runWorkflow({
			types,
			items: [item({ name: 'a' }), item({ name: 'b' })],
			nodes: [
				{ name: 'First', type: 'notes', parameters: { greeting: '={{ $json.name }}1' } },
				{
					name: 'Second',
					type: 'notes',
					parameters: {
						greeting: "={{ $('First').item.json.greeting }}, {{ $('Items').item.json.name }}",
					},
				},
			],
		});
		expect(ok).toBe(true);
		expect(outputs.Second?.[0]?.map(({ json }) => json.greeting)).toEqual(['a1, a', 'b1, b']);
	});

	it('stops at a failing item and says which', async () => {
		const { ok, status, items, error } = await runNode({
			types,
			node: 'notes',
			parameters: { note: byId('={{ $json.note }}') },
			credentials: session(),
			items: [item({ note: '1' }), item({ note: 'refused' })],
		});
		expect({ ok, status, items }).toEqual({ ok: false, status: 'error', items: [] });
		expect(error).toMatchObject({ message: 'This note is locked', itemIndex: 1 });
	});

	it.each([
		{ mode: true as const, outputs: [['Note 1', 'This note is locked', 'Note 2']] },
		{ mode: 'errorOutput' as const, outputs: [['Note 1', 'Note 2'], ['This note is locked']] },
	])('continues with continueOnFail $mode', async ({ mode, outputs }) => {
		const { ok, items } = await runNode({
			types,
			node: 'notes',
			parameters: { note: byId('={{ $json.note }}') },
			credentials: session(),
			items: ['1', 'refused', '2'].map((note) => item({ note })),
			continueOnFail: mode,
		});
		expect(ok).toBe(true);
		expect(items.map((output) => output.map(({ json }) => json.title ?? json.error))).toEqual(
			outputs,
		);
	});

	it('ends a request that is under way when the run is cancelled', async () => {
		const controller = new AbortController();
		const run = runNode({
			types,
			node: 'notes',
			parameters: { note: byId('slow') },
			credentials: session(),
			signal: controller.signal,
		});
		await server.slowAsked;
		controller.abort();
		const { ok, status } = await run;
		await server.slowGivenUp;
		expect({ ok, status }).toEqual({ ok: false, status: 'canceled' });
	});

	it('does not start a node if the run is cancelled before', async () => {
		const run = runNode({ types, node: 'notes', signal: AbortSignal.abort() });
		expect(await run).toMatchObject({ ok: false, status: 'canceled', items: [] });
	});

	it("gives n8n's reason when a required parameter is missing", async () => {
		const parameters = { attach: true, fileName: '' };
		const { ok, error } = await runNode({ types, node: 'notes', parameters });
		expect(ok).toBe(false);
		expect(error?.message).toContain('Parameter "File Name" is required.');
	});

	it('passes on binary data and static data', async () => {
		const parameters = { greeting: 'Grüße', attach: true };
		const first = await runNode({ types, node: 'notes', parameters });
		const { staticData } = await runNode({
			types,
			node: 'notes',
			parameters,
			staticData: first.staticData,
		});
		const file = first.items[0]?.[0]?.binary?.file;
		expect(file).toMatchObject({ fileName: 'a.txt', mimeType: 'text/plain', bytes: 7 });
		expect(file && (await readBinary(file)).toString()).toBe('Grüße');
		expect(staticData).toEqual({ 'node:Node': { runs: 2 } });
	});

	it('refuses a node type that does not exist', async () => {
		await expect(runNode({ types, node: 'nodes' })).rejects.toThrow(
			"There is no node type 'nodes'. Known: n8n-nodes-base.httpRequest,",
		);
	});
});

describe('lists in the editor', () => {
	it('searches page by page', async () => {
		const call = { types, node: 'notes', method: 'searchNotes', credentials: session() };
		const first = await searchList({ ...call, filter: 'a' });
		expect(first).toEqual({
			results: [
				{ name: 'alpha', value: 'alpha' },
				{ name: 'beta', value: 'beta' },
			],
			paginationToken: '2',
		});
		const second = await searchList({ ...call, filter: 'a', paginationToken: '2' });
		expect(second).toEqual({ results: [{ name: 'gamma', value: 'gamma' }] });
	});

	it('loads options that depend on another parameter', async () => {
		const options = await loadOptions({
			types,
			node: 'notes',
			method: 'getFolders',
			parameters: { greeting: 'Mia' },
		});
		expect(options).toEqual([{ name: 'Folder for Mia', value: 'folder' }]);
	});
});
