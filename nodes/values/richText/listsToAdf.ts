import {
	bulletList,
	decisionItem,
	decisionList,
	listItem,
	orderedList,
	paragraph,
	taskItem,
	taskList,
	textNode,
} from './adf';
import type { AdfNode } from './adf';
import { lineStart, takeLineStart, type Block, type BlockConversion } from './blockTokens';
import { checkbox, fitBlocks } from './fitBlocks';
import { tidyInline } from './tidyInline';

/** An item of a list. */
interface Item {
	/** Whether its check box is ticked; undefined without a check box. */
	readonly isDone: boolean | undefined;
	readonly blocks: AdfNode[];
}

/** GitHub's check box at the beginning of an item: `[ ] `, `[x] `. Source: github.github.com/gfm, "Task list items". */
const CHECK_BOX = /^\[([ xX])\]\s+(?=\S)/;

function itemOf({ inside }: Block, conversion: BlockConversion): Item {
	const [first, ...others] = inside;
	const tick = first && takeLineStart(first, CHECK_BOX);
	if (tick === undefined) return { isDone: undefined, blocks: conversion.blocks(inside) };
	const content = conversion.blocks([first as Block]);
	return { isDone: tick !== ' ', blocks: [...content, ...conversion.blocks(others)] };
}

function asListItem({ isDone, blocks }: Item): AdfNode {
	return listItem(
		fitBlocks('listItem', isDone === undefined ? blocks : withCheckbox(blocks, isDone)),
	);
}

/** A numbered list, which may begin with any number. */
export function numberedList({ token, inside }: Block, conversion: BlockConversion): AdfNode {
	const items = inside.map((item) => asListItem(itemOf(item, conversion)));
	return orderedList(items, Number(token.attrGet('start') ?? 1));
}

/** The sign of a decision, which Atlassian's editor knows as well. */
const DECISION = /^(<>)\s+(?=\S)/;

/** Whether an item is one line of text that a decision was noted in. */
const isDecision = ({ inside: [first, ...others] }: Block): boolean =>
	first !== undefined && others.length === 0 && lineStart(first, DECISION) !== undefined;

function decisions(items: readonly Block[], conversion: BlockConversion): AdfNode {
	return decisionList(
		'',
		items.flatMap(({ inside }) =>
			inside.map((line) => {
				takeLineStart(line, DECISION);
				return decisionItem('', conversion.inline(line));
			}),
		),
	);
}

/** A bulleted list; a list of tasks if each item has a check box, one of decisions if each has the sign of one. */
export function unnumberedList({ inside }: Block, conversion: BlockConversion): AdfNode {
	if (inside.every(isDecision)) return decisions(inside, conversion);
	const items = inside.map((item) => itemOf(item, conversion));
	if (!items.every(({ isDone, blocks }) => isDone !== undefined && isTaskContent(blocks))) {
		return bulletList(items.map(asListItem));
	}
	const tasks = items.flatMap(({ isDone, blocks }) => {
		const line = blocks.find(({ type }) => type === 'paragraph')?.content ?? [];
		const below = blocks.filter(({ type }) => type === 'taskList');
		return [taskItem('', isDone === true, line), ...below];
	});
	return taskList('', tasks);
}

/** A task of ADF contains one line of text; the task lists below it are its siblings. */
const isTaskContent = (blocks: readonly AdfNode[]): boolean =>
	blocks.every(({ type }, index) => type === 'taskList' || (type === 'paragraph' && index === 0));

function withCheckbox(blocks: readonly AdfNode[], done: boolean): AdfNode[] {
	const [first, ...others] = blocks;
	const box = textNode(checkbox(done));
	if (first?.type !== 'paragraph') return [paragraph([textNode(checkbox(done).trim())]), ...blocks];
	return [paragraph(tidyInline([box, ...(first.content ?? [])])), ...others];
}
