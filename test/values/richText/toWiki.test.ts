import { markdownToWiki, plainTextToWiki } from '../../../nodes/values/richText';

describe('markdownToWiki', () => {
	it.each([
		['nothing', '', ''],
		['paragraphs', 'a\nb\n\nc', 'a b\n\nc'],
		['a hard break', 'a  \nb', 'a\nb'],
		['headings', '# a\n\n###### b *c*', 'h1. a\n\nh6. b _c_'],
		['marks', '**b** *i* ~~s~~ `c`', '*b* _i_ -s- {{c}}'],
		['marks inside marks', '***a** b*', '_*a* b_'],
		['marks inside words', 'un**believ**able', 'un{*}believ{*}able'],
		['marks over a hard break', '**a  \nb**', '*a*\n*b*'],
		[
			'links',
			'[a *b*](https://x.example/a_b) <https://y.example>',
			'[a _b_|https://x.example/a_b] [https://y.example]',
		],
		['an image', '![Printer](https://x.example/p.png)', '!https://x.example/p.png|alt=Printer!'],
		['a picture that is attached', 'a\n![](shot%201.png)', 'a\n\n!shot 1.png!'],
		['a picture in a line', 'a ![A|b](b.png) c', 'a !b.png|alt=A b! c'],
		['a panel', '> [!WARNING]\n> a', '{panel:bgColor=#fffae6}\na\n{panel}'],
		['an expand', '<details><summary>A</summary>\n\nb\n\n</details>', '*A*\n\nb'],
		[
			'a lozenge, a date and an emoji',
			'{status:green:Done} {date:2026-11-22} :tada:',
			'*{color:#36b37e}Done{color}* 2026-11-22 🎉',
		],
		['a decision', '- <> go', '* go'],
		[
			'the address of an issue',
			'https://x.example/browse/SUP-1',
			'[https://x.example/browse/SUP-1]',
		],
		['a person that is not known', '@[Mia Krause] and [@x]', '@Mia Krause and \\[@x]'],
		['an account id', 'a @5b10ac8d82e05b22cc7d4ef5', 'a @5b10ac8d82e05b22cc7d4ef5'],
		['a relative link', '[SUP-1](/browse/SUP-1)', 'SUP-1 (/browse/SUP-1)'],
		['a mention of a user name', '[@Mia](username:mia)', '[~mia]'],
		[
			'a mention of an account',
			'[@Mia](accountid:5b10ac8d82e05b22cc7d4ef5)',
			'[~accountid:5b10ac8d82e05b22cc7d4ef5]',
		],
		['a mention that would break out', '[@Mia](username:a%5D%7Bcode%7D)', '@Mia'],
		["mentions in Jira's own form", 'Hi [~mia] and [~bob], ~5 h', 'Hi [~mia] and [~bob], ~5 h'],
		[
			'user names with dots, @ and blanks',
			'[~mia.krause@acme.example] [~Mia Krause] [~a_b_c] [~12345]',
			'[~mia.krause@acme.example] [~Mia Krause] [~a_b_c] [~12345]',
		],
		['mentions side by side', '[~mia][~bob]', '[~mia][~bob]'],
		['a mention at the start of a line', '[~mia]: done', '[~mia]: done'],
		[
			'mentions in a heading, a list, a table and marked text',
			'# [~mia]\n\n- [~mia] a\n\n| [~mia] | **[~bob]** |\n|---|---|',
			'h1. [~mia]\n\n* [~mia] a\n\n||[~mia]||[~bob]||',
		],
		['a mention in code', '`[~mia]`', '{{\\[\\~mia]}}'],
		['a mention that is escaped', '\\[~mia]', '\\[~mia]'],
		['a time in brackets', 'in [~5 minutes]', 'in \\[~5 minutes]'],
		['a link that looks like a mention', '[~mia](https://x.example)', '[~mia|https://x.example]'],
		['a list from 5', '5. a\n6. b', '5. a\n6. b'],
		['a list from 0', '0. a\n1. b', '0. a\n1. b'],
		[
			'a list from 5 with a list and a text in it',
			'5. a\n   - b\n\n   c\n6. - d\n7. e',
			'5. a\n* b\n\nc\n6.\n* d\n\n7. e',
		],
		['a list from 5 in an item', '- a\n\n  5. b\n     - c\n  6. d', '* a\n** 5. b\n*** c\n** 6. d'],
		['a list from 3 in a quotation', '> 3. a\n> 4. b', '{quote}\n3. a\n4. b\n{quote}'],
		['nested lists', '- a\n  1. b\n     - c\n- d', '* a\n*# b\n*#* c\n* d'],
		['tasks', '- [ ] a\n- [x] b\n  - [ ] c', '* ☐ a\n* ☑ b\n** ☐ c'],
		[
			'an item with several blocks',
			'1. a\n\n   b\n\n   ```js\n   c\n   ```',
			'# a\nb\n{code:js}\nc\n{code}',
		],
		['a quotation', '> a\n>\n> b', '{quote}\na\n\nb\n{quote}'],
		['code', '```python\na\n\nb\n```', '{code:python}\na\n\nb\n{code}'],
		['code in a language by another name', '```ts\na\n```', '{code:javascript}\na\n{code}'],
		[
			'code in a language that Jira does not know',
			'```gherkin\na\n```',
			'{noformat}\na\n{noformat}',
		],
		['code about code', '```js\n{code}\n```', '{noformat}\n{code}\n{noformat}'],
		['a rule', 'a\n\n---', 'a\n\n----'],
		[
			'a table',
			'| a | b |\n|---|---|\n| **1** | x \\| y |\n| | [z](https://x.example) |',
			'||a||b||\n|*1*|x \\| y|\n| |[z|https://x.example]|',
		],
		['HTML', '<b>a</b>', '<b>a</b>'],
		[
			'what wiki markup would read as more',
			'{code} [a] h1. b (x) \\*c\\* `{d}`',
			'\\{code\\} \\[a] h1. b \\(x) \\*c\\* {{&#123;d&#125;}}',
		],
		['a line that would begin a list', '1\\. \\# a', '1. # a'],
		['a list marker after a hard break', 'a\\\n\\# b', 'a\n\\# b'],
		['other scripts', 'שלום **עולם** 👩‍💻', 'שלום *עולם* 👩‍💻'],
	])('writes %s', (_name, markdown, wiki) => {
		expect(markdownToWiki(markdown)).toBe(wiki);
	});
});

describe('plainTextToWiki', () => {
	it.each([
		['nothing', '', ''],
		[
			'ordinary text',
			'Der Drucker "HP-42" streikt (seit 9:30 Uhr), 100 % sicher!',
			'Der Drucker "HP-42" streikt (seit 9:30 Uhr), 100 % sicher!',
		],
		['lines and empty lines', 'a\r\nb\n\n\n  c', 'a\nb\n\n\n  c'],
		['a product and a range', '2 * 3 * 4, -5 °C to -3 °C', '2 * 3 * 4, -5 °C to -3 °C'],
		['names with underscores', 'snake_case_name', 'snake_case_name'],
		[
			'addresses',
			'see https://x.example/a_b_c?d=*e* and *f*',
			'see https://x.example/a_b_c?d=*e* and \\*f\\*',
		],
		['bold', '*a* b *c*', '\\*a\\* b \\*c\\*'],
		[
			'italic, struck, inserted, raised and lowered text',
			'_a_ -b- +c+ ^d^ ~e~',
			'\\_a\\_ \\-b\\- \\+c\\+ \\^d\\^ \\~e\\~',
		],
		['citations', '??a??', '\\?\\?a\\?\\?'],
		['macros', '{code}a{code} {"a": 1}', '\\{code\\}a\\{code\\} \\{"a": 1\\}'],
		['links', '[a] b[0]', '\\[a] b\\[0]'],
		['a bracket alone', '[a', '[a'],
		['images', '!a.png! wow!', '\\!a.png\\! wow\\!'],
		['a heading', 'h1. a\n  h6. b\nh7. c', 'h1&#46; a\n  h6&#46; b\nh7. c'],
		['a quotation', 'bq. a', 'bq&#46; a'],
		['lists', '* a\n- b\n# c\n** d\n#a', '\\* a\n\\- b\n\\# c\n\\** d\n#a'],
		['a table', '|a|b|\n||c||', '\\|a|b|\n\\||c||'],
		['rules', '----\n-----\n---', '\\----\n\\-----\n\\---'],
		['dashes', 'a -- b --- c', 'a \\-- b \\--- c'],
		['icons', '(x) f(x) (i) (!) (abc)', '\\(x) f\\(x) \\(i) \\(!) (abc)'],
		['smileys', ':) ;) :( :D :Data :(a)', ':\\) ;\\) :\\( &#58;D :Data :(a)'],
		[
			'backslashes',
			'C:\\temp\\x \\\\server\\_share end\\',
			'C:\\temp\\x &#92;&#92;server&#92;_share end&#92;',
		],
		['character references', 'AT&T &amp; &#42; &copy', 'AT&T &amp;amp; &amp;#42; &copy'],
		['NUL', 'a\0', 'a\ufffd'],
		['other scripts', 'שלום *עולם* 👩‍💻', 'שלום \\*עולם\\* 👩‍💻'],
	])('keeps %s', (_name, given, wiki) => {
		expect(plainTextToWiki(given)).toBe(wiki);
	});
});
