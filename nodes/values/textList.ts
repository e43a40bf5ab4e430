/** Splits `a, b, c` into its parts, without blanks and empty parts. */
export function splitList(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
