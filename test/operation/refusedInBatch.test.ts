import {
	describeFailure,
	RequestFailed,
	UNKNOWN_SCOPES,
	type Outcome,
} from '../../nodes/connection';
import { halvesOf, mayBeTooLarge } from '../../nodes/operation';
import { answer, noAnswer } from '../connection/answers';

const failed = (outcome: Outcome, mayHaveBeenDone = false) =>
	new RequestFailed(
		describeFailure(outcome, { scopes: UNKNOWN_SCOPES, now: 0, mayHaveBeenDone }),
		outcome.kind === 'answer' ? outcome.body : undefined,
	);

describe('mayBeTooLarge', () => {
	it.each<[string, unknown, boolean]>([
		['413 of a proxy', failed(answer(413, '<html>Too Large</html>')), true],
		["Jira's own 413", failed(answer(413, { errorMessages: ['Too large.'] })), true],
		['414', failed(answer(414, '')), true],
		['400 with a page', failed(answer(400, '<html>Bad Request</html>')), true],
		['400 with nothing', failed(answer(400, undefined)), true],
		['400 with an empty object', failed(answer(400, {})), true],
		["Jira's 400", failed(answer(400, { errorMessages: ['The JQL is wrong.'] })), false],
		["Jira's 400 about a field", failed(answer(400, { errors: { summary: 'No.' } })), false],
		['400 of a DevOps API', failed(answer(400, [{ message: 'No.' }])), false],
		['413 after a lost attempt', failed(answer(413), true), false],
		['403', failed(answer(403)), false],
		['500', failed(answer(500)), false],
		['no answer', failed(noAnswer('ECONNRESET')), false],
		['anything else', new Error('413'), false],
	])('%s: %#', (_, reason, expected) => {
		expect(mayBeTooLarge(reason)).toBe(expected);
	});
});

describe('halvesOf', () => {
	it.each([
		[
			[1, 2],
			[[1], [2]],
		],
		[
			[1, 2, 3],
			[[1, 2], [3]],
		],
	])('%j', (parts, halves) => {
		expect(halvesOf(parts)).toEqual(halves);
	});
});
