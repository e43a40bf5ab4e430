/* eslint-disable @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import { closingLine, runSteps, type Outcome, type Step } from './steps';

const passed: Outcome = { passed: 1, failed: 0 };
const failed: Outcome = { passed: 0, failed: 1, details: 'what it printed' };

/** Steps that end on command, and the output so far. */
function scene(atOnce: number, plan: Record<string, readonly string[]>) {
	const started: string[] = [];
	const printed: string[] = [];
	const enders: Record<string, (outcome: Outcome) => void> = {};
	const steps = Object.entries(plan).map(([name, after]): Step => {
		const ended = new Promise<Outcome>((resolve) => (enders[name] = resolve));
		return {
			name,
			after,
			run: async () => {
				started.push(name);
				return await ended;
			},
		};
	});
	let clock = 0;
	const tally = runSteps(steps, {
		atOnce,
		now: () => (clock += 1500),
		print: (line) => printed.push(line),
	});
	const end = async (name: string, outcome: Outcome): Promise<void> => {
		enders[name]?.(outcome);
		await new Promise((resolve) => setImmediate(resolve));
	};
	return { started, printed, tally, end };
}

it('runs as many steps in parallel as allowed, each after those it needs', async () => {
	const { started, tally, end } = scene(2, {
		lint: [],
		build: [],
		pack: ['build'],
		jest: ['lint'],
	});
	expect(started).toEqual(['lint', 'build']);
	await end('build', passed);
	expect(started).toEqual(['lint', 'build', 'pack']);
	await end('lint', passed);
	expect(started).toEqual(['lint', 'build', 'pack', 'jest']);
	await end('pack', passed);
	await end('jest', { passed: 40, failed: 0, skipped: 2 });
	expect(await tally).toEqual({ passed: 43, failed: 0, skipped: 2 });
});

it('starts nothing after a red step, waits for what runs and names what did not', async () => {
	const { started, printed, tally, end } = scene(2, { lint: [], build: [], jest: [] });
	await end('lint', failed);
	expect(started).toEqual(['lint', 'build']);
	await end('build', passed);
	expect(await tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
	expect(printed).toEqual([
		expect.stringMatching(/^lint +FAILED +\d\.\d s$/),
		'what it printed',
		expect.stringMatching(/^build +passed +\d\.\d s$/),
		'not run: jest',
	]);
});

it('counts a step that throws as red and prints why', async () => {
	const printed: string[] = [];
	const tally = await runSteps(
		[{ name: 'pack', run: async () => await Promise.reject(new Error('tar is not installed')) }],
		{ atOnce: 1, now: () => 0, print: (line) => printed.push(line) },
	);
	expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
	expect(printed.join('\n')).toContain('tar is not installed');
});

it.each([
	[{ passed: 412, failed: 0, skipped: 0 }, '412 passed, 0 failed'],
	[{ passed: 3, failed: 1, skipped: 0 }, '3 passed, 1 failed'],
	[{ passed: 3, failed: 0, skipped: 7 }, '3 passed, 0 failed, 7 skipped'],
])('closes %j with %s', (tally, line) => {
	expect(closingLine(tally)).toBe(line);
});
