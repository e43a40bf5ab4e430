/** The condition that all of these are met; `''` for none. */
export function allOf(...conditions: readonly string[]): string {
	const [first = '', ...others] = conditions.filter((condition) => condition !== '');
	return others.length === 0 ? first : [first, ...others].map((one) => `(${one})`).join(' AND ');
}
