import { listItem, paragraph, tableCell, tableRow } from './adf';
import type { AdfNode } from './adf';
import { inlineBlocks } from './inlineBlocks';

/** Blocks that exist only as parts of another block. */
const partTypes: ReadonlySet<string> = new Set([
	'listItem',
	'taskItem',
	'decisionItem',
	'tableRow',
	'tableHeader',
	'tableCell',
]);

/** The parts of blocks that have parts, and how to turn anything else into such a part. */
const partsOf: Readonly<
	Record<string, { types: readonly string[]; wrap: (blocks: AdfNode[]) => AdfNode }>
> = {
	bulletList: { types: ['listItem'], wrap: listItem },
	orderedList: { types: ['listItem'], wrap: listItem },
	decisionList: { types: ['listItem'], wrap: listItem },
	taskList: {
		types: ['taskItem', 'taskList'],
		wrap: (blocks) => ({ type: 'taskItem', content: inlineBlocks(blocks).flat() }),
	},
	table: { types: ['tableRow'], wrap: (blocks) => tableRow([tableCell(false, blocks)]) },
	tableRow: {
		types: ['tableCell', 'tableHeader'],
		wrap: (blocks) => tableCell(false, blocks),
	},
};

/** Ensures that lists consist of items, tables of rows and so on, and that no other block contains these. */
export function childrenFor(parentType: string, blocks: readonly AdfNode[]): AdfNode[] {
	const parts = Object.hasOwn(partsOf, parentType) ? partsOf[parentType] : undefined;
	return blocks.flatMap((block) => {
		if (parts?.types.includes(block.type)) return [block];
		const content = block.content ?? [];
		const taken = block.type === 'taskItem' && content.length > 0 ? [paragraph(content)] : content;
		const free = partTypes.has(block.type) ? childrenFor('', taken) : [block];
		return parts ? [parts.wrap(free)] : free;
	});
}
