import { fc } from '../../properties';
import type { AdfMark, AdfNode } from '../../../nodes/values/richText';

/** Any text that ADF can hold: words, what Markdown and wiki markup read as markup, and any other characters. */
const anyText = fc
	.oneof(
		{ weight: 4, arbitrary: fc.constantFrom('a', 'Müller', 'two words', ' a ', 'x1', '.', '🙂') },
		{
			weight: 3,
			arbitrary: fc.constantFrom(
				...[
					'*a*',
					'_',
					'**',
					'~~b~~',
					'`c`',
					'[d](e)',
					'![f](g)',
					'<b>',
					'</details>',
					'<!-- x -->',
				],
				...[
					'|',
					'# h',
					'- i',
					'1. j',
					'> k',
					'---',
					'===',
					'[ ] l',
					'<> m',
					'[!NOTE]',
					'\\',
					'&amp;',
				],
				...[
					'{status:blue:n}',
					'{date:2026-11-22}',
					':smile:',
					'@[Mia]',
					'[~mia]',
					'{code}',
					'h1. o',
				],
				...[
					'https://x.example/browse/AB-1',
					'www.x.example',
					'a@x.example',
					'  ',
					'\t',
					'\u00a0',
					'!',
				],
			),
		},
		{
			weight: 1,
			arbitrary: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
		},
	)
	.filter((text) => !text.includes('\n'));

const colors = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];
const address = fc.constantFrom(
	'https://x.example',
	'https://x.example/a_b?c=(d)&e=*',
	'https://acme.atlassian.net/browse/SUP-1',
);
const layout = fc.constantFrom('center', 'wide', 'align-start');
const node = <T extends object>(type: string, attrs: fc.Arbitrary<T>): fc.Arbitrary<AdfNode> =>
	attrs.map((known) => ({
		type,
		attrs: JSON.parse(JSON.stringify(known)) as T & Record<string, unknown>,
	}));

/** Marks in the combinations and the order that ADF allows: code only with a link. */
const marks: fc.Arbitrary<AdfMark[]> = fc
	.record({
		link: fc.option(address, { freq: 4 }),
		isCode: fc.boolean(),
		styles: fc.subarray(['em', 'strong', 'strike', 'underline']),
		subsup: fc.option(fc.constantFrom('sub', 'sup'), { freq: 6 }),
	})
	.map(({ link, isCode, styles, subsup }) => [
		...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
		...(isCode ? [{ type: 'code' }] : styles.map((type) => ({ type }))),
		...(isCode || subsup === null ? [] : [{ type: 'subsup', attrs: { type: subsup } }]),
	]);

const textNode = fc
	.record({ text: anyText, marks })
	.map(
		({ text, marks: some }): AdfNode =>
			some.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: some },
	);

const media = (types: readonly string[]) => ({
	id: fc.uuid(),
	type: fc.constantFrom(...types),
	collection: fc.constantFrom('', 'contentId-1'),
	alt: fc.option(anyText, { nil: undefined }),
	width: fc.option(fc.nat(2_000), { nil: undefined }),
});
const extension = fc.record({
	extensionKey: fc.constantFrom('toc', 'a|b'),
	extensionType: fc.constant('com.example'),
	parameters: fc.dictionary(fc.string({ maxLength: 5 }), fc.oneof(anyText, fc.integer()), {
		maxKeys: 2,
	}),
});

const inlineNode = fc.oneof(
	{ weight: 6, arbitrary: textNode },
	{ weight: 1, arbitrary: fc.constant<AdfNode>({ type: 'hardBreak' }) },
	node(
		'mention',
		fc.record({
			id: fc.constantFrom('5b10ac8d82e05b22cc7d4ef5', '557058:a-b'),
			text: anyText.map((text) => `@${text}`),
		}),
	),
	node(
		'emoji',
		fc.constantFrom(
			{ shortName: ':smile:', id: '1f604', text: '😄' },
			{ shortName: ':custom:', id: 'abc' },
			{ shortName: ':cat:', text: '🐱' },
		),
	),
	node(
		'date',
		fc.integer({ min: 0, max: 80_000 }).map((day) => ({ timestamp: String(day * 86_400_000) })),
	),
	node('status', fc.record({ text: anyText, color: fc.constantFrom(...colors, '#00ff00') })),
	node(
		'inlineCard',
		address.map((url) => ({ url })),
	),
	node(
		'placeholder',
		anyText.map((text) => ({ text })),
	),
	node('inlineExtension', extension),
	node('mediaInline', fc.record(media(['file', 'link']))),
);
const inline = fc.array(inlineNode, { maxLength: 5 });

const leafBlocks = {
	paragraph: inline.map((content): AdfNode => ({ type: 'paragraph', content })),
	heading: fc
		.record({ level: fc.integer({ min: 1, max: 6 }), content: inline })
		.map(({ level, content }): AdfNode => ({ type: 'heading', attrs: { level }, content })),
	rule: fc.constant<AdfNode>({ type: 'rule' }),
	codeBlock: fc
		.record({
			text: fc.array(anyText, { maxLength: 3 }),
			language: fc.constantFrom('', 'js', 'c++'),
		})
		.map(
			({ text, language }): AdfNode => ({
				type: 'codeBlock',
				...(language !== '' && { attrs: { language } }),
				...(text.length > 0 && { content: [{ type: 'text', text: text.join('\n') }] }),
			}),
		),
	mediaSingle: fc
		.record({
			place: fc.record({ layout, width: fc.nat(100) }, { requiredKeys: ['layout'] }),
			one: fc.oneof(
				node('media', fc.record(media(['file']))),
				node('media', fc.record({ type: fc.constant('external'), url: address })),
			),
			caption: fc.option(fc.array(textNode, { maxLength: 2 })),
		})
		.map(
			({ place, one, caption }): AdfNode => ({
				type: 'mediaSingle',
				attrs: place,
				content: [one, ...(caption === null ? [] : [{ type: 'caption', content: caption }])],
			}),
		),
	mediaGroup: fc
		.array(node('media', fc.record(media(['file']))), { minLength: 1, maxLength: 3 })
		.map((content): AdfNode => ({ type: 'mediaGroup', content })),
	blockCard: node(
		'blockCard',
		address.map((url) => ({ url })),
	),
	embedCard: node('embedCard', fc.record({ url: address, layout })),
	extension: node('extension', extension),
	decisionList: fc.array(inline, { minLength: 1, maxLength: 3 }).map(
		(items): AdfNode => ({
			type: 'decisionList',
			attrs: { localId: 'd' },
			content: items.map((content) => ({
				type: 'decisionItem',
				attrs: { localId: 'e', state: 'DECIDED' },
				content,
			})),
		}),
	),
};

const taskList = (depth: number): fc.Arbitrary<AdfNode> =>
	fc
		.record({
			first: inline,
			others: fc.array(
				fc.oneof(
					inline.map((content): AdfNode => task(content)),
					...(depth > 0 ? [taskList(depth - 1)] : []),
				),
				{ maxLength: 2 },
			),
		})
		.map(({ first, others }) => ({
			type: 'taskList',
			attrs: { localId: 't' },
			content: [task(first), ...others],
		}));

const task = (content: AdfNode[]): AdfNode => ({
	type: 'taskItem',
	attrs: { localId: 'u', state: content.length % 2 === 0 ? 'DONE' : 'TODO' },
	content,
});

type Names = readonly string[];
const everywhere: Names = [
	'paragraph',
	'codeBlock',
	'bulletList',
	'orderedList',
	'mediaSingle',
	'extension',
];
const inPanel: Names = [...everywhere, 'heading', 'rule', 'taskList', 'decisionList', 'mediaGroup'];
const inExpand: Names = [...inPanel, 'panel', 'blockquote', 'table', 'blockCard', 'embedCard'];
const anywhere: Names = [...inExpand, 'expand', 'bodiedExtension'];

/** Blocks of some types, nested up to a depth. */
function blocks(types: Names, depth: number, least = 1): fc.Arbitrary<AdfNode[]> {
	const all: Record<string, (() => fc.Arbitrary<AdfNode>) | undefined> = {
		...Object.fromEntries(Object.entries(leafBlocks).map(([name, leaf]) => [name, () => leaf])),
		taskList: () => taskList(1),
		...(depth > 0 && nested(depth - 1)),
	};
	const choices = types.flatMap((type) => all[type]?.() ?? []);
	return fc.array(fc.oneof(...choices), { minLength: least, maxLength: 3 });
}

function nested(depth: number): Record<string, () => fc.Arbitrary<AdfNode>> {
	const around =
		(type: string, inside: Names, attrs?: fc.Arbitrary<Record<string, unknown>>) => () =>
			fc
				.record({ content: blocks(inside, depth), known: attrs ?? fc.constant(undefined) })
				.map(({ content, known }): AdfNode => ({ type, ...(known && { attrs: known }), content }));
	const list = (type: string, attrs?: fc.Arbitrary<Record<string, unknown>>) => () =>
		fc
			.record({
				items: fc.array(blocks([...everywhere, 'taskList'], depth), { minLength: 1, maxLength: 3 }),
				known: attrs ?? fc.constant(undefined),
			})
			.map(
				({ items, known }): AdfNode => ({
					type,
					...(known && { attrs: known }),
					content: items.map((content) => ({ type: 'listItem', content })),
				}),
			);
	const cell = fc
		.record({
			type: fc.constantFrom('tableCell', 'tableHeader'),
			content: blocks([...inExpand.filter((name) => name !== 'table'), 'nestedExpand'], depth),
			attrs: fc.record({ colspan: fc.integer({ min: 1, max: 2 }) }, { requiredKeys: [] }),
		})
		.map((one): AdfNode => one);
	const title = anyText.map((text) => ({ title: text }));
	return {
		bulletList: list('bulletList'),
		orderedList: list(
			'orderedList',
			fc.nat(20).map((order) => ({ order })),
		),
		blockquote: around('blockquote', [...everywhere, 'mediaGroup']),
		panel: around(
			'panel',
			inPanel,
			fc
				.constantFrom('info', 'note', 'success', 'warning', 'error')
				.map((panelType) => ({ panelType })),
		),
		expand: around('expand', [...inExpand, 'nestedExpand'], title),
		nestedExpand: around('nestedExpand', [...inPanel, 'panel', 'blockquote'], title),
		bodiedExtension: around('bodiedExtension', inExpand, extension),
		table: () =>
			fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map(
				(rows): AdfNode => ({
					type: 'table',
					content: rows.map((content) => ({ type: 'tableRow', content })),
				}),
			),
	};
}

const layoutSection = fc.array(blocks(anywhere, 1), { minLength: 2, maxLength: 3 }).map(
	(columns): AdfNode => ({
		type: 'layoutSection',
		content: columns.map((content) => ({ type: 'layoutColumn', attrs: { width: 50 }, content })),
	}),
);

/** Documents that Jira could give, with every node of which Atlassian's schema speaks. */
export const arbitraryDocument = fc
	.array(
		fc.oneof(
			{ weight: 5, arbitrary: blocks(anywhere, 2).map((some) => some) },
			{ weight: 1, arbitrary: layoutSection.map((one) => [one]) },
		),
		{ maxLength: 3 },
	)
	.map((parts) => ({ version: 1 as const, type: 'doc' as const, content: parts.flat() }));
