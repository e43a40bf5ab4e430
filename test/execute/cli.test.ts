/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- a test, nothing of this is published */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { startNotesServer, type NotesServer } from '../harness/fixtures/notesServer';

const projectFolder = resolve(__dirname, '..', '..');
const notes = join(projectFolder, 'test', 'harness', 'fixtures', 'notes');

interface Ended {
	answer: unknown;
	stdout: string;
	stderr: string;
	code: number;
}

/** A built copy of the small package, where the modules of this project are found. */
const buildNotes = async (): Promise<string> => {
	await mkdir(join(projectFolder, '.artifacts'), { recursive: true });
	const folder = await mkdtemp(join(projectFolder, '.artifacts', 'notes-'));
	await cp(join(notes, 'package.json'), join(folder, 'package.json'));
	const sources = await readdir(notes, { recursive: true });
	await build({
		entryPoints: sources.filter((name) => name.endsWith('.ts')).map((name) => join(notes, name)),
		outdir: join(folder, 'dist'),
		outbase: notes,
		format: 'cjs',
		platform: 'node',
	});
	return folder;
};

let folder: string;
let server: NotesServer;
beforeAll(async () => {
	folder = await buildNotes();
	server = await startNotesServer();
});
afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true, force: true });
});

/** Runs the tool as npm does, in a separate process. */
const run = async (request: object, from: 'file' | 'stdin' = 'file'): Promise<Ended> => {
	const file = join(folder, 'request.json');
	await writeFile(file, JSON.stringify(request));
	const tsx = join(projectFolder, 'node_modules', 'tsx', 'dist', 'cli.mjs');
	const cli = join(projectFolder, 'test', 'execute', 'cli.ts');
	const input = from === 'file' ? file : '-';
	// The tool has to behave as it does for a user, not as under jest.
	const env = { ...process.env, NODE_ENV: 'production' };
	return await new Promise((settle) => {
		const child = execFile(
			process.execPath,
			[tsx, cli, input, '--package', folder],
			{ env },
			(error, stdout, stderr) =>
				settle({
					answer: JSON.parse(stdout),
					stdout,
					stderr,
					code: error === null ? 0 : Number(error.code),
				}),
		);
		child.stdin?.end(JSON.stringify(request));
	});
};

const session = () => ({
	notesSessionApi: { baseUrl: server.url, user: 'mia', password: 'open sesame' },
});

describe('npm run execute', () => {
	it('runs a built node and prints its items in one line', async () => {
		const { answer, stdout, stderr, code } = await run({
			node: 'notes',
			parameters: {
				note: { __rl: true, mode: 'url', value: 'https://notes.example/notes/42' },
				greeting: '=Hello {{ $json.name }}, {{ $json.secret }}',
				attach: true,
			},
			credentials: session(),
			items: [{ json: { name: 'Jörg', secret: 'open sesame' } }],
		});
		expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
		expect(stdout.trim().split('\n')).toHaveLength(1);
		expect(answer).toEqual({
			ok: true,
			items: [
				[
					{
						json: {
							note: '42',
							greeting: 'Hello Jörg, [redacted]',
							title: 'Note 42',
						},
						pairedItem: { item: 0 },
						binary: {
							file: { mimeType: 'text/plain', fileName: 'a.txt', fileSize: '24 B', bytes: 24 },
						},
					},
				],
			],
		});
	});

	it('says why a run has failed, also with standard input', async () => {
		const { answer, code } = await run(
			{
				node: 'notes',
				parameters: { note: { __rl: true, mode: 'id', value: '={{ $json.note }}' } },
				credentials: session(),
				items: [{ json: { note: '1' } }, { json: { note: 'refused' } }],
			},
			'stdin',
		);
		expect(code).toBe(1);
		expect(answer).toEqual({
			ok: false,
			error: {
				message: 'This note is locked',
				description: 'Unlock it first.',
				itemIndex: 1,
				httpCode: null,
			},
		});
	});

	it('refuses a credential type that the package does not have', async () => {
		const { answer, code } = await run({ node: 'notes', credentials: { jiraBasicApi: {} } });
		expect(code).toBe(2);
		expect(answer).toMatchObject({
			ok: false,
			error: { message: expect.stringContaining("no credential type 'jiraBasicApi'") as string },
		});
	});
});
