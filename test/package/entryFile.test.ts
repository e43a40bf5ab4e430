/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, nothing of this is published */
import { compileFunction } from 'node:vm';
import { settled } from '../connection/settled';

type Class = new () => object;

const { entryFile } = jest.requireActual<{
	entryFile(classes: Record<string, Class>, chunk: string): Record<string, string>;
}>('../../build/entryFile');

/** Runs the entry file of a class and of another one; `loads` counts how often the chunk was loaded. */
function entryOf(Class: Class) {
	const { 'entries.js': code = '', ...data } = entryFile(
		{ Other: class {}, Notes: Class },
		'./classes.js',
	);
	const exported: { Notes?: new () => Notes } = {};
	const scene = { loads: 0, instances: 0 };
	const pauses: Array<{ readonly ms: number; readonly end: () => void }> = [];
	const sleep = async (ms: number) =>
		await new Promise<void>((end) => {
			pauses.push({ ms, end });
		});
	const state: { failure?: Error & { code?: string } } = {};
	class Counted extends Class {
		constructor() {
			super();
			scene.instances++;
		}
	}
	const loaded = () => {
		scene.loads++;
		return { Notes: Counted };
	};
	let chunk: object | undefined;
	const load = (file: string): unknown => {
		if (file === 'n8n-workflow') return { sleep };
		const text = data[file.replace('./', '')];
		if (text !== undefined) return JSON.parse(text);
		if (file !== './classes.js') throw new Error(`${file} is not there.`);
		if (state.failure !== undefined) throw state.failure;
		chunk ??= loaded();
		return chunk;
	};
	compileFunction(code, ['exports', 'require'])(exported, load);
	if (exported.Notes === undefined) throw new Error('The entry file exports no class.');
	return { Entry: exported.Notes, scene, pauses, state };
}

class Notes {
	name = 'notes';

	icon = { light: 'file:a.svg', sizes: [16, 1.5, true, null, ''] };

	methods = { listSearch: { 'search notes': (...args: unknown[]) => ['search notes', args] } };

	sending = [{ preSend: [(request: object) => ({ ...request, sent: true })] }];

	placeholder = 'Größe … 🎉';

	calls = 0;

	count(): number {
		return ++this.calls;
	}

	whose(this: unknown, ...args: unknown[]) {
		return { self: this, args };
	}
}

it('has the data of the class and a function for each of its functions', () => {
	const { Entry, scene } = entryOf(Notes);
	const entry = new Entry();
	expect({ ...entry }).toEqual({
		name: 'notes',
		icon: { light: 'file:a.svg', sizes: [16, 1.5, true, null, ''] },
		methods: { listSearch: { 'search notes': expect.any(Function) } },
		sending: [{ preSend: [expect.any(Function)] }],
		placeholder: 'Größe … 🎉',
		calls: 0,
	});
	expect(Object.getOwnPropertyNames(Entry.prototype)).toEqual(['constructor', 'count', 'whose']);
	expect(Entry.name).toBe('Notes');
	expect(scene).toEqual({ loads: 0, instances: 0 });
});

it('gives each instance a list of properties of its own, to which n8n adds', () => {
	class Polls {
		description = { name: 'polls', properties: [{ name: 'events' }] };
	}
	const { Entry } = entryOf(Polls as unknown as typeof Notes);
	const read = () => new Entry() as unknown as Polls;
	read().description.properties.unshift({ name: 'pollTimes' });
	expect(read().description).toEqual({ name: 'polls', properties: [{ name: 'events' }] });
});

it('reaches functions at any depth, in arrays and under any name', () => {
	const entry = new (entryOf(Notes).Entry)();
	expect(entry.methods.listSearch['search notes']('a', 2)).toEqual(['search notes', ['a', 2]]);
	expect(entry.sending[0]?.preSend[0]?.({ url: '/' })).toEqual({ url: '/', sent: true });
});

it('passes on the object on which a method is called', () => {
	const entry = new (entryOf(Notes).Entry)();
	const context = { getNode: () => 'node' };
	const answer = entry.whose.call(context, 'a', undefined);
	expect(answer.self).toBe(context);
	expect(answer.args).toEqual(['a', undefined]);
	expect(entry.whose().self).toBe(entry);
});

it('loads the code without a call some seconds after n8n has read the data', async () => {
	const { Entry, scene, pauses } = entryOf(Notes);
	expect(scene.loads).toBe(0);
	expect(pauses.map(({ ms }) => ms)).toEqual([expect.any(Number)]);
	expect(pauses[0]?.ms).toBeGreaterThanOrEqual(1000);
	pauses[0]?.end();
	await settled();
	expect(scene.loads).toBe(1);
	new Entry().count();
	expect(scene).toEqual({ loads: 1, instances: 1 });
});

it.each(['MODULE_NOT_FOUND', 'ENOENT'])(
	'says that the package is being updated if its code is missing (%s), and works afterwards',
	async (code) => {
		const { Entry, pauses, state } = entryOf(Notes);
		state.failure = Object.assign(new Error("Cannot find module './classes.js'"), { code });
		pauses[0]?.end();
		await settled();
		expect(() => new Entry().count()).toThrow(
			'The package n8n-nodes-jira-platform is being updated. Run this again in a moment.',
		);
		delete state.failure;
		expect(new Entry().count()).toBe(1);
	},
);

it('passes on any other error of the code', () => {
	const { Entry, state } = entryOf(Notes);
	state.failure = new TypeError('x is not a function');
	expect(() => new Entry().count()).toThrow('x is not a function');
});

it('creates one instance, at the first call', () => {
	const { Entry, scene } = entryOf(Notes);
	const [one, other] = [new Entry(), new Entry()];
	one.whose();
	other.whose();
	one.methods.listSearch['search notes']();
	expect(scene).toEqual({ loads: 1, instances: 1 });
});

const circle: Record<string, unknown> = {};
circle.round = { circle };

it.each<[string, unknown, string]>([
	['undefined', { hint: undefined }, 'Notes.value.hint is undefined'],
	['a date', { since: new Date(0) }, 'Notes.value.since is no plain object'],
	['an instance', [new (class Choice {})()], 'Notes.value.0 is no plain object'],
	['an object without a prototype', Object.create(null), 'Notes.value is no plain object'],
	['a map', new Map(), 'Notes.value is no plain object'],
	['an expression', /a/, 'Notes.value is no plain object'],
	['a symbol', Symbol('mark'), 'Notes.value is Symbol(mark)'],
	['a property under a symbol', { [Symbol('mark')]: 1 }, 'Notes.value has Symbol(mark)'],
	['no number', NaN, 'Notes.value is NaN'],
	['an endless number', -Infinity, 'Notes.value is -Infinity'],
	['a negative zero', -0, 'Notes.value is 0'],
	['a big integer', 1n, 'Notes.value is 1'],
	['an array with gaps', Array(2), 'Notes.value has gaps'],
	['an array with a property', Object.assign([1], { total: 1 }), 'Notes.value has gaps, or more'],
	[
		'a getter',
		{
			get now() {
				return 1;
			},
		},
		'Notes.value has now',
	],
	['a hidden property', Object.defineProperty({}, 'key', { value: 1 }), 'Notes.value has key'],
	['a circle', circle, 'Notes.value.round.circle is in itself'],
	['a class', class Choice {}, 'Notes.value is a class'],
	[
		'a function in what parameters share',
		{ typeOptions: { load: () => [] } },
		'Notes.value.typeOptions.load is a function in what',
	],
	[
		'a function with a property',
		Object.assign(() => 1, { kind: 'a' }),
		'Notes.value is a class, or',
	],
])('refuses %s', (_what, value, fault) => {
	const Faulty = class {
		value = value;
	};
	expect(() => entryFile({ Notes: Faulty }, './classes.js')).toThrow(fault);
});

it.each<[string, Class, string]>([
	['a class that extends one', class extends Notes {}, 'Notes has a class above it'],
	[
		'a static property',
		class {
			static count = 1;
		},
		'Notes has the static count',
	],
	[
		'an accessor',
		class {
			get now() {
				return 1;
			}
		},
		'Notes has now, which',
	],
	[
		'a method under a symbol',
		class {
			[Symbol.iterator]() {}
		},
		'Notes has Symbol(Symbol.iterator)',
	],
])('refuses %s', (_what, Faulty, fault) => {
	expect(() => entryFile({ Notes: Faulty }, './classes.js')).toThrow(fault);
});
