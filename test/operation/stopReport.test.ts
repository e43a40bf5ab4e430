import { ItemRefused } from '../../nodes/operation';
import { DoneInPart } from '../../nodes/operation/doneInPart';
import { unnamedInAnswer } from '../../nodes/operation/refusedInBatch';
import { stopReport } from '../../nodes/operation/stopReport';
import type { ItemOutcome } from '../../nodes/operation/workUnit';

const created = (itemIndex: number): ItemOutcome => ({
	itemIndex,
	outputs: [{ key: `SUP-${itemIndex + 1}` }],
});

describe('stopReport', () => {
	it('says how many were carried out, which, and how many were not tried', () => {
		const outcomes = [created(0), created(1), { itemIndex: 2, reason: 'no' }, created(3)];
		outcomes.length = 6;
		expect(stopReport({ effect: 'created' }, outcomes)).toBe(
			'Of 6 items, 3 were created (items 0–1, 3: SUP-1, SUP-2, SUP-4) and 2 were not tried.',
		);
	});

	it('says how many may have been carried out, and which', () => {
		const reason = unnamedInAnswer();
		const outcomes: ItemOutcome[] = [
			created(0),
			{ itemIndex: 1, reason },
			{ itemIndex: 2, reason: 'no' },
			{ itemIndex: 3, reason: new ItemRefused('Stuck', 'Look.', true) },
		];
		outcomes.length = 5;
		expect(stopReport({ effect: 'created' }, outcomes)).toBe(
			'Of 5 items, 1 was created (item 0: SUP-1), 2 may have been (items 1, 3) and 1 was not tried.',
		);
	});

	it('counts what was done in part once, also where more of it may have been done', () => {
		const inPart = (itemIndex: number, outcome: 'failed' | 'mayHaveBeenDone'): ItemOutcome => ({
			itemIndex,
			reason: new DoneInPart('no', [
				{ step: 'Move', again: 'harmless', outcome: 'done' },
				{ step: 'Add comment', again: 'repeats', outcome },
			]),
		});
		const lost: ItemOutcome = {
			itemIndex: 3,
			reason: new DoneInPart('no', [
				{ step: 'Move', again: 'harmless', outcome: 'mayHaveBeenDone' },
				{ step: 'Add comment', again: 'repeats', outcome: 'notTried' },
			]),
		};
		const one = [created(0), created(1), { itemIndex: 2, reason: 'no' }, inPart(3, 'failed')];
		expect(stopReport({ effect: 'transitioned' }, one)).toBe(
			'Of 4 items, 2 were transitioned (items 0–1: SUP-1, SUP-2), 1 was done in part (item 3).',
		);
		const several = [created(0), inPart(1, 'failed'), inPart(2, 'mayHaveBeenDone'), lost];
		several.length = 5;
		expect(stopReport({ effect: 'transitioned' }, several)).toBe(
			'Of 5 items, 1 was transitioned (item 0: SUP-1), 1 may have been (item 3), 2 were done in part (items 1–2) and 1 was not tried.',
		);
	});

	it('names at most 50', () => {
		const outcomes = [
			...Array.from({ length: 60 }, (_, index) => created(index)),
			{ itemIndex: 60, reason: 'no' },
		];
		expect(stopReport({ effect: 'created' }, outcomes)).toMatch(/SUP-50 and 10 more\)\.$/);
	});

	it('says when nothing was done', () => {
		expect(
			stopReport(
				{ effect: 'updated' },
				[{ itemIndex: 0, reason: 'no' }, created(1)]
					.slice(0, 1)
					.concat([{ itemIndex: 1, reason: 'no' }]),
			),
		).toBe('Of 2 items, 0 were updated.');
	});

	it('has nothing to say about reading, or about one item', () => {
		expect(stopReport({}, [created(0), { itemIndex: 1, reason: 'no' }])).toBe('');
		expect(stopReport({ effect: 'created' }, [{ itemIndex: 0, reason: 'no' }])).toBe('');
	});
});
