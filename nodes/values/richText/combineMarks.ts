import type { AdfMark, AdfNode } from './adf';

/** The marks of text in the order in which ADF lists them. */
const ORDER = ['link', 'em', 'strong', 'strike', 'subsup', 'underline', 'textColor', 'code'];

/** What may not stand beside a mark. Source: Atlassian's "ADF" pages "Marks – code" and "Marks – textColor". */
const EXCLUDED: Readonly<Record<string, readonly string[]>> = {
	code: ['em', 'strong', 'strike', 'subsup', 'underline', 'textColor'],
	link: ['textColor'],
};

/**
 * Marks that one text may have together: one of each type, the first of several, in ADF's order.
 *
 * @param marks from the innermost to the outermost
 */
export function combineMarks(marks: readonly AdfMark[]): AdfMark[] {
	const first = new Map<string, AdfMark>();
	for (const mark of marks) if (!first.has(mark.type)) first.set(mark.type, mark);
	for (const [type, excluded] of Object.entries(EXCLUDED)) {
		if (first.has(type)) for (const other of excluded) first.delete(other);
	}
	return ORDER.flatMap((type) => first.get(type) ?? []);
}

/** Inline nodes with further marks around them. Breaks, mentions and the like take none. */
export function addMarks(nodes: readonly AdfNode[], marks: readonly AdfMark[]): AdfNode[] {
	if (marks.length === 0) return [...nodes];
	return nodes.map((node) =>
		node.text === undefined
			? node
			: { ...node, marks: combineMarks([...(node.marks ?? []), ...marks]) },
	);
}
