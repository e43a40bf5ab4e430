/**
 * The middle one of the numbers, or the mean of the middle two.
 *
 * @throws RangeError when there are no numbers
 */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((one, other) => one - other);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	if (upper === undefined || lower === undefined) throw new RangeError('There is no number.');
	return (lower + upper) / 2;
}
