import { marked, type Token, type Tokens } from 'marked';

/** A sentence that a page quotes, below which it explains it. */
export interface QuotedSentence {
	readonly sentence: string;
	/** The `##` heading that it stands under. */
	readonly section: string;
}

/** The sentences in a page's block quotes, in order. */
export function quotedSentences(markdown: string): QuotedSentence[] {
	let section = '';
	return marked.lexer(markdown).flatMap((token: Token) => {
		if (token.type === 'heading' && token['depth'] === 2) section = String(token['text']);
		if (token.type !== 'blockquote') return [];
		return [{ sentence: textOf(token as Tokens.Blockquote), section }];
	});
}

/** The words of a quote on one line, as the reader sees them. */
function textOf({ text }: Tokens.Blockquote): string {
	return text
		.replace(/(?<!\\)[*_`]/g, '')
		.replace(/\\(.)/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What a sentence says in every case: its parts between `…`, which stands for a name or a value. */
export function fixedParts(sentence: string): string[] {
	return sentence
		.split('…')
		.map((part) => part.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
		.filter((part) => /\p{L}{2}/u.test(part));
}

/** Whether a text has all fixed parts of a sentence, in order. */
export function saysIt(text: string, sentence: string): boolean {
	let from = 0;
	return fixedParts(sentence).every((part) => {
		const at = text.indexOf(part, from);
		from = at + part.length;
		return at !== -1;
	});
}
