import { RunCancelled } from '../../nodes/connection';
import {
	descriptionInPart,
	DoneInPart,
	failureInSteps,
	messageInPart,
	type StepOutcome,
} from '../../nodes/operation/doneInPart';

/** `Create issue: done SUP-7`, with `!` if running it again does no harm. */
function step(text: string): StepOutcome {
	const [name = '', rest = ''] = text.split(': ');
	const [outcome, id] = rest.replace('!', '').split(' ');
	return {
		step: name,
		again: rest.includes('!') ? 'harmless' : 'repeats',
		outcome: outcome as StepOutcome['outcome'],
		...(id === undefined ? {} : { id }),
	};
}

const WHY = 'Jira does not allow it';
const ADVICE = 'Ask an administrator.';

describe('An item of several writes', () => {
	it.each<[what: string, steps: string[], message: string, description: string]>([
		[
			'the second one was refused',
			['Move to "Done": done! SUP-1', 'Add comment: failed'],
			`Move to "Done" (SUP-1) was done, but Add comment failed: ${WHY}`,
			`${ADVICE} Running the item again does no harm.`,
		],
		[
			'the answer to the second one was lost',
			['Move to "Done": done! SUP-1', 'Add comment: mayHaveBeenDone'],
			`Move to "Done" (SUP-1) was done, and Add comment may have been: ${WHY}`,
			`${ADVICE} Running the item again would repeat Add comment if it was done.`,
		],
		[
			'the answer to the second one was lost, which can be repeated',
			['Write fields: done!', 'Link issues: mayHaveBeenDone!'],
			`Write fields was done, and Link issues may have been: ${WHY}`,
			ADVICE,
		],
		[
			'what is done would be done twice',
			[
				'Create issue: done SUP-7',
				'Move to "Done": failed!',
				'Copy files: notTried',
				'Link: notTried',
			],
			`Create issue (SUP-7) was done, but Move to "Done" failed: ${WHY}`,
			`${ADVICE} Not tried: Copy files and Link. Running the item again would repeat Create issue (SUP-7).`,
		],
		[
			'what is done and what may be would be done twice',
			['Create issue: done SUP-7', 'Add comment: mayHaveBeenDone'],
			`Create issue (SUP-7) was done, and Add comment may have been: ${WHY}`,
			`${ADVICE} Running the item again would repeat Create issue (SUP-7), and Add comment if it was done.`,
		],
		[
			'only the first one may have been done',
			['Create issue: mayHaveBeenDone', 'Add comment: notTried'],
			WHY,
			`${ADVICE} Not tried: Add comment. Running the item again would repeat Create issue if it was done.`,
		],
		[
			'something between two of them failed',
			['Create issue: done SUP-7', 'Add comment: notTried'],
			`Create issue (SUP-7) was done, but Add comment was not tried: ${WHY}`,
			`${ADVICE} Not tried: Add comment. Running the item again would repeat Create issue (SUP-7).`,
		],
		[
			'something after all of them failed',
			['Create issue: done SUP-7'],
			`Create issue (SUP-7) was done, but something after it failed: ${WHY}`,
			`${ADVICE} Running the item again would repeat Create issue (SUP-7).`,
		],
		[
			'several are done',
			['Create issue: done SUP-7', 'Add comment: done 10', 'Add watcher: failed'],
			`Create issue (SUP-7) and Add comment (10) were done, but Add watcher failed: ${WHY}`,
			`${ADVICE} Running the item again would repeat Create issue (SUP-7) and Add comment (10).`,
		],
		[
			'very many are done',
			[...'abcde'].map((file) => `Copy ${file}: done!`).concat('Copy f: failed!'),
			`Copy a, Copy b, Copy c and 2 more were done, but Copy f failed: ${WHY}`,
			`${ADVICE} Running the item again does no harm.`,
		],
		[
			'several failed side by side',
			['Send a: done!', 'Send b: failed!', 'Send c: failed!', 'Send d: mayHaveBeenDone!'],
			`Send a was done, but Send b failed: ${WHY}`,
			`${ADVICE} Failed too: Send c. May have been done too: Send d.`,
		],
	])('of which %s', (_, told, message, description) => {
		const failed = new DoneInPart('no', told.map(step));
		expect(messageInPart(failed, WHY)).toBe(message);
		expect(descriptionInPart(failed, ADVICE)).toBe(description);
	});

	it.each<[what: string, steps: string[]]>([
		['nothing is planned', []],
		['the first one was refused', ['Move: failed!', 'Add comment: notTried']],
		['the only one may have been done', ['Move: mayHaveBeenDone!']],
		['nothing was tried', ['Move: notTried!']],
	])('fails for the reason itself if %s', (_, told) => {
		expect(failureInSteps('no', told.map(step))).toBe('no');
	});

	it('fails only because the run was cancelled, if it was', () => {
		const cancelled = new RunCancelled();
		expect(failureInSteps(cancelled, [step('Move: done!'), step('Add comment: failed')])).toBe(
			cancelled,
		);
	});
});
