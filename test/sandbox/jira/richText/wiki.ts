import type { AdfNode } from '../model';

type Mark = NonNullable<AdfNode['marks']>[number];

function text(value: string, marks: readonly Mark[]): AdfNode[] {
	if (value === '') return [];
	return [{ type: 'text', text: value, ...(marks.length > 0 ? { marks: [...marks] } : {}) }];
}

/** The form and meaning of each kind of inline markup; the first that matches wins. */
const inlineMarkup: ReadonlyArray<{
	pattern: RegExp;
	node: (match: RegExpExecArray, marks: readonly Mark[]) => AdfNode[];
}> = [
	{
		pattern: /\{\{(.+?)\}\}/,
		node: (match, marks) => text(match[1] ?? '', [...marks, { type: 'code' }]),
	},
	{
		pattern: /\[~(?:accountid:)?([^\]]+)\]/,
		node: (match) => [{ type: 'mention', attrs: { id: match[1] ?? '', text: `@${match[1]}` } }],
	},
	{
		pattern: /\[(?:([^\]|]+)\|)?((?:https?:\/\/|mailto:)[^\]|]+)\]/,
		node: (match, marks) => {
			const href = match[2] ?? '';
			return text(match[1] ?? href, [...marks, { type: 'link', attrs: { href } }]);
		},
	},
	{
		pattern: /(?<![\p{L}\p{N}])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\p{N}])/u,
		node: (match, marks) => inlineOf(match[1] ?? '', [...marks, { type: 'strong' }]),
	},
	{
		pattern: /(?<![\p{L}\p{N}])_(\S(?:[^_]*\S)?)_(?![\p{L}\p{N}])/u,
		node: (match, marks) => inlineOf(match[1] ?? '', [...marks, { type: 'em' }]),
	},
	{ pattern: /\n/, node: () => [{ type: 'hardBreak' }] },
];

function inlineOf(source: string, marks: readonly Mark[] = []): AdfNode[] {
	let first: { match: RegExpExecArray; nodes: AdfNode[] } | undefined;
	for (const { pattern, node } of inlineMarkup) {
		const match = pattern.exec(source);
		if (match && (!first || match.index < first.match.index)) {
			first = { match, nodes: node(match, marks) };
		}
	}
	if (!first) return text(source, marks);
	const { match, nodes } = first;
	const after = source.slice(match.index + match[0].length);
	return [...text(source.slice(0, match.index), marks), ...nodes, ...inlineOf(after, marks)];
}

interface ListLine {
	depth: number;
	type: 'bulletList' | 'orderedList';
	text: string;
}

function listOf(lines: readonly ListLine[], depth: number): AdfNode {
	const items: AdfNode[] = [];
	let index = 0;
	while (index < lines.length) {
		const line = lines[index++];
		const deeper: ListLine[] = [];
		for (; (lines[index]?.depth ?? 0) > depth; index++) deeper.push(lines[index] as ListLine);
		const content: AdfNode[] = [{ type: 'paragraph', content: inlineOf(line?.text ?? '') }];
		if (deeper.length > 0) content.push(listOf(deeper, depth + 1));
		items.push({ type: 'listItem', content });
	}
	return { type: lines[0]?.type ?? 'bulletList', content: items };
}

function listLine(line: string): ListLine | null {
	const match = /^\s*([*#-]+)\s+(.*)$/.exec(line);
	if (!match) return null;
	const [, marker = '', rest = ''] = match;
	if (marker.includes('--')) return null;
	const type = marker.endsWith('#') ? 'orderedList' : 'bulletList';
	return { depth: marker.length, type, text: rest };
}

const codeStart = /^\{(?:code(?::([^}|]*))?[^}]*|noformat)\}(.*)$/;
const codeEnd = /^(.*)\{(?:code|noformat)\}\s*$/;

/** Reads the most common parts of Jira's wiki markup; the rest stays unchanged. */
export function adfOfWiki(source: string): AdfNode {
	const content: AdfNode[] = [];
	const lines = source.split(/\r?\n/);
	let paragraph: string[] = [];
	const endParagraph = (): void => {
		if (paragraph.length > 0) {
			content.push({ type: 'paragraph', content: inlineOf(paragraph.join('\n')) });
		}
		paragraph = [];
	};
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index] ?? '';
		const heading = /^h([1-6])\.\s+(.*)$/.exec(line);
		const quote = /^bq\.\s+(.*)$/.exec(line);
		const code = codeStart.exec(line.trim());
		if (line.trim() === '') {
			endParagraph();
		} else if (heading) {
			endParagraph();
			const attrs = { level: Number(heading[1]) };
			content.push({ type: 'heading', attrs, content: inlineOf(heading[2] ?? '') });
		} else if (quote) {
			endParagraph();
			const quoted = { type: 'paragraph', content: inlineOf(quote[1] ?? '') };
			content.push({ type: 'blockquote', content: [quoted] });
		} else if (/^-{4,}\s*$/.test(line)) {
			endParagraph();
			content.push({ type: 'rule' });
		} else if (code) {
			endParagraph();
			const inside = code[2] ? [code[2]] : [];
			let ended = codeEnd.exec(inside[0] ?? '');
			if (ended) inside[0] = ended[1] ?? '';
			while (!ended && ++index < lines.length) {
				ended = codeEnd.exec(lines[index] ?? '');
				const last = ended ? ended[1] : lines[index];
				if (!ended || last) inside.push(last ?? '');
			}
			const attrs = code[1] ? { attrs: { language: code[1] } } : {};
			content.push({ type: 'codeBlock', ...attrs, content: text(inside.join('\n'), []) });
		} else if (listLine(line)) {
			endParagraph();
			const items: ListLine[] = [];
			for (let item = listLine(line); item; item = listLine(lines[++index] ?? '')) items.push(item);
			index--;
			content.push(listOf(items, 1));
		} else {
			paragraph.push(line);
		}
	}
	endParagraph();
	return { type: 'doc', version: 1, content };
}

/** The words of wiki markup, without the marks around them. */
export function plainTextOfWiki(source: string): string {
	return source
		.replace(/\{(?:code|noformat|quote|panel|color)[^}]*\}/g, '')
		.replace(/^(?:h[1-6]|bq)\.\s+/gm, '')
		.replace(/\[([^\]|]+)\|[^\]]+\]/g, '$1')
		.replace(/\{\{(.+?)\}\}/g, '$1')
		.replace(/(?<![\p{L}\p{N}])[*_](\S[^*_\n]*?)[*_](?![\p{L}\p{N}])/gu, '$1');
}
