import type { AdfDocument, AdfNode } from './adf';

/**
 * How many characters Jira Cloud stores in a description, an environment, a comment and a custom field of several
 * lines. Data Center has the same limit unless its administrator sets another
 * (`jira.text.field.character.limit`), so that only Data Center itself knows it.
 *
 * Sources: https://jira.atlassian.com/browse/JRACLOUD-68949; github.com/release-engineering/Sync2Jira#123 (a Data
 * Center with 65,534).
 */
export const MOST_CHARACTERS = 32_767;

/**
 * The characters of a document, as UTF-16 counts them, that Jira counts in any case.
 *
 * Jira counts markup as well: a text of fewer characters is refused if its markup makes it longer
 * (github.com/mozilla/jira-bugzilla-integration#1030), and how much that is depends on how Jira stores it. Text alone
 * is the part of which there is no doubt, so that nothing is refused here that Jira would take.
 */
export function charactersOf({ content }: Pick<AdfDocument, 'content'>): number {
	let characters = 0;
	const waiting: unknown[] = [...content];
	while (waiting.length > 0) {
		const { text, content: inner } = (waiting.pop() ?? {}) as Partial<AdfNode>;
		if (typeof text === 'string') characters += text.length;
		if (Array.isArray(inner)) for (const child of inner) waiting.push(child);
	}
	return characters;
}

/** Why a document is too long for Jira Cloud, and what to do; undefined if Jira may take it. */
export function tooLong(document: AdfDocument): string | undefined {
	const characters = charactersOf(document);
	if (characters <= MOST_CHARACTERS) return undefined;
	return `The text has ${counted(characters)} characters, but Jira stores at most ${counted(MOST_CHARACTERS)} in one field or comment. Shorten it, or attach it as a file`;
}

const counted = (count: number): string => count.toLocaleString('en-US');
