import type { AdfNode } from '../../../nodes/values/richText';
import { blockExamples } from './blockExamples';
import { richExamples } from './richExamples';
import { textExamples } from './textExamples';

/** What the example shows, the Markdown, and the content of the document that it becomes. */
export type MarkdownExample = [name: string, markdown: string, content: AdfNode[]];

export const markdownExamples: readonly MarkdownExample[] = [
	...textExamples,
	...blockExamples,
	...richExamples,
];
