import { code, em, link, strike, strong } from './adf';
import type { AdfMark } from './adf';
import { combineMarks } from './combineMarks';
import type { Format } from './htmlElements';
import { linkTarget, type LinkTarget } from './linkTarget';
import { textColour } from './textColour';

/** How white space is shown: as one space, as it is, or with its line ends. */
export type WhiteSpace = 'normal' | 'pre' | 'pre-line';

/** What text looks like; what is undefined is as around it. */
interface OwnStyle {
	readonly isHidden: boolean;
	readonly strong?: boolean;
	readonly em?: boolean;
	readonly code?: boolean;
	readonly underline?: boolean;
	readonly strike?: boolean;
	readonly subsup?: 'sub' | 'sup';
	/** null is the colour of all text. */
	readonly colour?: AdfMark | null;
	readonly target?: LinkTarget;
	readonly whiteSpace?: WhiteSpace;
}

/** What text in several elements looks like. */
export interface TextStyle {
	readonly marks: readonly AdfMark[];
	readonly whiteSpace: WhiteSpace;
	/** The link around the text, if it names a person: the element, so that two links in a row are two. */
	readonly person?: { readonly element: Format; readonly target: LinkTarget };
}

const BY_NAME: Readonly<Record<string, Omit<OwnStyle, 'isHidden'>>> = {
	...named(['b', 'strong'], { strong: true }),
	...named(['i', 'em', 'cite', 'dfn', 'var'], { em: true }),
	...named(['u', 'ins'], { underline: true }),
	...named(['s', 'strike', 'del'], { strike: true }),
	...named(['code', 'tt', 'kbd', 'samp'], { code: true }),
	...named(['sub'], { subsup: 'sub' }),
	...named(['sup'], { subsup: 'sup' }),
};

function named(
	names: readonly string[],
	style: Omit<OwnStyle, 'isHidden'>,
): Record<string, Omit<OwnStyle, 'isHidden'>> {
	return Object.fromEntries(names.map((name) => [name, style]));
}

const ownStyles = new WeakMap<Format, OwnStyle>();

/** What an element says about the text in it. */
export function ownStyle(format: Format): OwnStyle {
	const known = ownStyles.get(format);
	if (known !== undefined) return known;
	const { name, attributes } = format;
	const css = declarations(attributes.get('style') ?? '');
	const isHidden = css.get('display') === 'none' || attributes.has('hidden');
	const href = name === 'a' ? attributes.get('href') : undefined;
	const style: OwnStyle = {
		...(Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : {}),
		...(name === 'font' && colourOf(attributes.get('color'))),
		...(href !== undefined && !href.startsWith('#') && { target: linkTarget(href) }),
		...weightOf(css.get('font-weight')),
		...slantOf(css.get('font-style')),
		...decorationOf(`${css.get('text-decoration')} ${css.get('text-decoration-line')}`),
		...raisedOf(css.get('vertical-align')),
		...colourOf(css.get('color')),
		...whiteSpaceOf(css.get('white-space')),
		isHidden,
	};
	ownStyles.set(format, style);
	return style;
}

/** The declarations of a style attribute, in lower case. */
export function declarations(style: string): ReadonlyMap<string, string> {
	return new Map(
		style.split(';').flatMap((declaration): Array<[string, string]> => {
			const colon = declaration.indexOf(':');
			if (colon < 0) return [];
			const value = declaration.slice(colon + 1).toLowerCase();
			return [
				[declaration.slice(0, colon).trim().toLowerCase(), value.replace('!important', '').trim()],
			];
		}),
	);
}

type Partial = Omit<OwnStyle, 'isHidden'>;

function weightOf(weight = ''): Partial {
	if (/^bold(?:er)?$/.test(weight) || Number(weight) >= 600) return { strong: true };
	return /^(?:normal|lighter)$/.test(weight) || Number(weight) > 0 ? { strong: false } : {};
}

function slantOf(slant = ''): Partial {
	if (/^(?:italic|oblique)/.test(slant)) return { em: true };
	return slant === 'normal' ? { em: false } : {};
}

function decorationOf(decoration: string): Partial {
	return {
		...(/\bnone\b/.test(decoration) && { underline: false, strike: false }),
		...(/\bunderline\b/.test(decoration) && { underline: true }),
		...(/\bline-through\b/.test(decoration) && { strike: true }),
	};
}

function raisedOf(align = ''): Partial {
	if (align === 'super') return { subsup: 'sup' };
	return align === 'sub' ? { subsup: 'sub' } : {};
}

/** White text stands on a coloured ground, which ADF does not take over. */
function colourOf(written = ''): Partial {
	if (written === '' || /^(?:inherit|currentcolor)$/.test(written)) return {};
	const colour = textColour(written);
	return { colour: colour?.attrs?.color === '#ffffff' ? null : (colour ?? null) };
}

function whiteSpaceOf(value = ''): Partial {
	if (/^(?:pre|pre-wrap|break-spaces)$/.test(value)) return { whiteSpace: 'pre' };
	if (value === 'pre-line') return { whiteSpace: 'pre-line' };
	return /^(?:normal|nowrap)$/.test(value) ? { whiteSpace: 'normal' } : {};
}

const textStyles = new WeakMap<readonly Format[], TextStyle>();

/** What text looks like in these elements, from the outermost to the innermost. */
export function textStyle(formats: readonly Format[]): TextStyle {
	const known = textStyles.get(formats);
	if (known !== undefined) return known;
	let style: OwnStyle = { isHidden: false };
	let element: Format | undefined;
	for (const format of formats) {
		const own = ownStyle(format);
		if (own.target !== undefined) element = format;
		// What decorates text goes on in the elements in it, whatever these say.
		const underline =
			own.underline === false && format.name !== 'u' ? style.underline : own.underline;
		const isStruck = own.strike === false && format.name !== 's' ? style.strike : own.strike;
		style = {
			...style,
			...own,
			...(underline !== undefined && { underline }),
			...(isStruck !== undefined && { strike: isStruck }),
		};
	}
	const result: TextStyle = {
		marks: marksOf(style),
		whiteSpace: style.whiteSpace ?? 'normal',
		...(element !== undefined &&
			style.target !== undefined &&
			(style.target.kind === 'account' || style.target.kind === 'userName') && {
				person: { element, target: style.target },
			}),
	};
	textStyles.set(formats, result);
	return result;
}

function marksOf(style: OwnStyle): AdfMark[] {
	const isLink = style.target?.kind === 'address';
	return combineMarks([
		...(style.target?.kind === 'address' ? [link(style.target.href)] : []),
		...(style.em ? [em] : []),
		...(style.strong ? [strong] : []),
		...(style.strike ? [strike] : []),
		...(style.subsup ? [{ type: 'subsup', attrs: { type: style.subsup } }] : []),
		// A link is underlined anyway.
		...(style.underline && !isLink ? [{ type: 'underline' }] : []),
		...(style.colour ? [style.colour] : []),
		...(style.code ? [code] : []),
	]);
}
