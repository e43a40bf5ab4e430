import type { NodeRunResult } from '../harness/engine';
import { DoneInPart } from '../../nodes/operation/doneInPart';
import { stopReport } from '../../nodes/operation/stopReport';
import { sayingsOf, sayingsOfStop } from './sayings';
import type { Said } from './verdict';

const OPEN = 'The connection ended before Jira answered';
const WAY_OUT =
	'Jira may have carried out the request anyway, so it was not sent again. Check in Jira before you run the item again.';

describe('What the error that stopped a run says', () => {
	it.each<[string, string, Said[]]>([
		['Jira could not be reached', 'Run it again.', ['notDone', 'notDone', 'notDone']],
		[OPEN, WAY_OUT, ['notDone', 'maybe', 'notDone']],
		[
			OPEN,
			`${WAY_OUT} Of 3 items, 1 was created (item 0: SUP-1) and 1 was not tried.`,
			['done', 'maybe', 'notDone'],
		],
		[
			'Jira refused it',
			'Of 3 items, 1 was created (item 0: SUP-1), 1 may have been (item 2) and 1 was not sent.',
			['done', 'notDone', 'maybe'],
		],
		['No', 'Of 3 items, 2 were sent (items 0, 2).', ['done', 'notDone', 'done']],
		['No', 'Of 3 items, 3 may have been created (items 0–2).', ['maybe', 'maybe', 'maybe']],
		[
			'No',
			'Of 3 items, 1 was created (item 0: SUP-1), 2 may have been and 0 were not sent.',
			['done', 'maybe', 'maybe'],
		],
		['No', 'Of 3 items 1 may have been, 2 were not sent.', ['notDone', 'notDone', 'notDone']],
		[
			'Move was done, but Add comment failed: No',
			'Ask. Running the item again does no harm. Of 3 items, 1 was moved (item 0: SUP-1), 1 was done in part (item 1) and 1 was not tried.',
			['done', 'inPart', 'notDone'],
		],
		[
			'No',
			'Of 3 items, 0 were moved, 2 were done in part (items 1–2).',
			['notDone', 'inPart', 'inPart'],
		],
		[
			`Move was done, and Add comment may have been: ${OPEN}`,
			`${WAY_OUT} Running the item again would repeat Add comment if it was done.`,
			['notDone', 'maybe', 'notDone'],
		],
		['No', 'It may have at most 255 characters.', ['notDone', 'notDone', 'notDone']],
		// An offer to wait longer does not count as doubt.
		[
			'Jira limits',
			'Requests are possible again at 2026-11-22T00:00:00Z.',
			['notDone', 'notDone', 'notDone'],
		],
	])('%s %s', (message, description, said) => {
		const read = sayingsOfStop({ message, description, itemIndex: 1 }, [false, true, true]);
		expect(read.map((one) => one.said)).toEqual(said);
	});

	it('is read in the format in which the report is written', () => {
		const steps = [
			{ step: 'Move', again: 'harmless', outcome: 'done' },
			{ step: 'Add comment', again: 'repeats', outcome: 'failed' },
		] as const;
		const description = stopReport({ effect: 'created' }, [
			{ itemIndex: 0, outputs: [{ key: 'SUP-1' }] },
			{ itemIndex: 1, outputs: [{ key: 'SUP-2' }] },
			{ itemIndex: 2, reason: new Error('No') },
			{ itemIndex: 3, reason: new DoneInPart('No', steps) },
		]);
		const open = [false, false, false, false];
		const read = sayingsOfStop({ message: 'No', description, itemIndex: 2 }, open);
		expect(read.map(({ said }) => said)).toEqual(['done', 'done', 'notDone', 'inPart']);
	});
});

describe('What the output items of a run say', () => {
	it('are paired with their input items', () => {
		const run = {
			ok: true,
			items: [
				[
					{ json: { key: 'SUP-1' }, pairedItem: { item: 0 } },
					{ json: { error: 'No' }, pairedItem: { item: 1 } },
					{ json: { error: 'Move was done, but Add comment failed: No' }, pairedItem: { item: 4 } },
					{ json: { error: OPEN, details: { description: WAY_OUT } }, pairedItem: { item: 3 } },
				],
			],
		} as unknown as NodeRunResult;
		expect(
			sayingsOf(run, [false, false, false, false, false], false).map(({ said }) => said),
		).toEqual(['done', 'notDone', 'nothing', 'maybe', 'inPart']);
	});
});
