import type { AdfMark } from './adf';

/** The names of colours that people and mail programs use most; others of CSS are rare in text. */
const NAMED: Readonly<Record<string, string>> = {
	aqua: '#00ffff',
	blue: '#0000ff',
	brown: '#a52a2a',
	cyan: '#00ffff',
	darkblue: '#00008b',
	darkgreen: '#006400',
	darkred: '#8b0000',
	fuchsia: '#ff00ff',
	gold: '#ffd700',
	gray: '#808080',
	green: '#008000',
	grey: '#808080',
	lightgray: '#d3d3d3',
	lightgrey: '#d3d3d3',
	lime: '#00ff00',
	magenta: '#ff00ff',
	maroon: '#800000',
	navy: '#000080',
	olive: '#808000',
	orange: '#ffa500',
	pink: '#ffc0cb',
	purple: '#800080',
	red: '#ff0000',
	silver: '#c0c0c0',
	teal: '#008080',
	violet: '#ee82ee',
	white: '#ffffff',
	yellow: '#ffff00',
};

/**
 * A colour of text as ADF's mark: from a name, `#f00`, `#ff0000` or `rgb(255, 0, 0)`.
 *
 * @returns undefined for what is no colour, and for black: Jira shows text without a colour in the one that suits the
 *   reader's theme
 */
export function textColour(written: string): AdfMark | undefined {
	const color = hexColour(written.trim().toLowerCase());
	return color === undefined || color === '#000000'
		? undefined
		: { type: 'textColor', attrs: { color } };
}

function hexColour(written: string): string | undefined {
	if (Object.hasOwn(NAMED, written)) return NAMED[written];
	if (/^#[0-9a-f]{6}$/.test(written)) return written;
	if (/^#[0-9a-f]{3}$/.test(written)) return written.replace(/[0-9a-f]/g, '$&$&');
	const [, ...parts] =
		/^rgba?\((\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})(?:[, /].*)?\)$/.exec(written) ?? [];
	if (parts.length === 0) return undefined;
	const hex = parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'));
	return `#${hex.join('')}`;
}
