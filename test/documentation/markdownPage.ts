import MarkdownIt from 'markdown-it';

/** The parts of a Markdown page that can be wrong: where links lead, and which commands it names. */
export interface MarkdownPage {
	/** Targets of links and pictures, as written. */
	readonly links: readonly string[];
	/** The anchors to which a link may lead after `#`, as GitHub generates them from headings. */
	readonly anchors: ReadonlySet<string>;
	/** Names of npm scripts that the page tells people to run. */
	readonly scripts: readonly string[];
}

type Token = MarkdownIt.Token;

const parser = new MarkdownIt({ html: true });

export function readPage(markdown: string): MarkdownPage {
	const tokens = parser.parse(markdown, {});
	const lines = tokens.flatMap(({ children }) => children ?? []);
	const links = lines
		.filter(({ type }) => type === 'link_open' || type === 'image')
		.map((token) => String(token.attrGet('href') ?? token.attrGet('src')));
	const headings = tokens
		.filter((_, index) => tokens[index - 1]?.type === 'heading_open')
		.map(({ children }) => textOf(children ?? []));
	return { links, anchors: anchorsOf(headings), scripts: scriptsIn(markdown) };
}

/** The visible text of a line. */
function textOf(tokens: readonly Token[]): string {
	return tokens.map(({ content }) => content).join('');
}

/** GitHub's anchors: small letters, hyphens for spaces, no punctuation; repeated ones get a number. */
export function anchorsOf(headings: readonly string[]): Set<string> {
	const anchors = new Set<string>();
	const counts = new Map<string, number>();
	for (const heading of headings) {
		const anchor = heading
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
			.replaceAll(' ', '-');
		const count = counts.get(anchor) ?? 0;
		counts.set(anchor, count + 1);
		anchors.add(count === 0 ? anchor : `${anchor}-${count}`);
	}
	return anchors;
}

/** `npm run X`, with npm's own options before or after `run`, and the short forms `npm test` and `npm start`. */
export function scriptsIn(text: string): string[] {
	const named =
		/\bnpm (?:--?[\w-]+ )*(?:(?:run|run-script) (?:--?[\w-]+ )*([a-z][\w:-]*)|(test|start)\b)/g;
	return [...text.matchAll(named)].map(([, script, short]) => script ?? short ?? '');
}
