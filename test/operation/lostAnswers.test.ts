import {
	describeFailure,
	RequestFailed,
	RunCancelled,
	UNKNOWN_SCOPES,
} from '../../nodes/connection';
import { ItemRefused } from '../../nodes/operation';
import { DoneInPart } from '../../nodes/operation/doneInPart';
import { doOrFind, findLost, isLost, type Find } from '../../nodes/operation/lostAnswers';
import { answer } from '../connection/answers';

const failed = (status: number, mayHaveBeenDone: boolean) =>
	new RequestFailed(
		describeFailure(answer(status), { scopes: UNKNOWN_SCOPES, now: 0, mayHaveBeenDone }),
	);

describe('isLost', () => {
	it.each([
		['a write that may have been done', failed(503, true), true],
		['a refusal', failed(400, false), false],
		['a write with a sign-in that is refused since', failed(401, true), false],
		['an item whose outcome is open', new ItemRefused('', '', true), true],
		[
			'an item whose steps have looked for what they did',
			new DoneInPart(failed(503, true), [
				{ step: 'Create issue', outcome: 'done', again: 'repeats' },
				{ step: 'Attach file', outcome: 'mayHaveBeenDone', again: 'repeats' },
			]),
			false,
		],
		['an item that was refused', new ItemRefused('', ''), false],
		['a run that was cancelled', new RunCancelled(), false],
		['a fault of our own', new TypeError(''), false],
	])('%s', (_, reason, expected) => expect(isLost(reason)).toBe(expected));
});

describe('findLost', () => {
	/** A search in which each look returns what is given here. */
	const looking = (looks: ReadonlyArray<Awaited<ReturnType<Find<string, string>>> | Error>) => {
		const waits: number[] = [];
		const asked: string[][] = [];
		const found = findLost<string, string>(
			['a', 'b'],
			async (lost) => {
				const look = looks[asked.length] ?? [];
				asked.push([...lost]);
				if (look instanceof Error) throw look;
				return await Promise.resolve(look);
			},
			async (ms) => {
				waits.push(ms);
				await Promise.resolve();
			},
		);
		return { found, waits, asked };
	};

	it('stops at the first look that finds all', async () => {
		const { found, waits } = looking([['A', 'B']]);
		expect(await found).toEqual(['A', 'B']);
		expect(waits).toEqual([1_000]);
	});

	it('looks again, at growing intervals, only for what is missing', async () => {
		const { found, waits, asked } = looking([[undefined, 'B'], [undefined], ['A']]);
		expect(await found).toEqual(['A', 'B']);
		expect(waits).toEqual([1_000, 3_000, 8_000]);
		expect(asked).toEqual([['a', 'b'], ['a'], ['a']]);
	});

	it('gives up after the third look', async () => {
		const { found, asked } = looking([[], ['A'], []]);
		expect(await found).toEqual(['A', undefined]);
		expect(asked).toHaveLength(3);
	});

	it('treats a look that fails as no answer', async () => {
		const { found } = looking([failed(503, false), new TypeError(''), ['A', 'B']]);
		expect(await found).toEqual(['A', 'B']);
	});

	it('stops looking when the sign-in is refused', async () => {
		const { found, asked } = looking([['A'], failed(401, false), ['B']]);
		expect(await found).toEqual(['A', undefined]);
		expect(asked).toHaveLength(2);
	});

	it('ends when the run is cancelled', async () => {
		const { found, asked } = looking([[], new RunCancelled()]);
		await expect(found).rejects.toThrow(RunCancelled);
		expect(asked).toHaveLength(2);
	});
});

describe('doOrFind', () => {
	const atOnce = async () => {};

	it.each([
		['what is done', async () => 'done', async () => 'found', 'done'],
		[
			'what is found',
			async () => await Promise.reject(failed(503, true)),
			async () => 'found',
			'found',
		],
	])('returns %s', async (_, work, find, expected) => {
		expect(await doOrFind<string>(work, () => find, atOnce)).toBe(expected);
	});

	it.each([
		['is not found', failed(503, true), () => async () => undefined],
		['cannot be known', failed(503, true), () => undefined],
		['was refused', failed(400, false), () => async () => 'found'],
	])('throws the reason of what %s', async (_, reason, finder) => {
		const outcome = doOrFind<string>(async () => await Promise.reject(reason), finder, atOnce);
		await expect(outcome).rejects.toBe(reason);
	});
});
