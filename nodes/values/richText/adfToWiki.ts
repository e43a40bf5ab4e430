import type { AdfNode } from './adf';
import { checkbox } from './fitBlocks';
import { inlineToWiki } from './inlineToWiki';
import { parseAdf } from './parseAdf';
import { readAdf } from './readAdf';

/** What surrounds a block. */
interface Place {
	/** The markers of the lists around it: `*#` is a numbered list in a bulleted one. */
	markers: string;
	inTable: boolean;
	/** Whether a macro such as {quote} is open, which cannot hold another of its kind. */
	inMacro: boolean;
}

type Writer = (node: AdfNode, place: Place) => string;

const contentOf = (node: AdfNode): AdfNode[] => node.content ?? [];

/** One writer for each type of block that `readAdf` gives; the others are their blocks. */
const writers: Readonly<Record<string, Writer>> = {
	paragraph: (node, { inTable }) => inlineToWiki(contentOf(node), inTable).join('\n'),
	heading: (node, { inTable }) => {
		const level = Math.min(6, Math.max(1, Number(node.attrs?.level) || 1));
		return `h${level}. ${inlineToWiki(contentOf(node), inTable).join(' ')}`;
	},
	rule: () => '----',
	codeBlock: writeCodeBlock,
	blockquote: (node, place) => writeMacro('quote', node, place),
	panel: (node, place) => writeMacro('panel', node, place),
	bulletList: (node, place) => writeList(node, place, '*'),
	orderedList: (node, place) => writeList(node, place, '#'),
	taskList: (node, place) => writeList(node, place, '*'),
	table: writeTable,
};

function writeBlocks(nodes: readonly AdfNode[], place: Place): string {
	const separator = place.markers !== '' || place.inTable ? '\n' : '\n\n';
	return nodes
		.map((node) => {
			const writer = writers[node.type];
			return writer ? writer(node, place) : writeBlocks(contentOf(node), place);
		})
		.filter((block) => block !== '')
		.join(separator);
}

function writeMacro(name: string, node: AdfNode, place: Place): string {
	const body = writeBlocks(contentOf(node), { ...place, inMacro: true });
	return place.inMacro || body === '' ? body : `{${name}}\n${body}\n{${name}}`;
}

function writeList(list: AdfNode, place: Place, marker: string): string {
	const markers = place.markers + marker;
	const inItem = { ...place, markers };
	return contentOf(list)
		.map((item) => {
			if (item.type === 'taskList') return writeList(item, inItem, marker);
			if (item.type === 'taskItem') {
				const text = inlineToWiki(contentOf(item), place.inTable).join('\n');
				return `${markers} ${checkbox(item.attrs?.state === 'DONE')}${text}`;
			}
			const blocks = contentOf(item);
			const body = writeBlocks(blocks, inItem);
			// An item that holds nothing but a list needs no line of its own.
			return isList(blocks.find((block) => contentOf(block).length > 0))
				? body
				: `${markers} ${body}`;
		})
		.join('\n');
}

const isList = (node: AdfNode | undefined): boolean =>
	['bulletList', 'orderedList', 'taskList'].includes(node?.type ?? '');

function writeTable(table: AdfNode, place: Place): string {
	const inCell = { ...place, markers: '', inTable: true };
	return contentOf(table)
		.map((row) => {
			const cells = contentOf(row);
			const written = cells.map((cell) => {
				const body = writeBlocks(contentOf(cell), inCell);
				const isBlock = !['paragraph', undefined].includes(contentOf(cell)[0]?.type);
				return border(cell) + (isBlock ? `\n${body}` : body || ' ');
			});
			return written.join('') + border(cells.at(-1));
		})
		.join('\n');
}

const border = (cell: AdfNode | undefined): string => (cell?.type === 'tableHeader' ? '||' : '|');

/** The languages that Jira's {code} macro knows; it shows a warning for any other. */
const codeLanguages = new Set(
	(
		'actionscript ada applescript bash c c# c++ cpp css erlang go groovy haskell html java ' +
		'javascript js json lua objc perl php python r ruby scala sh sql swift visualbasic xml yaml'
	).split(' '),
);

/** Other names under which Markdown knows them. */
const codeLanguageNames: Readonly<Record<string, string>> = {
	cs: 'c#',
	csharp: 'c#',
	golang: 'go',
	javascriptreact: 'javascript',
	jsx: 'javascript',
	kotlin: 'java',
	'objective-c': 'objc',
	pl: 'perl',
	py: 'python',
	python3: 'python',
	rb: 'ruby',
	shell: 'bash',
	svg: 'xml',
	ts: 'javascript',
	tsx: 'javascript',
	typescript: 'javascript',
	vb: 'visualbasic',
	xhtml: 'html',
	yml: 'yaml',
	zsh: 'bash',
};

function writeCodeBlock(node: AdfNode): string {
	const text = contentOf(node)[0]?.text ?? '';
	const given = String(node.attrs?.language ?? '').toLowerCase();
	const language = codeLanguageNames[given] ?? given;
	// Without a language Jira would colour the text as Java.
	const hasLanguage = codeLanguages.has(language) && !text.includes('{code');
	const [start, end] = hasLanguage
		? [`{code:${language}}`, '{code}']
		: ['{noformat}', '{noformat}'];
	const body = hasLanguage ? text : text.replace(/\{noformat/g, '{ noformat');
	return `${start}\n${body}\n${end}`;
}

/**
 * Converts an ADF document, as an object or as JSON text, into the wiki markup of Jira Data
 * Center. Text that is no ADF is returned as it is; null and undefined are empty text.
 *
 * Source: https://jira.atlassian.com/secure/WikiRendererHelpAction.jspa?section=all.
 */
export function adfToWiki(document: unknown): string {
	const parsed = parseAdf(document);
	if (!parsed && typeof document === 'string') return document;
	return writeBlocks(readAdf(parsed ?? document), { markers: '', inTable: false, inMacro: false });
}
