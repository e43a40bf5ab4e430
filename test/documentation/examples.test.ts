/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

interface ExampleNode {
	readonly name: string;
	readonly type: string;
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly credentials?: unknown;
}

interface Example {
	readonly nodes: readonly ExampleNode[];
	readonly connections: Readonly<
		Record<string, { readonly main: ReadonlyArray<ReadonlyArray<{ readonly node: string }>> }>
	>;
}

const folder = resolve(__dirname, '../../examples');

const examples = globSync('*.json', { cwd: folder })
	.sort()
	.map(
		(file) =>
			[
				basename(file, '.json'),
				JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example,
			] as const,
	);

/** What the notes on the canvas say. */
const notesOf = ({ nodes }: Example): string =>
	nodes
		.filter(({ type }) => type === 'n8n-nodes-base.stickyNote')
		.map(({ parameters }) => String(parameters['content']))
		.join('\n');

const afterwards = ({ connections }: Example, name: string): string[] =>
	(connections[name]?.main ?? []).flat().map(({ node }) => node);

/** Why anyone who knows its address could start a workflow by a webhook; undefined if they could not. */
function openness(example: Example): string | undefined {
	for (const { name, parameters } of example.nodes.filter(
		({ type }) => type === 'n8n-nodes-base.webhook',
	)) {
		if (parameters['authentication'] === 'headerAuth') continue;
		const [next] = afterwards(example, name);
		const signs = example.nodes.find(
			(node) => node.name === next && node.type === 'n8n-nodes-base.crypto',
		);
		if (signs === undefined) return `'${name}' asks for no secret`;
		// What it signs must be the bytes that came, which only the raw body has.
		if (!JSON.stringify(parameters['options']).includes('"rawBody":true')) {
			return `'${name}' passes on no raw body to sign`;
		}
		const compares = afterwards(example, signs.name).every((after) =>
			example.nodes.some((node) => node.name === after && node.type === 'n8n-nodes-base.if'),
		);
		if (!compares) return `'${signs.name}' is not compared with anything`;
	}
	return undefined;
}

describe.each(examples)('The example %s', (_file, example) => {
	it('checks a secret if a webhook starts it, and says where to type it', () => {
		expect(openness(example)).toBeUndefined();
		if (example.nodes.some(({ type }) => type === 'n8n-nodes-base.webhook')) {
			expect(notesOf(example)).toMatch(/create a \*(?:Header Auth|Crypto)\* credential: as \*/);
		}
	});

	it("uses n8n's word for setting it to work", () => {
		expect(notesOf(example)).not.toMatch(/activat/i);
	});

	it('contains no credential of its author', () => {
		expect(example.nodes.filter(({ credentials }) => credentials !== undefined)).toEqual([]);
	});
});

describe('openness', () => {
	const webhook = (parameters: Record<string, unknown>): ExampleNode => ({
		name: 'Call',
		type: 'n8n-nodes-base.webhook',
		parameters,
	});
	const sign: ExampleNode = { name: 'Sign', type: 'n8n-nodes-base.crypto', parameters: {} };
	const work: ExampleNode = { name: 'Work', type: 'n8n-nodes-base.set', parameters: {} };
	const to = (node: string) => ({ main: [[{ node }]] });

	it.each<[string, Example, string]>([
		[
			'a webhook without a secret',
			{ nodes: [webhook({ options: {} }), work], connections: { Call: to('Work') } },
			"'Call' asks for no secret",
		],
		[
			'a signature of something other than what came',
			{ nodes: [webhook({ options: {} }), sign], connections: { Call: to('Sign') } },
			"'Call' passes on no raw body to sign",
		],
		[
			'a signature that nobody reads',
			{
				nodes: [webhook({ options: { rawBody: true } }), sign, work],
				connections: { Call: to('Sign'), Sign: to('Work') },
			},
			"'Sign' is not compared with anything",
		],
	])('finds %s', (_what, example, said) => {
		expect(openness(example)).toBe(said);
	});
});
