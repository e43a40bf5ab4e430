/**
 * The named references that people and language models write in Markdown. HTML knows 2,125; the
 * others stay as written, which is readable, too.
 */
const namedReferences: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00A0',
	shy: '\u00AD',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	plusmn: '±',
	times: '×',
	divide: '÷',
	middot: '·',
	bull: '•',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	sect: '§',
	para: '¶',
	euro: '€',
	pound: '£',
	yen: '¥',
	cent: '¢',
	larr: '←',
	uarr: '↑',
	rarr: '→',
	darr: '↓',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	szlig: 'ß',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç',
	ntilde: 'ñ',
};

/** What `text` could be read as after an ampersand: used to escape ampersands. */
export const characterReference =
	/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;

/**
 * Replaces `&amp;`, `&#8364;`, `&#x20AC;` … with the characters that they represent, as CommonMark does
 * in text (§ 2.5, "Entity and numeric character references").
 */
export function decodeCharacterReferences(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		characterReference,
		(reference: string, decimal?: string, hexadecimal?: string, name?: string) => {
			if (name !== undefined) {
				return Object.hasOwn(namedReferences, name)
					? (namedReferences[name] ?? reference)
					: reference;
			}
			const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
			const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
			return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
		},
	);
}
