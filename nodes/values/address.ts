/** Whether a text is the address of something on the web. */
export function isAddress(text: string): boolean {
	return /^https?:\/\//i.test(text.trim());
}

/** The parts of an address that tell what it is about, decoded where that is possible. */
export interface AddressParts {
	/** Of its path, from left to right. */
	readonly segments: readonly string[];
	readonly query: URLSearchParams;
}

/** The parts of an address; none if it is not one. */
export function partsOf(address: string): AddressParts {
	const url = isAddress(address) ? URL.parse(address.trim()) : null;
	if (url === null) return { segments: [], query: new URLSearchParams() };
	return { segments: url.pathname.split('/').map(decoded), query: url.searchParams };
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** The last segment of a path that follows one of these words: `SUP` in `…/projects/SUP/boards`. */
export function segmentAfter(
	{ segments }: AddressParts,
	words: RegExp,
	fits: (segment: string) => boolean,
): string | undefined {
	return segments.findLast(
		(segment, index) => words.test(segments[index - 1] ?? '') && fits(segment),
	);
}
