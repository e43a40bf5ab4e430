import { judge, worst, type ItemFacts, type Verdict } from './verdict';

const facts = (some: Partial<ItemFacts>): ItemFacts => ({
	effect: 'write',
	done: 0,
	isPart: false,
	said: 'notDone',
	isReal: true,
	isTold: false,
	leftOpen: false,
	...some,
});

describe('The verdict on an item', () => {
	it.each<[Verdict, string, Partial<ItemFacts>]>([
		['right', 'done and said so', { done: 1, said: 'done' }],
		['right', 'not done and said so', { done: 0, said: 'notDone' }],
		['right', 'not done and said so, where it could have been', { leftOpen: true }],
		['unknown', 'done, nobody could know', { done: 1, said: 'maybe', leftOpen: true }],
		['unknown', 'not done, nobody could know', { done: 0, said: 'maybe', leftOpen: true }],
		['wrong', 'may have been, though it was refused', { done: 0, said: 'maybe' }],
		['wrong', 'may have been, though it was answered', { done: 1, said: 'maybe' }],
		['wrong', 'said to be done and was not', { done: 0, said: 'done' }],
		[
			'wrong',
			'said to be done, with an answer that is not Jira’s',
			{ done: 1, said: 'done', isReal: false },
		],
		['wrong', 'said not to be done and was', { done: 1, said: 'notDone', leftOpen: true }],
		['right', 'done in part and said so', { isPart: true, said: 'inPart' }],
		['unknown', 'done in part, nobody could know', { isPart: true, said: 'maybe', leftOpen: true }],
		['wrong', 'done in part and said to be done', { isPart: true, said: 'done' }],
		['wrong', 'done in part and said not to be done', { isPart: true }],
		['wrong', 'done and said to be done in part', { done: 1, said: 'inPart' }],
		['wrong', 'not done and said to be done in part', { said: 'inPart' }],
		['double', 'done twice and said to be done', { done: 2, said: 'done' }],
		['double', 'done twice and unknown', { done: 2, said: 'maybe', leftOpen: true }],
		['double', 'done three times and not a word', { done: 3, said: 'nothing' }],
		['lost', 'done and not a word', { done: 1, said: 'nothing' }],
		['lost', 'not done and not a word', { done: 0, said: 'nothing' }],
		['right', 'a read with its entries', { effect: 'read', said: 'done' }],
		['right', 'a read with an error', { effect: 'read', said: 'notDone' }],
		['lost', 'a read without its entries', { effect: 'read', said: 'done', isReal: false }],
		[
			'right',
			'a read that tells what it lacks',
			{ effect: 'read', said: 'done', isReal: false, isTold: true },
		],
		[
			'lost',
			'a read that tells and returns nothing',
			{ effect: 'read', said: 'nothing', isTold: true },
		],
		[
			'wrong',
			'a write that tells what its answer lacks',
			{ done: 1, said: 'done', isReal: false, isTold: true },
		],
		['lost', 'a read and not a word', { effect: 'read', said: 'nothing' }],
		['wrong', 'a read that may have been', { effect: 'read', said: 'maybe', leftOpen: true }],
	])('is %s for %s', (verdict, _, some) => {
		expect(judge(facts(some))).toBe(verdict);
	});
});

describe('The verdict on a cell', () => {
	it.each<[Verdict, Verdict[]]>([
		['right', ['right', 'right']],
		['unknown', ['right', 'unknown']],
		['wrong', ['unknown', 'wrong', 'right']],
		['lost', ['wrong', 'lost']],
		['double', ['lost', 'double', 'right']],
	])('is %s for %j', (verdict, items) => {
		expect(worst(items)).toBe(verdict);
	});
});
