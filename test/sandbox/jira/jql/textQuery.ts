const wordCharacter = '[\\p{L}\\p{N}\\p{M}]';

/** One thing to find in a text. */
interface Term {
	/** Letters that every text with the term contains, in lower case: a quick way to rule a text out. */
	readonly letters: string;
	readonly pattern: RegExp;
}

function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One word or, if it contains blanks, several adjacent words. */
function termOf(words: string): Term {
	const parts = words.match(/[\p{L}\p{N}\p{M}*?]+/gu) ?? [];
	const source = parts
		.map((part) =>
			escaped(part).replace(/\\\*/g, `${wordCharacter}*`).replace(/\\\?/g, wordCharacter),
		)
		.join('[^\\p{L}\\p{N}]+');
	const [letters = ''] = (parts[0] ?? '').split(/[*?]/);
	return {
		letters: letters.toLowerCase(),
		pattern: new RegExp(`(?<!${wordCharacter})${source}(?!${wordCharacter})`, 'iu'),
	};
}

/** Removes the backslashes that make characters literal. */
function unescaped(text: string): string {
	return text.replace(/\\(.)/gsu, (_, character: string) =>
		/[\p{L}\p{N}\p{M}]/u.test(character) ? character : ' ',
	);
}

function termsOf(wanted: string): Term[] {
	const terms: Term[] = [];
	const rest = wanted.replace(/"((?:\\.|[^"\\])*)"/gsu, (_, phrase: string) => {
		const words = unescaped(phrase).replace(/[*?]/g, ' ');
		if (words.trim() !== '') terms.push(termOf(words));
		return ' ';
	});
	for (const word of unescaped(rest).split(/[^\p{L}\p{N}\p{M}*?]+/u)) {
		if (word !== '') terms.push(termOf(word));
	}
	return terms;
}

/**
 * Reads the text after `~`: each word is searched for separately, words in inner quotes as adjacent
 * words; `*` and `?` stand for parts of a word, but not in quotes. Returns a test of texts. Source:
 * Atlassian, "Search syntax for text fields".
 */
export function textQuery(wanted: string): (text: string) => boolean {
	const terms = termsOf(wanted);
	return (text) => {
		const lower = text.toLowerCase();
		return (
			terms.length > 0 &&
			terms.every(({ letters, pattern }) => lower.includes(letters) && pattern.test(text))
		);
	};
}
