import { ItemRefused } from '../../nodes/operation';
import { DoneInPart } from '../../nodes/operation/doneInPart';
import { Steps } from '../../nodes/operation/steps';

const refusal = new ItemRefused('No', 'Do something else.');
const lost = new ItemRefused('Stuck', 'Look at it.', true);

const fails = (reason: Error) => async (): Promise<never> => await Promise.reject(reason);

/** What became of the steps, in short. */
function outcomesOf(steps: Steps): unknown {
	const failure = steps.failure('no');
	return failure instanceof DoneInPart
		? failure.steps.map(({ step, outcome, id }) => [step, outcome, id].filter(Boolean).join(' '))
		: failure;
}

describe('Steps', () => {
	it.each([
		['a key', { key: 'SUP-7', id: '10007' }, 'Create issue done SUP-7'],
		['an id', { id: 7 }, 'Create issue done 7'],
		['neither', { url: 'x' }, 'Create issue done'],
		['nothing', undefined, 'Create issue done'],
	])('notes the name under which people know what was made: %s', async (_, made, done) => {
		const steps = new Steps();
		const [create] = steps.plan('Create issue', 'Add comment');
		expect(await create.carryOut(async () => await Promise.resolve(made))).toBe(made);
		expect(outcomesOf(steps)).toEqual([done, 'Add comment notTried']);
	});

	it.each([
		[refusal, 'Add comment failed'],
		[lost, 'Add comment mayHaveBeenDone'],
	])('throws what the work throws, and keeps what became of it: %p', async (reason, became) => {
		const steps = new Steps();
		const [write, comment] = steps.plan({ step: 'Write', again: 'harmless' }, 'Add comment');
		await write.carryOut(async () => await Promise.resolve());
		await expect(comment.carryOut(fails(reason))).rejects.toBe(reason);
		expect(outcomesOf(steps)).toEqual(['Write done', became]);
	});

	it('has no step if none is planned', async () => {
		const steps = new Steps();
		const [write, comment] = steps.plan(undefined, 'Add comment');
		expect(write).toBeUndefined();
		await comment.carryOut(async () => await Promise.resolve());
		expect(outcomesOf(steps)).toEqual(['Add comment done']);
	});

	it('replaces the plan for what was not done', async () => {
		const steps = new Steps();
		const [move] = steps.plan('Move', 'Add comment');
		await expect(move.carryOut(fails(refusal))).rejects.toBe(refusal);
		expect(outcomesOf(steps)).toBe('no');
		const [write] = steps.plan('Write fields', 'Add comment');
		await write.carryOut(async () => await Promise.resolve());
		steps.plan('Add label');
		expect(outcomesOf(steps)).toEqual(['Write fields done', 'Add label notTried']);
	});
});
