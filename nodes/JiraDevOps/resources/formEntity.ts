import { issueKeysIn } from '../readings/issueKeys';
import type { SubmissionOptions } from '../fields/options';

/** The issues in a form. */
interface IssuesGiven {
	readonly issueKeys?: readonly string[] | undefined;
	readonly searchedTexts?: readonly string[] | undefined;
}

/** The issues of a form: those that it names, otherwise those found in its texts. */
export function issuesOfForm(
	{ issueKeys = [], searchedTexts = [] }: IssuesGiven,
	{ projectKeys = [] }: SubmissionOptions,
	moreTexts: ReadonlyArray<string | undefined> = [],
): readonly string[] {
	if (issueKeys.length > 0) return issueKeys;
	const texts = [...searchedTexts, ...moreTexts].filter((text) => text !== undefined);
	return issueKeysIn(texts, { projectKeys });
}

/** Why a form has no entity: it names no issue. */
export function formWithoutIssue(what: string): { withoutIssue: string } {
	return { withoutIssue: `There is no issue for ${what}` };
}
