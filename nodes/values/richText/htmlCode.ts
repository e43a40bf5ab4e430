import { isElement, type HtmlElement, type HtmlLeaf, type HtmlNode } from './htmlTree';

/** Text of code as it is written, with a line for each block in it. */
export function preformattedText(nodes: readonly HtmlNode[]): string {
	let text = '';
	for (const node of nodes) {
		if (isElement(node)) {
			const inside = preformattedText(node.children);
			text += `${text === '' || text.endsWith('\n') ? '' : '\n'}${inside}${inside.endsWith('\n') ? '' : '\n'}`;
		} else if ('text' in node) {
			text += node.text;
		} else if (node.name === 'br') {
			text += '\n';
		}
	}
	return text;
}

/** The language of code, as highlighters name it: `language-js`, `lang-js`, `highlight-source-js`, `brush: js`. */
export function languageOf({ attributes, children }: HtmlElement): string | undefined {
	const inner = children.find((child) => !isElement(child) && 'text' in child) as
		| HtmlLeaf
		| undefined;
	const code = inner?.formats.findLast(({ name }) => name === 'code');
	for (const element of [attributes, code?.attributes]) {
		const found =
			/(?:^|\s)(?:language-|lang-|highlight-source-|brush:\s*)([\w+#-]+)/.exec(
				element?.get('class') ?? '',
			)?.[1] ??
			/^[\w+#-]+$/.exec(element?.get('data-lang') ?? element?.get('data-language') ?? '')?.[0];
		if (found !== undefined) return found.toLowerCase();
	}
	return undefined;
}
