import { fitsPattern, patternFault } from '../../../../nodes/JiraTrigger/wanted/linearPattern';

/** Numbers that look random and are the same every time. */
function numbersFrom(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		return (state >>> 8) % below;
	};
}

/** A pattern of the parts that people use. */
function somePattern(next: (below: number) => number, depth = 3): string {
	const atoms = [
		'a',
		'b',
		'\\w',
		'\\d',
		'.',
		'[ab]',
		'[^a\\]]',
		'^',
		'$',
		'\\b',
		'\\B',
		'\\n',
		'é',
	];
	const one = () => {
		const inner = depth > 0 && next(3) === 0;
		const atom = inner
			? `(${['', '?:', '?<n>'][depth === 3 ? next(2) : 0]}${somePattern(next, depth - 1)})`
			: (atoms[next(atoms.length)] ?? 'a');
		const isAssertion = /^(?:[\^$]|\\[bB])$/.test(atom);
		return isAssertion
			? atom
			: atom + (['', '', '*', '+?', '?', '{2}', '{1,3}', '{0,}'][next(8)] ?? '');
	};
	const sequence = () => Array.from({ length: 1 + next(3) }, one).join('');
	return next(3) === 0 ? `${sequence()}|${sequence()}` : sequence();
}

describe('fitsPattern', () => {
	it.each([
		['^/deploy (staging|production)$', '/deploy staging', true],
		['^/deploy (staging|production)$', '/deploy nowhere', false],
		['/HELLO/i', 'oh hello there', true],
		['HELLO', 'oh hello there', false],
		['/^b$/m', 'a\nb\nc', true],
		['^b$', 'a\nb\nc', false],
		['/a.b/s', 'a\nb', true],
		['a.b', 'a\nb', false],
		['^.$', '😀', true],
		['/^\\p{Lu}/u', 'Ärger', true],
		['[A-Z]{2,}-\\d+', 'see SUP-12', true],
		['a{,2}', 'a{,2}', true],
		['x|', '', true],
		['(a*)*b', 'aaab', true],
		['/\\u{1f600}/u', '😀', true],
	])('%s in %j: %s', (pattern, text, expected) => {
		expect(patternFault(pattern)).toBeUndefined();
		expect(fitsPattern(pattern, text)).toBe(expected);
	});

	it('finds what regular expressions of JavaScript find', () => {
		const next = numbersFrom(7);
		const texts = ['', 'a', 'ab', 'aab\nb', 'b1 a', 'é a]b', 'bbbb', '1\n', 'ba_2'];
		let found = 0;
		for (let count = 0; count < 1000; count += 1) {
			const pattern = somePattern(next);
			const flags = ['', 'i', 'm', 's', 'im'][next(5)] ?? '';
			if (patternFault(pattern) !== undefined) continue;
			const own = texts.map((text) => fitsPattern(`/${pattern}/${flags}`, text));
			expect([pattern, flags, own]).toEqual([
				pattern,
				flags,
				texts.map((text) => new RegExp(pattern, flags).test(text)),
			]);
			found += own.filter(Boolean).length;
		}
		expect(found).toBeGreaterThan(1000);
	});

	it.each(['(a+)+$', '^(a|aa)*$', '.*.*.*.*=', '(\\w+\\s?)*!', '(a{0,20}){0,9}z'])(
		'is done quickly with a text made against %s',
		(pattern) => {
			const begun = performance.now();
			expect(fitsPattern(pattern, `${'a'.repeat(20_000)}?`)).toBe(false);
			// It would take years otherwise.
			expect(performance.now() - begun).toBeLessThan(20_000);
		},
	);
});

describe('patternFault', () => {
	it.each([
		['(', /^a regular expression: /],
		['a**', /^a regular expression: /],
		['(a)\\1', /without a reference to a group/],
		['(?<n>a)\\k<n>', /without a reference/],
		['(?<!a)b', /without look-around/],
		['(?!a)b', /without look-around/],
		['/a/g', /no other flags than/],
		['((a{1,50}){1,50}){1,50}', /smaller repetitions/],
		['a{100000}', /smaller repetitions/],
	])('refuses %s', (pattern, fault) => {
		expect(patternFault(pattern)).toMatch(fault);
	});
});
