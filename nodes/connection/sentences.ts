/** Joins sentences, leaving out those that are empty. */
export function sentences(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(' ');
}
