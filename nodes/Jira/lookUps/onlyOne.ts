import { ItemRefused } from '../../operation';

/** What a look-up was for, and how its refusals read. */
export interface NamedSearch<Found> {
	/** The field as the user knows it. */
	readonly label: string;
	readonly text: string;
	/** Follows "but" if there is none: `no team has this name`. */
	readonly none: string;
	/** Follows "but" and the number if there are several: `teams have this name`. */
	readonly several: string;
	/** One of several, so that the user can tell them apart: `Sprint 1 (board Web, ID 7)`. */
	describe(found: Found): string;
	/** What to do about several: `Use the ID of the one that you mean.` */
	readonly choose: string;
}

/** The most candidates that a sentence names. */
const MOST_NAMED = 5;

/**
 * The only thing that a name can mean.
 *
 * @throws ItemRefused if there is none, or more than one
 */
export function onlyOne<Found>(found: readonly Found[], search: NamedSearch<Found>): Found {
	const { label, text, none, several, describe, choose } = search;
	const [one, ...others] = found;
	if (one === undefined) {
		throw new ItemRefused(
			`'${label}' is "${text}", but ${none}`,
			'Enter the whole name or the ID, and check that this account can see it.',
		);
	}
	if (others.length === 0) return one;
	const more = found.length - MOST_NAMED;
	const named = found.slice(0, MOST_NAMED).map(describe).join(', ');
	throw new ItemRefused(
		`'${label}' is "${text}", but ${found.length} ${several}`,
		`They are ${named}${more > 0 ? ` and ${more} more` : ''}. ${choose}`,
	);
}
