const PART = /^(\d+(?:\.\d+)?)\s*([wdhm])/i;

/**
 * A duration in Jira's words, `2w 3d 4h 30m`: weeks, days, hours and minutes, each at most once.
 * Source: "Log time on an issue", support.atlassian.com.
 *
 * @returns the words separated by single spaces; undefined if it is not a duration
 */
export function jiraDuration(text: string): string | undefined {
	const parts: string[] = [];
	const units = new Set<string>();
	for (let rest = text.trim(); rest !== ''; ) {
		const [part, number, unit = ''] = PART.exec(rest) ?? [];
		if (part === undefined) return undefined;
		const letter = unit.toLowerCase();
		if (units.has(letter)) return undefined;
		units.add(letter);
		parts.push(`${number}${letter}`);
		rest = rest.slice(part.length).trimStart();
	}
	return parts.length > 0 ? parts.join(' ') : undefined;
}
