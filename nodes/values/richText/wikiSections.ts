import { plain, theSection, type TextEdit } from './textEdit';

/** Changes a part of wiki markup like `editText`. Lines that stay keep their line ends. */
export function editWiki(current: string, edit: TextEdit, written: string): string {
	switch (edit.how) {
		case 'append':
			return joined(current, written);
		case 'prepend':
			return joined(written, current);
		case 'replaceSection':
			return withSection(current, edit.heading, written);
	}
}

function withSection(current: string, wanted: string, written: string): string {
	const lines = current.split('\n');
	const { title, start, end } = theSection(sectionsOf(lines), wanted);
	const [first = ''] = written.trimStart().split('\n', 1);
	const own = heading.exec(first)?.[2];
	const isSame = own !== undefined && titleOf(own).toLowerCase() === title.toLowerCase();
	const above = lines.slice(0, isSame ? start : start + 1).join('\n');
	return joined(above, written, lines.slice(end).join('\n'));
}

/** Texts with a blank line between them. */
const joined = (...texts: readonly string[]): string =>
	texts
		.filter((text) => text.trim() !== '')
		.reduce(
			(above, text) =>
				above === '' ? text : `${above.trimEnd()}\n\n${text.replace(/^(?:[^\S\n]*\n)+/, '')}`,
			'',
		);

/** Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=headings. */
const heading = /^\s*h([1-6])\.\s+(.*?)\s*$/;

const macro = /(?<!\\)\{(code|noformat|panel|quote)(?::[^{}\n]*)?\}/g;

const isVerbatim = (name: string | undefined): boolean => name === 'code' || name === 'noformat';

interface WikiSection {
	readonly title: string;
	readonly level: number;
	/** How many macros are around its heading. */
	readonly depth: number;
	readonly start: number;
	/** The line after its last one. */
	end: number;
}

/** The sections of lines of wiki markup: what looks like a heading in code is none. */
function sectionsOf(lines: readonly string[]): WikiSection[] {
	const sections: WikiSection[] = [];
	const around: string[] = [];
	let open: WikiSection[] = [];
	const close = (isOver: (section: WikiSection) => boolean, line: number): void => {
		for (const section of open) if (isOver(section)) section.end = line;
		open = open.filter((section) => !isOver(section));
	};
	for (const [start, line] of lines.entries()) {
		const [, level, text] = (!isVerbatim(around.at(-1)) && heading.exec(line)) || [];
		if (level !== undefined && text !== undefined) {
			const found = { title: titleOf(text), level: Number(level), depth: around.length, start };
			close((section) => section.depth === found.depth && section.level >= found.level, start);
			const section = { ...found, end: lines.length };
			sections.push(section);
			open.push(section);
		}
		for (const [, name = ''] of line.matchAll(macro)) {
			if (around.at(-1) === name) around.pop();
			else if (!isVerbatim(around.at(-1))) around.push(name);
		}
		close(({ depth }) => depth > around.length, start);
	}
	return sections;
}

/** The words of a heading without their markup. */
const titleOf = (text: string): string =>
	plain(
		text
			.replace(/(?<!\\)\{[^{}]*\}/g, '')
			.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1')
			.replace(/(?<![\\\p{L}\p{N}])[*_+^~-](?=\S)|(?<=[^\s\\])[*_+^~-](?![\p{L}\p{N}])/gu, '')
			.replace(/\\(?=[^\p{L}\p{N}\s])/gu, ''),
	);
