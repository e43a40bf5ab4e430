/** What text could be read as after an ampersand, such as `&amp;`, `&#8364;` or `&#x20AC;`: used to escape ampersands. */
export const characterReference =
	/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;

/** The names that people and programs write in wiki markup. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	apos: "'",
	bull: '•',
	cent: '¢',
	copy: '©',
	deg: '°',
	euro: '€',
	gt: '>',
	hellip: '…',
	laquo: '«',
	larr: '←',
	ldquo: '“',
	lsquo: '‘',
	lt: '<',
	mdash: '—',
	middot: '·',
	nbsp: '\u00a0',
	ndash: '–',
	pound: '£',
	quot: '"',
	raquo: '»',
	rarr: '→',
	rdquo: '”',
	reg: '®',
	rsquo: '’',
	times: '×',
	trade: '™',
};

/** The character that a reference such as `&#92;` or `&amp;` stands for; undefined for an unknown one. */
export function decodeReference(reference: string): string | undefined {
	const [, decimal, hexadecimal, name = ''] =
		new RegExp(characterReference.source).exec(reference) ?? [];
	if (decimal === undefined && hexadecimal === undefined) {
		return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
	}
	const point = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
	const isCharacter = point >= 9 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
	return isCharacter ? String.fromCodePoint(point) : '\ufffd';
}
