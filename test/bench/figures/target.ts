/** Something that a scenario must reach, and whether it did. */
export interface Target {
	/** What is measured, such as `ratio` or `requests`. */
	readonly what: string;
	/** What it must be, such as `≥ 60`. */
	readonly wanted: string;
	/** What it is. */
	readonly value: number | string;
	readonly reached: boolean;
}

export function atLeast(what: string, value: number, bound: number): Target {
	return { what, wanted: `≥ ${bound}`, value, reached: value >= bound };
}

export function atMost(what: string, value: number, bound: number): Target {
	return { what, wanted: `≤ ${bound}`, value, reached: value <= bound };
}

/** A target that is either met or not. */
export function holds(what: string, reached: boolean): Target {
	return { what, wanted: 'yes', value: reached ? 'yes' : 'no', reached };
}

/** `ratio 45.2, wanted ≥ 60`: the text for a target that was not reached. */
export function describeMiss({ what, wanted, value }: Target): string {
	const shown = typeof value === 'number' ? String(rounded(value)) : value;
	return `${what} ${shown}, wanted ${wanted}`;
}

/** Two decimals below 10, one below 100, none above: more is noise. */
export function rounded(value: number): number {
	const decimals = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
	return Number(value.toFixed(decimals));
}
