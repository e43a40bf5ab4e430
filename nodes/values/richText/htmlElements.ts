/** The attributes of an element by their names in lower case. */
export type Attributes = ReadonlyMap<string, string>;

/** An inline element, or a block as far as its style goes: what it means for the text in it. */
export interface Format {
	readonly name: string;
	readonly attributes: Attributes;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that contain nothing. */
export const VOID = setOf(
	'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/**
 * Elements whose content no browser shows: what is metadata, or is there for programs that lack something. `xml` is
 * what Office adds for itself.
 */
export const NOT_SHOWN = setOf('script style title template iframe noembed noframes datalist xml');

/** Elements that begin on a line of their own. All others are parts of a line. */
export const BLOCKS = setOf(
	'address article aside blockquote body caption center colgroup dd details dialog dir div dl dt ' +
		'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li ' +
		'main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul',
);

const PARTS_OF_TABLES = 'caption colgroup tbody td tfoot th thead tr';

/** Blocks before which a paragraph ends that nobody closed. */
export const CLOSES_PARAGRAPH: ReadonlySet<string> = new Set(
	[...BLOCKS].filter(
		(name) => !['html', 'head', 'body', 'option', ...PARTS_OF_TABLES.split(' ')].includes(name),
	),
);

const cell = setOf('td th caption table');
const table = setOf('table');

/** Where the search for an open element ends: an end tag in a cell does not close what is around the table. */
export const SCOPES = {
	paragraph: cell,
	block: cell,
	byEnd: {
		table: setOf('html'),
		...Object.fromEntries(PARTS_OF_TABLES.split(' ').map((name) => [name, table])),
		li: setOf('td th caption table ul ol menu dir'),
	} as Readonly<Record<string, ReadonlySet<string>>>,
};

/** What a block closes that nobody closed. */
export const CLOSED_BY: Readonly<
	Record<string, { readonly names: readonly string[]; readonly scope: ReadonlySet<string> }>
> = {
	li: { names: ['li'], scope: setOf('ul ol menu dir td th caption table') },
	dt: { names: ['dt', 'dd'], scope: setOf('dl td th caption table') },
	dd: { names: ['dt', 'dd'], scope: setOf('dl td th caption table') },
	option: { names: ['option'], scope: setOf('div td th table') },
	td: { names: ['td', 'th', 'caption'], scope: setOf('tr table') },
	th: { names: ['td', 'th', 'caption'], scope: setOf('tr table') },
	tr: { names: ['caption', 'tr'], scope: table },
	tbody: { names: ['caption', 'thead', 'tbody', 'tfoot'], scope: table },
	thead: { names: ['caption', 'thead', 'tbody', 'tfoot'], scope: table },
	tfoot: { names: ['caption', 'thead', 'tbody', 'tfoot'], scope: table },
	...Object.fromEntries(
		[1, 2, 3, 4, 5, 6].map((level) => [
			`h${level}`,
			{
				names: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
				scope: new Set([...BLOCKS].filter((name) => !/^h[1-6]$/.test(name))),
			},
		]),
	),
};
