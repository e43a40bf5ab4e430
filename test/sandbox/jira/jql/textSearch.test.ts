import type { IssueState } from '../model';
import { text, type SearchContext } from './matchers';

/** Whether `field ~ wanted` finds a value; `wanted` is the text after JQL has removed its own quotes. */
function finds(wanted: string, value: string): boolean {
	const operands = [{ type: 'text', text: wanted } as const];
	const predicate = text(() => value)(
		{ type: 'clause', field: 'summary', operator: '~', operands },
		{} as SearchContext,
	);
	return predicate({} as IssueState);
}

describe('a text clause', () => {
	it.each([
		['printer offline', 'The printer is offline', true],
		['printer offline', 'The printer is on', false],
		['print*', 'The printer is offline', true],
		['print', 'The printer is offline', false],
		['"printer is offline"', 'The printer is offline', true],
		['"offline printer"', 'The printer is offline', false],
		['"print* is"', 'The printer is offline', false],
		['"VAT?"', 'VAT?', true],
		['VAT\\?', 'VAT', true],
		[String.raw`"the \"Zebra\" printer"`, 'Is the "Zebra" printer on?', true],
		[String.raw`"the \"Zebra\" printer"`, 'Zebra: the printer', false],
		[String.raw`"on \\\\SHARE\\Labels"`, String.raw`Printer on \\SHARE\Labels`, true],
	])('with %s on "%s": %s', (wanted, value, expected) => {
		expect(finds(wanted, value)).toBe(expected);
	});
});
