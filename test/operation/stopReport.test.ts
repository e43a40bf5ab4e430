import { ItemRefused } from '../../nodes/operation';
import { DoneInPart, type StepOutcome } from '../../nodes/operation/doneInPart';
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

	it('counts items of which more was to follow as done in part, and names what they have', () => {
		const outcomes: ItemOutcome[] = [
			{ ...created(0), isInPart: true } as ItemOutcome,
			created(1),
			{ itemIndex: 2, reason: 'no' },
		];
		expect(stopReport({ effect: 'created' }, outcomes)).toBe(
			'Of 3 items, 1 was created (item 1: SUP-2), 1 was done in part (item 0: SUP-1).',
		);
	});

	it('counts items done in part; if all of an item may have been done, says so', () => {
		const ended = (itemIndex: number, ...ends: Array<StepOutcome['outcome']>): ItemOutcome => ({
			itemIndex,
			reason: new DoneInPart(
				'no',
				ends.map((outcome, index) => ({ step: `Step ${index}`, again: 'repeats', outcome })),
			),
		});
		const one = [created(0), created(1), ended(2, 'done', 'failed')];
		expect(stopReport({ effect: 'transitioned' }, one)).toBe(
			'Of 3 items, 2 were transitioned (items 0–1: SUP-1, SUP-2), 1 was done in part (item 2).',
		);
		const several = [
			created(0),
			ended(1, 'done', 'notTried'),
			ended(2, 'done', 'mayHaveBeenDone', 'notTried'),
			ended(3, 'done', 'mayHaveBeenDone'),
			ended(4, 'mayHaveBeenDone', 'notTried'),
			ended(5, 'done', 'done'),
		];
		several.length = 7;
		expect(stopReport({ effect: 'transitioned' }, several)).toBe(
			'Of 7 items, 1 was transitioned (item 0: SUP-1), 2 may have been (items 3–4), 3 were done in part (items 1–2, 5) and 1 was not tried.',
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
