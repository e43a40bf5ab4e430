/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions -- a test, nothing of this is published */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { JiraBasicApi } from '../../credentials/JiraBasicApi.credentials';
import { STAMP, stampOf } from '../../credentials/signIn/stamp';
import { projectFolder, run } from './command';
import type { Manifest } from './packageContents';

type Instance = Record<string, unknown>;
type Callable = (...args: readonly unknown[]) => unknown;
type Classes = Record<string, new () => Instance>;

const { n8n } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as Manifest;
const entries = [...n8n.credentials, ...n8n.nodes];
const classNameOf = (entry: string): string => basename(entry).split('.')[0] ?? '';

/** A dist of the current sources, in a place where the modules of this project are found. */
let folder: string;
beforeAll(async () => {
	mkdirSync(join(projectFolder, '.artifacts'), { recursive: true });
	folder = mkdtempSync(join(projectFolder, '.artifacts', 'entries-'));
	const { status, output } = await run('gulp', [
		'-L',
		...['--gulpfile', 'gulpfile.js', '--cwd', folder],
		'bundle',
	]);
	if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => jest.resetModules());

// Before it loads the code, an entry file waits longer than any test runs.
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async () => await new Promise(() => {}),
}));

const instanceFrom = async (file: string, className: string): Promise<Instance> => {
	const Class = ((await import(file)) as Classes)[className];
	if (Class === undefined) throw new Error(`${file} exports no class '${className}'.`);
	return new Class();
};

const sourceOf = async (entry: string): Promise<Instance> =>
	await instanceFrom(
		join(projectFolder, entry.replace(/^dist\//, '').replace(/\.js$/, '.ts')),
		classNameOf(entry),
	);

const methodsOf = (instance: Instance): string[] =>
	Object.getOwnPropertyNames(Object.getPrototypeOf(instance)).filter(
		(name) => name !== 'constructor',
	);

/** Copies a value; `replace` returns the replacement of each function. */
function mapFunctions(
	value: unknown,
	replace: (path: readonly string[]) => unknown,
	path: readonly string[] = [],
): unknown {
	if (typeof value === 'function') return replace(path);
	if (typeof value !== 'object' || value === null) return value;
	const items = Object.entries(value).map(
		([key, item]) => [key, mapFunctions(item, replace, [...path, key])] as const,
	);
	return Array.isArray(value) ? items.map(([, item]) => item) : Object.fromEntries(items);
}

describe.each(entries)('%s', (entry) => {
	it('has the data of its class and a function for each of its functions', async () => {
		const source = await sourceOf(entry);
		const built = await instanceFrom(join(folder, entry), classNameOf(entry));

		expect({ ...built }).toStrictEqual(mapFunctions({ ...source }, () => expect.any(Function)));
		expect(methodsOf(built)).toEqual(methodsOf(source));
	});

	it('calls the function in the same place, with the same this and arguments', async () => {
		const source = await sourceOf(entry);
		const paths = methodsOf(source).map((name): readonly string[] => [name]);
		mapFunctions({ ...source }, (path) => paths.push(path));
		const recorder = (path: readonly string[]) =>
			function (this: unknown, ...args: unknown[]) {
				return { path, self: this, args };
			};
		const recording = {
			...(mapFunctions({ ...source }, recorder) as Instance),
			...Object.fromEntries(methodsOf(source).map((name) => [name, recorder([name])])),
		};
		jest.doMock(join(folder, 'dist', 'classes.js'), () => ({
			[classNameOf(entry)]: function () {
				return recording;
			},
		}));
		const built = await instanceFrom(join(folder, entry), classNameOf(entry));

		expect(paths).not.toEqual([]);
		for (const path of paths) {
			const stub = path.reduce<unknown>((value, key) => (value as Instance)[key], built);
			const self = { asked: path };
			expect((stub as Callable).call(self, 'a', 2)).toEqual({ path, self, args: ['a', 2] });
		}
	});
});

it('bundles the lighter zod', () => {
	const chunk = readFileSync(join(folder, 'dist', 'classes.js'), 'utf8');
	expect(chunk).not.toMatch(/get path\(\) \{\s*return ctx\.path/);
});

it('loads the code at the first call, and not before n8n has started', async () => {
	const fields = { email: 'mia@acme.com', apiToken: 'token', domain: 'acme.atlassian.net' };
	const gatewayUrl = 'https://api.atlassian.com';
	const credentials = {
		...fields,
		gatewayUrl,
		apiUrl: 'https://acme.atlassian.net',
		[STAMP]: stampOf({ ...fields, gatewayUrl }, ['email', 'apiToken', 'domain', 'gatewayUrl']),
	};
	const request = { url: '/rest/api/3/myself' };
	const script = `
		const { basename, join } = require('node:path');
		const entries = ${JSON.stringify(entries)}.map((entry) => join(${JSON.stringify(folder)}, entry));
		const shared = join(${JSON.stringify(folder)}, 'dist', 'entries.js');
		// Every n8n has already loaded what n8n-workflow loads.
		require('n8n-workflow');
		const own = Object.keys(require.cache);
		const loaded = () =>
			Object.keys(require.cache).filter(
				(file) => ![...own, ...entries, shared].includes(file) && file.endsWith('.js'),
			);
		const types = Object.fromEntries(entries.map((entry) => {
			const name = basename(entry).split('.')[0];
			return [name, new (require(entry)[name])()];
		}));
		const before = loaded();
		const { authenticate } = types.JiraBasicApi;
		authenticate(${JSON.stringify(credentials)}, ${JSON.stringify(request)}).then((signed) => {
			const after = loaded().includes(join(${JSON.stringify(folder)}, 'dist', 'classes.js'));
			process.stdout.write(JSON.stringify({ before, after, signed }));
		});
	`;
	const answer = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });

	const { authenticate } = new JiraBasicApi();
	const signed = await (authenticate as Callable)(credentials, request);
	expect(JSON.parse(answer)).toEqual({ before: [], after: true, signed });
	expect(JSON.stringify(signed)).toContain('Basic ');
});
