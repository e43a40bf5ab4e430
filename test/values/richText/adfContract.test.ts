import {
	htmlToAdf,
	markdownToAdf,
	markdownToWiki,
	plainTextToAdf,
	richTextFor,
	wikiToAdf,
} from '../../../nodes/values/richText';
import type { AdfNode } from '../../../nodes/values/richText';
import { describeContract } from '../../contract/describeContract';
import { htmlExamples } from './htmlExamples';
import { generateHtml } from './htmlGenerator';
import { htmlMails } from './htmlMails';
import { markdownExamples } from './markdownExamples';
import { generateMarkdown } from './markdownGenerator';
import { wikiExamples } from './wikiExamples';

/**
 * What Atlassian's documentation asks for beyond its schema: an item does not begin with a list,
 * a task list begins with a task, ids of tasks are unique, text contains no line break.
 */
function findingsBeyondSchema(content: readonly AdfNode[], ids = new Set<unknown>()): string[] {
	return content.flatMap((node) => {
		const findings: string[] = [];
		const first = node.content?.[0]?.type;
		if (node.type === 'listItem' && first?.endsWith('List')) findings.push('list first in item');
		if (node.type === 'taskList' && first !== 'taskItem') findings.push('no task first in list');
		if (node.type !== 'codeBlock' && node.content?.some((child) => child.text?.includes('\n'))) {
			findings.push('line end in text');
		}
		const id = node.attrs?.localId;
		if (id !== undefined && ids.has(id)) findings.push(`id ${String(id)} twice`);
		if (id !== undefined) ids.add(id);
		return [...findings, ...findingsBeyondSchema(node.content ?? [], ids)];
	});
}

describeContract("ADF by Atlassian's schema", (specifications) => {
	it.each(markdownExamples)('is made of %s', (_name, markdown) => {
		for (const document of [markdownToAdf(markdown), plainTextToAdf(markdown)]) {
			expect(specifications.checkAdf(document)).toEqual([]);
			expect(findingsBeyondSchema(document.content)).toEqual([]);
		}
	});

	it.each([
		['regular', true],
		['wild', false],
	])('is made of 1,000 generated %s documents', (_name, regular) => {
		const faults = Array.from({ length: 1_000 }, (_, seed) => seed).flatMap((seed) => {
			const document = markdownToAdf(generateMarkdown(seed, { regular }));
			return [...specifications.checkAdf(document), ...findingsBeyondSchema(document.content)].map(
				(finding) => ({ seed, finding }),
			);
		});
		expect(faults).toEqual([]);
	});

	const htmls = [...htmlExamples, ...htmlMails].map(([name, html]): [string, string] => [
		name,
		html,
	]);

	it.each(htmls)('is made of HTML: %s', (_name, html) => {
		const { content } = htmlToAdf(html);
		expect(specifications.checkAdf({ version: 1, type: 'doc', content })).toEqual([]);
		expect(findingsBeyondSchema(content)).toEqual([]);
	});

	it.each(wikiExamples)('is made of wiki markup: %s', (_name, wiki) => {
		const document = wikiToAdf(wiki);
		expect(specifications.checkAdf(document)).toEqual([]);
		expect(findingsBeyondSchema(document.content)).toEqual([]);
		expect(JSON.stringify(richTextFor('adf', 'wiki', wiki))).not.toContain('mediaInline');
	});

	it.each<[string, (seed: number) => ReturnType<typeof htmlToAdf>]>([
		['HTML', (seed) => htmlToAdf(generateHtml(seed, { regular: true }).html)],
		['broken HTML', (seed) => htmlToAdf(generateHtml(seed, { regular: false }).html)],
		[
			'wiki markup',
			(seed) => wikiToAdf(markdownToWiki(generateMarkdown(seed, { regular: seed % 2 === 0 }))),
		],
	])('is made of 1,000 generated documents of %s', (_name, documentOf) => {
		const faults = Array.from({ length: 1_000 }, (_, seed) => seed).flatMap((seed) => {
			const document = documentOf(seed);
			return [...specifications.checkAdf(document), ...findingsBeyondSchema(document.content)].map(
				(finding) => ({ seed, finding }),
			);
		});
		expect(faults).toEqual([]);
	});

	it('is distinguished from what is not ADF', () => {
		const document = markdownToAdf('a');
		document.content.push({ type: 'paragraph', content: [{ type: 'text', text: '' }] });
		expect(specifications.checkAdf(document)).not.toEqual([]);
	});
});
