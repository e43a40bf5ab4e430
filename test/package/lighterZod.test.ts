/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { z } from 'zod/v3';

type Load = (file: { path: string }) => Promise<{ contents: string }>;
type Types = Pick<typeof z, 'object' | 'string'>;

const { lighterZod } = jest.requireActual<{
	lighterZod: {
		setup(build: { onLoad(files: { filter: RegExp }, load: Load): void }): void;
	};
}>('../../build/lighterZod');

const zodFile = require.resolve('zod/v3').replace(/index\.c?js$/, 'types.cjs');

async function lightened(path: string): Promise<string> {
	let loading: Promise<{ contents: string }> | undefined;
	lighterZod.setup({
		onLoad: ({ filter }, load) => {
			if (filter.test(path)) loading = load({ path });
		},
	});
	if (loading === undefined) throw new Error(`${path} is left as it is.`);
	return (await loading).contents;
}

function typesIn(code: string): Types {
	const exported = {};
	compileFunction(code, ['exports', 'require'])(exported, createRequire(zodFile));
	return exported as Types;
}

/** What a transformation inside an object is told about its place. */
function contextOf({ object, string }: Types): object {
	let told: object = {};
	const schema = string().transform((value, context) => {
		told = context;
		context.addIssue({ code: 'custom', message: 'is refused', fatal: true });
		return value;
	});
	const read = object({ summary: schema }).safeParse({ summary: 'A' });
	expect(read.error?.issues).toEqual([
		expect.objectContaining({ path: ['summary'], message: 'is refused' }),
	]);
	return told;
}

it('tells transformations their path without a getter, which would keep garbage alive', async () => {
	const light = contextOf(typesIn(await lightened(zodFile)));
	expect(Object.getOwnPropertyDescriptor(light, 'path')).toMatchObject({ value: ['summary'] });
	const usual = contextOf(typesIn(readFileSync(zodFile, 'utf8')));
	expect(Object.getOwnPropertyDescriptor(usual, 'path')?.get).toEqual(expect.any(Function));
});

it('refuses a zod that it does not know', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lighter-zod-'));
	const file = join(folder, 'zod', 'v3', 'types.js');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, 'export class ZodEffects {}');
	await expect(lightened(file)).rejects.toThrow('types.js has 0 getters for the path, not 1.');
	rmSync(folder, { recursive: true });
});

it('leaves other files as they are', async () => {
	await expect(lightened('node_modules/zod/v4/types.js')).rejects.toThrow('left as it is');
});
