/** Joins sentences, leaving out those that are empty. */
export function sentences(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}

/** A text on one line, with an ellipsis in place of what is too much. */
export function shortened(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
