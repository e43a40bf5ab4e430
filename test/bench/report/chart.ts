import { ratioOf, slowRatioOf, type ScenarioResult } from '../figures/result';
import { rounded } from '../figures/target';

/** One pair of bars. */
export interface Bar {
	readonly label: string;
	readonly ratio: number;
	/** The same with 20 ms an issue. */
	readonly slowRatio?: number;
	/** The minimum wanted. */
	readonly wanted?: number;
}

const WIDTH = 840;
const PADDING = 20;
const LABEL_WIDTH = 300;
/** Room for the number right of the longest bar. */
const VALUE_WIDTH = 70;
const TOP = 90;
const ROW = 40;
const BAR = 13;
const BOTTOM = 44;

/** The bars of the scenarios that have a ratio. */
export function barsOf(results: readonly ScenarioResult[]): Bar[] {
	return results.flatMap((result) => {
		const ratio = ratioOf(result);
		const slowRatio = slowRatioOf(result);
		const { title: label, wantedRatio: wanted } = result;
		// Bars are for speed: without a wanted ratio the row is about something else.
		if (ratio === undefined || wanted === undefined) return [];
		return [{ label, ratio, wanted, ...(slowRatio === undefined ? {} : { slowRatio }) }];
	});
}

/**
 * Draws bars that show how many times as fast the node is, as an SVG without its own scripts or fonts
 * that follows the reader's choice of light or dark.
 */
export function chart(bars: readonly Bar[]): string {
	const height = TOP + bars.length * ROW + BOTTOM;
	const most = Math.max(
		1,
		...bars.flatMap(({ ratio, slowRatio = 0, wanted = 0 }) => [ratio, slowRatio, wanted]),
	);
	const scale = (WIDTH - LABEL_WIDTH - VALUE_WIDTH) / most;
	const summary = bars.map(({ label, ratio }) => `${label}: ${rounded(ratio)}`).join('; ');
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title summary">`,
		'<title id="title">How many times as fast as the built-in Jira node</title>',
		`<desc id="summary">${escaped(summary)}</desc>`,
		`<style>${STYLE}</style>`,
		`<rect class="page" width="${WIDTH}" height="${height}" rx="8"/>`,
		text(PADDING, 34, 'heading', 'How many times as fast as the built-in Jira node'),
		...legend(),
		...bars.flatMap((bar, index) => row(bar, TOP + index * ROW, scale)),
		line(LABEL_WIDTH, TOP - 8, LABEL_WIDTH, height - BOTTOM, 'axis'),
		text(
			PADDING,
			height - 18,
			'small',
			'Whole n8n, embedded Jira with 40 ms a request; medians. The mark is what is wanted at least.',
		),
		'</svg>',
		'',
	].join('\n');
}

const STYLE = [
	'text{font-family:system-ui,-apple-system,"Segoe UI",sans-serif;font-size:13px;fill:#24292f}',
	'.heading{font-size:16px;font-weight:600}',
	'.small{font-size:12px;fill:#57606a}',
	'.page{fill:#fff}',
	'.label{text-anchor:end}',
	'.usual{fill:#1f6feb}',
	'.slow{fill:#8cb4f0}',
	'.axis{stroke:#8c959f;stroke-width:1}',
	'.wanted{stroke:#bc4c00;stroke-width:2}',
	'@media (prefers-color-scheme:dark){.page{fill:#0d1117}text{fill:#e6edf3}.small{fill:#9198a1}.usual{fill:#4493f8}.slow{fill:#2b5288}.wanted{stroke:#f0883e}}',
].join('');

function legend(): string[] {
	const y = 62;
	const x = PADDING;
	return [
		rect(x, y - 11, 13, 'usual'),
		text(x + 20, y, '', '3 ms an issue'),
		rect(x + 130, y - 11, 13, 'slow'),
		text(x + 150, y, '', '20 ms an issue'),
		line(x + 268, y - 13, x + 268, y + 3, 'wanted'),
		text(x + 278, y, '', 'wanted'),
	];
}

function row({ label, ratio, slowRatio, wanted }: Bar, top: number, scale: number): string[] {
	const bar = (value: number, y: number, kind: string) => [
		rect(LABEL_WIDTH, y, value * scale, kind),
		text(
			LABEL_WIDTH + value * scale + 6,
			y + 11,
			kind === 'slow' ? 'small' : '',
			String(rounded(value)),
		),
	];
	const mark = LABEL_WIDTH + (wanted ?? 0) * scale;
	return [
		text(LABEL_WIDTH - 10, top + (slowRatio === undefined ? 11 : 18), 'label', label),
		...bar(ratio, top, 'usual'),
		...(slowRatio === undefined ? [] : bar(slowRatio, top + BAR + 2, 'slow')),
		...(wanted === undefined ? [] : [line(mark, top - 3, mark, top + BAR + 3, 'wanted')]),
	];
}

const rect = (x: number, y: number, width: number, kind: string) =>
	`<rect class="${kind}" x="${rounded(x)}" y="${y}" width="${rounded(width)}" height="${BAR}" rx="2"/>`;

const line = (x1: number, y1: number, x2: number, y2: number, kind: string) =>
	`<line class="${kind}" x1="${rounded(x1)}" y1="${y1}" x2="${rounded(x2)}" y2="${y2}"/>`;

const text = (x: number, y: number, kind: string, content: string) =>
	`<text${kind === '' ? '' : ` class="${kind}"`} x="${rounded(x)}" y="${y}">${escaped(content)}</text>`;

const escaped = (content: string) =>
	content
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
