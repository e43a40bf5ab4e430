import MarkdownIt from 'markdown-it';

/** A sentence that a page quotes, below which it explains it. */
export interface QuotedSentence {
	readonly sentence: string;
	/** The `##` heading that it stands under. */
	readonly section: string;
}

const reader = new MarkdownIt();

/** The sentences in a page's block quotes, in order: each quote is one paragraph. */
export function quotedSentences(markdown: string): QuotedSentence[] {
	let section = '';
	const tokens = reader.parse(markdown, {});
	return tokens.flatMap(({ children }, index) => {
		const text = (children ?? [])
			.map(({ type, content }) => (type === 'softbreak' ? ' ' : content))
			.join('');
		if (tokens[index - 1]?.type === 'heading_open' && tokens[index - 1]?.tag === 'h2') {
			section = text;
		}
		return tokens[index - 2]?.type === 'blockquote_open' ? [{ sentence: text, section }] : [];
	});
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
