/**
 * How much Jira takes at a place of a request, and what the place holds. Values are judged by size and count only:
 * whether a word or a number is right, Jira says for each entity.
 */
export type Limit =
	| { readonly kind: 'text'; readonly most: number; readonly mayBeCut: boolean }
	| { readonly kind: 'list'; readonly most: number; readonly of: Limit | undefined }
	| { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Limit>> }
	| { readonly kind: 'properties'; readonly most: number; readonly longest: number }
	| { readonly kind: 'associations'; readonly types: number; readonly values: number };

/** Text that means something as a whole: an ID, a name of a branch, a URL. */
export const text = (most: number): Limit => ({ kind: 'text', most, mayBeCut: false });

/** Text for people, which may be cut when the user says so. */
export const prose = (most: number): Limit => ({ kind: 'text', most, mayBeCut: true });

/** @param most entries; `Infinity` where only the entries have limits */
export const list = (most: number, of?: Limit): Limit => ({ kind: 'list', most, of });

export const fields = (known: Readonly<Record<string, Limit>>): Limit => ({
	kind: 'fields',
	fields: known,
});

export const url = text(2000);

/** What is sent with entities to find them again: five at most, for every API. */
export const properties: Limit = { kind: 'properties', most: 5, longest: 255 };

/** How many issues and other things an entity may belong to. */
export const MOST_ASSOCIATED = 500;

/** @param types how many kinds of associations there may be; the values of all of them are counted together */
export const associations = (types = Infinity): Limit => ({
	kind: 'associations',
	types,
	values: MOST_ASSOCIATED,
});
