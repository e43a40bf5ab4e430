/** Joins sentences, leaving out those that are empty. */
export function sentences(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}

/** A text on one line, shortened with an ellipsis. */
export function shortened(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
