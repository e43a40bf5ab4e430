import { hardBreak, mention, paragraph, textNode } from './adf';
import type { AdfNode } from './adf';
import type { Format } from './htmlElements';
import { textStyle, type TextStyle } from './htmlStyles';
import { tidyInline } from './tidyInline';

/** Space that a browser shows as one; a no-break space is none. */
const SPACES = /[ \t\n\f\r]+/g;

/**
 * Collects lines into paragraphs, and blocks between them, as a browser shows them: a line ends where a block begins or
 * ends, blank lines separate paragraphs.
 */
export class HtmlFlow {
	readonly blocks: AdfNode[] = [];
	private lines: AdfNode[][] = [];
	private line: AdfNode[] = [];
	/** The link of the person whose mention is the last node of the line, and its text so far. */
	private lastPerson: { readonly element: Format; readonly text: string } | undefined;

	/** @param hasUserNames whether links to user names are mentions */
	constructor(private readonly hasUserNames: boolean) {}

	text(text: string, formats: readonly Format[]): void {
		const style = textStyle(formats);
		if (style.whiteSpace === 'normal') {
			this.piece(text.replace(SPACES, ' '), style);
			return;
		}
		const written = style.whiteSpace === 'pre' ? text : text.replace(/[ \t\f]+/g, ' ');
		for (const [index, line] of written.split(/\r\n?|\n/).entries()) {
			if (index > 0) this.break();
			this.piece(line, style);
		}
	}

	private piece(text: string, style: TextStyle): void {
		const shown =
			style.whiteSpace === 'pre' || !this.isAfterSpace() ? text : text.replace(/^ /, '');
		if (shown === '') return;
		if (style.person === undefined) this.add([textNode(shown, style.marks)]);
		else this.person(shown, style.person);
	}

	add(nodes: readonly AdfNode[]): void {
		for (const node of nodes) this.line.push(node);
		this.lastPerson = undefined;
	}

	/** A link to `accountid:…` or `username:…` is a mention, as in Markdown. */
	private person(text: string, { element, target }: NonNullable<TextStyle['person']>): void {
		const before = this.lastPerson?.element === element ? this.lastPerson.text : '';
		if (before !== '') this.line.pop();
		const name = `${before}${text}`;
		const shown = name.trim().replace(/^@?/, '@');
		const isMention = target.kind === 'account' || this.hasUserNames;
		const id =
			target.kind === 'account' ? target.id : target.kind === 'userName' ? target.name : '';
		this.add([
			isMention
				? mention(id, shown === '@' ? undefined : shown)
				: textNode(shown === '@' ? `@${id}` : shown),
		]);
		this.lastPerson = { element, text: name };
	}

	private isAfterSpace(): boolean {
		const last = this.line.at(-1);
		return last === undefined || (last.text?.endsWith(' ') ?? false);
	}

	/** Ends the line, even an empty one. */
	break(): void {
		this.lines.push(this.line);
		this.line = [];
		this.lastPerson = undefined;
	}

	/** A block begins or ends here: what follows begins on its own line. */
	endLine(): void {
		if (!isBlank(this.line)) this.break();
		else this.line = [];
	}

	endParagraph(): void {
		this.endLine();
		let content: AdfNode[] = [];
		for (const line of [...this.lines, []]) {
			if (!isBlank(line)) {
				if (content.length > 0) content.push(hardBreak());
				for (const node of tidyInline(withoutEnd(line))) content.push(node);
			} else if (content.length > 0) {
				this.blocks.push(paragraph(content));
				content = [];
			}
		}
		this.lines = [];
	}

	block(block: AdfNode): void {
		this.endParagraph();
		this.blocks.push(block);
	}

	/** The blocks, with the last paragraph. */
	finish(): AdfNode[] {
		this.endParagraph();
		return this.blocks;
	}
}

/** Whether nothing of a line can be seen. */
const isBlank = (line: readonly AdfNode[]): boolean =>
	line.every(({ text }) => text !== undefined && text.trim() === '');

/** A line without the space at its end. */
function withoutEnd(line: readonly AdfNode[]): AdfNode[] {
	const nodes = [...line];
	for (let last = nodes.at(-1); last?.text !== undefined; last = nodes.at(-1)) {
		const text = last.text.trimEnd();
		if (text === last.text) break;
		nodes.pop();
		if (text !== '') nodes.push({ ...last, text });
	}
	return nodes;
}
