import type { AdfNode } from './adf';

/**
 * Short names of emoji that mean nothing else in a text about software, and the character of each. (`:x:`, `:key:`
 * and `:100:` are left out, because colons stand around such words in logs and addresses.)
 */
const characters: Readonly<Record<string, string>> = {
	boom: '💥',
	bug: '🐛',
	bulb: '💡',
	clap: '👏',
	construction: '🚧',
	eyes: '👀',
	fire: '🔥',
	heart: '❤️',
	hourglass: '⌛',
	joy: '😂',
	memo: '📝',
	point_right: '👉',
	pray: '🙏',
	rocket: '🚀',
	rotating_light: '🚨',
	slight_smile: '🙂',
	smile: '😄',
	sob: '😭',
	sparkles: '✨',
	tada: '🎉',
	thinking: '🤔',
	thumbsdown: '👎',
	thumbsup: '👍',
	warning: '⚠️',
	wave: '👋',
	white_check_mark: '✅',
	wink: '😉',
	zap: '⚡',
};

const pattern = `:(?:${Object.keys(characters).join('|')}):`;

/** The short name of an emoji, as a notation in Markdown: not beside letters, digits or other colons. */
export const emojiNotation = new RegExp(`(?<![\\p{L}\\p{N}:])${pattern}(?![\\p{L}\\p{N}:])`, 'uy');

/** A colon with which a text would begin an emoji. */
export const emojiColon = new RegExp(`:(?=${pattern.slice(1)})`, 'g');

/** The emoji of a short name in colons. */
export function emoji(shortName: string): AdfNode {
	const text = characters[shortName.slice(1, -1)] ?? shortName;
	const id = text.codePointAt(0)?.toString(16);
	return { type: 'emoji', attrs: { shortName, id, text } };
}

/** Whether Markdown has a notation for an emoji. */
export const hasNotation = (shortName: unknown): shortName is string =>
	typeof shortName === 'string' && Object.hasOwn(characters, shortName.replace(/^:|:$/g, ''));
