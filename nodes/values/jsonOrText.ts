/** An object, a list or null that a text contains as JSON; any other text as it is, without blanks around it. */
export function jsonOrText(text: string): unknown {
	const trimmed = text.trim();
	if (!/^(?:[[{]|null$)/.test(trimmed)) return trimmed;
	try {
		return JSON.parse(trimmed) as unknown;
	} catch {
		return trimmed;
	}
}
