/** Seconds of Jira's units, with its usual days of eight hours and weeks of five days. */
const seconds = { w: 144_000, d: 28_800, h: 3600, m: 60 };

/** Seconds of a duration such as `2w 3d 4h 30m`; null for anything else. */
export function parseDuration(text: string): number | null {
	if (!/^\d+(\.\d+)?[wdhm](\s+\d+(\.\d+)?[wdhm])*$/i.test(text.trim())) return null;
	return text
		.trim()
		.toLowerCase()
		.split(/\s+/)
		.reduce(
			(sum, part) => sum + parseFloat(part) * seconds[part.at(-1) as keyof typeof seconds],
			0,
		);
}

/** The same, and a bare number is one of minutes, Jira's usual default unit. */
export function secondsOf(text: string): number | null {
	return parseDuration(/^\s*\d+\s*$/.test(text) ? `${text.trim()}m` : text);
}

/** The reverse: the text for a number of seconds. */
export function durationText(total: number): string {
	const parts: string[] = [];
	let rest = total;
	for (const [unit, size] of Object.entries(seconds)) {
		const count = Math.floor(rest / size);
		rest -= count * size;
		if (count > 0) parts.push(`${count}${unit}`);
	}
	return parts.join(' ') || '0m';
}
