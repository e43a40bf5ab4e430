import { circlesIn } from './circles';

const graph = (imports: Readonly<Record<string, readonly string[]>>) =>
	new Map(Object.entries(imports));

describe('circlesIn', () => {
	it.each<[string, Record<string, string[]>, string[][]]>([
		['nothing', {}, []],
		['a chain', { a: ['b'], b: ['c'], c: [] }, []],
		['two ways to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
		['two files', { a: ['b'], b: ['a'] }, [['a', 'b']]],
		[
			'three files behind a fourth',
			{ a: ['b'], b: ['c'], c: ['d'], d: ['b', 'e'], e: [] },
			[['b', 'c', 'd']],
		],
		[
			'two circles apart',
			{ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
			[
				['c', 'd'],
				['a', 'b'],
			],
		],
	])('finds circles in %s', (_, imports, circles) => {
		expect(circlesIn(graph(imports))).toEqual(circles);
	});
});
