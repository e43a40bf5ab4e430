import type { Asked } from '../../asked';
import { isExpression } from '../../values/expression';
import { textFormatOf } from '../../values/textFormat';
import type { Parameters } from '../../workflow';
import { noteFormat } from '../issue/fields';

/** The parameters of a comment's text. */
export const textParameters = {
	jsonParameters: [],
	comment: [],
	commentJson: [],
	options: ['expand', 'wikiMarkup'],
} as const;

/**
 * The text of a comment with its format. n8n's node sends a document as JSON; on Cloud plain text, unless 'Use Wiki
 * Markup' is on; on Data Center what there is, which Jira reads as wiki markup.
 */
export function commentText(asked: Asked): Parameters {
	const options = asked.collection('options');
	noteExpand(options, asked);
	if (asked.isOn('jsonParameters')) return { body: asked.given('commentJson'), textFormat: 'adf' };
	const text = asked.given('comment');
	if (text === undefined || text === '') {
		asked.note('comment', 'is empty, but needed: fill it in.');
		return {};
	}
	if (asked.flavour === 'dataCenter') {
		const textFormat = textFormatOf(text);
		noteFormat('comment', text, textFormat, asked);
		return { body: text, textFormat };
	}
	const { wikiMarkup } = options;
	if (isExpression(wikiMarkup)) {
		asked.note(
			'options.wikiMarkup',
			"is an expression: 'Text Format' is Wiki Markup for all items.",
		);
	}
	return {
		body: text,
		textFormat: wikiMarkup === true || isExpression(wikiMarkup) ? 'wiki' : 'plainText',
	};
}

/** Comments as HTML: our node has none. */
export function noteExpand({ expand }: Parameters, asked: Asked): void {
	if (expand === undefined || String(expand) === '') return;
	asked.note(
		'options.expand',
		"the text as HTML has no counterpart and is left out: turn on 'Simplify' for Markdown or plain text.",
	);
}
