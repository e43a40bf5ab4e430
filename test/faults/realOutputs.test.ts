import { isToldWrite, type Expected, type Shown } from './realOutputs';

const shown = (json: Shown['json']): Shown => ({ json, files: {} });

const expected = (answers: string, outputs: readonly Shown[]): Expected => ({
	outputs,
	outputNames: ['x1q0z'],
	names: ['x2q0z'],
	parts: [],
	answers,
	summaryOf: () => undefined,
});

describe('A write that is reported as done', () => {
	it.each<[string, string, string, boolean]>([
		['an id that Jira answered', '7', '{"id":"7"}', true],
		['one that it answered as a number', '7', '{"id":7,"name":"Web"}', true],
		['one that it answered under a longer name', 'e0-b', '{"relatedWorkId":"e0-b"}', true],
		['one that it did not answer', '7', '{"id":"8"}', false],
		['a part of one', '7', '{"id":"78"}', false],
		['another value that it answered', '7', '{"count":"7"}', false],
	])('with %s is told so: %s of %s', (_what, id, answers, isTold) => {
		const without = [shown({ id: '5' })];
		expect(isToldWrite([shown({ id })], expected(answers, without))).toBe(isTold);
	});
});
