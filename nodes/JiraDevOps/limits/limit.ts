/**
 * Jira's limit at a place in a request, and the type of value there. Only size and count are checked: Jira itself
 * checks words and numbers.
 */
export type Limit =
	| { readonly kind: 'text'; readonly most: number; readonly mayBeCut: boolean }
	| { readonly kind: 'list'; readonly most: number; readonly of: Limit | undefined }
	| { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Limit>> }
	| { readonly kind: 'properties'; readonly most: number; readonly longest: number }
	| { readonly kind: 'associations'; readonly types: number; readonly values: number };

/** Text that must stay complete: an ID, the name of a branch, a URL. */
export const text = (most: number): Limit => ({ kind: 'text', most, mayBeCut: false });

/** Text for people, which may be truncated if the user allows it. */
export const prose = (most: number): Limit => ({ kind: 'text', most, mayBeCut: true });

/** @param most entries; `Infinity` where only the entries have limits */
export const list = (most: number, of?: Limit): Limit => ({ kind: 'list', most, of });

export const fields = (known: Readonly<Record<string, Limit>>): Limit => ({
	kind: 'fields',
	fields: known,
});

export const url = text(2000);

/** Properties sent with entities to find them again: at most five, for every API. */
export const properties: Limit = { kind: 'properties', most: 5, longest: 255 };

/** How many issues and other things an entity may belong to. */
export const MOST_ASSOCIATED = 500;

/** @param types how many kinds of associations there may be; the values of all of them are counted together */
export const associations = (types = Infinity): Limit => ({
	kind: 'associations',
	types,
	values: MOST_ASSOCIATED,
});
