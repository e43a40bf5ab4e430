import { withJqlValues } from '../../nodes/values/jqlPlaceholders';

describe('Values in the places of :name in a query', () => {
	const values = [
		{ name: 'a', value: 'Printer' },
		{ name: ':b', value: 'say "hi" \\ OR key = X-1' },
		{ name: 'list', value: ['x', 7, ''] },
		{ name: 'words', value: 'Toner (XL) OR "black"!' },
		{ name: 'dots', value: '…!' },
		{ name: 'none', value: '  ' },
	];

	it.each([
		['labels = :a', 'labels = "Printer"'],
		['labels=:a AND x =:a', 'labels="Printer" AND x ="Printer"'],
		['labels = :b', String.raw`labels = "say \"hi\" \\ OR key = X-1"`],
		['key in (:list)', 'key in ("x", "7")'],
		['summary ~ :words', 'summary ~ "Toner XL or black"'],
		['summary ~:a', 'summary ~"Printer"'],
		// What is in quotes is a text, and a colon in a word belongs to it.
		['created >= "2026-01-01 12:30" AND x = ":a"', 'created >= "2026-01-01 12:30" AND x = ":a"'],
		[String.raw`x = "\":a" AND y = ':a'`, String.raw`x = "\":a" AND y = ':a'`],
		['assignee = 712020:a', 'assignee = 712020:a'],
	])('%s', (jql, wanted) => {
		expect(withJqlValues(jql, values)).toBe(wanted);
	});

	it.each([
		['x = :c', 'The JQL contains :c, but there is no value for it'],
		['x = :none', 'The JQL contains :none, but there is no value for it'],
		['x ~ :dots', 'The value for :dots is "…!", in which there is no word to look for'],
	])('refuses %s', (jql, message) => {
		expect(() => withJqlValues(jql, values)).toThrow(message);
	});
});
