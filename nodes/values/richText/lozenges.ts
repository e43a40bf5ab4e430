import MarkdownIt from 'markdown-it';
import type { AdfNode } from './adf';
import { characterReference } from './characterReferences';

/**
 * Status lozenges and dates in Markdown, which has no notation of its own for them: `{status:blue:In Progress}` and
 * `{date:2026-11-22}`. A pipe would end the cell of a table, so there is none. What Confluence's wiki markup and other
 * connectors write, `{status:color=Blue|title=In Progress}`, is read as well.
 */
const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

const otherColors: Readonly<Record<string, string>> = { grey: 'neutral', gray: 'neutral' };

const notation = /\{(status|date):((?:[^{}\\\n]|\\[^\n]){1,300})\}/y;

/** A brace with which a text would begin a lozenge or a date. */
export const lozengeBrace = /\{(?=(?:status|date):)/g;

const { unescapeAll } = new MarkdownIt().utils;

/** A lozenge or a date that is written at a position of a text, and its length there. */
export function writtenLozenge(
	text: string,
	position: number,
): { node: AdfNode; length: number } | undefined {
	notation.lastIndex = position;
	const [raw = '', name, inner = ''] = notation.exec(text) ?? [];
	const node = name === 'date' ? dateOf(inner) : statusOf(inner);
	return node && { node, length: raw.length };
}

function statusOf(inner: string): AdfNode | undefined {
	const [, short, rest = ''] = /^([^:=|]+):(.*)$/.exec(inner) ?? [];
	if (short !== undefined) return status(short, rest);
	const parameters = Object.fromEntries(
		inner.split(/(?<!\\)\|/).map((part) => {
			const [name = '', ...value] = part.split('=');
			return [name.trim().toLowerCase(), value.join('=').trim()];
		}),
	);
	return status(parameters.color || parameters.colour || 'neutral', parameters.title ?? '');
}

function status(color: string, text: string): AdfNode | undefined {
	const given = color.trim().toLowerCase();
	const known = otherColors[given] ?? given;
	const shown = unescapeAll(text).replace(/\s+/g, ' ').trim();
	if (shown === '' || !isColor(known)) return undefined;
	return { type: 'status', attrs: { text: shown, color: known } };
}

const isColor = (color: string): boolean => COLORS.includes(color) || /^#[0-9a-f]{6}$/i.test(color);

/** A day as a date of ADF: milliseconds from 1970 to its beginning in UTC. */
function dateOf(day: string): AdfNode | undefined {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
	if (Number.isNaN(time) || dayOf(time) !== day) return undefined;
	return { type: 'date', attrs: { timestamp: String(time) } };
}

/** The day of a date of ADF: `2026-11-22`; what was given if it is none. */
export function dayOf(timestamp: unknown): string {
	const date = new Date(timestamp === '' ? NaN : Number(timestamp));
	return Number.isNaN(date.getTime()) ? String(timestamp) : date.toISOString().slice(0, 10);
}

/** Writes a lozenge or a date; undefined if the notation cannot express it. */
export function lozengeToMarkdown({ type, attrs = {} }: AdfNode): string | undefined {
	const written =
		type === 'date'
			? `{date:${dayOf(attrs.timestamp)}}`
			: `{status:${String(attrs.color).toLowerCase()}:${escaped(String(attrs.text))}}`;
	return writtenLozenge(written, 0)?.length === written.length ? written : undefined;
}

const escaped = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\{}]/g, '\\$&')
		.replace(characterReference, (reference) => `&amp;${reference.slice(1)}`)
		.replace(/\|/g, '&#124;');
