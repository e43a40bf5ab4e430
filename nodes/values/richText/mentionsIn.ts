import { convertMarkdown } from './markdownToAdf';
import type { TextFormat } from './richTextFor';

/**
 * The display names of people whom a text mentions as `@[Mia Krause]`, each once, in the order of the text. They must
 * be looked up before the text is converted (`people` in the options of the conversion).
 *
 * Only Markdown has this notation; code does not mention anybody.
 *
 * @param text what the user gave; anything but text mentions nobody
 */
export function mentionsIn(format: TextFormat, text: unknown): readonly string[] {
	if (format !== 'markdown' || typeof text !== 'string' || !text.includes('@[')) return [];
	const names = new Set<string>();
	const get = (name: string): undefined => void names.add(name);
	convertMarkdown(text, { userNames: true, people: { get } });
	return [...names];
}
