import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { parseIssueReference } from '../../values/issueReference';
import { someText } from '../../values/named';
import { textList } from '../../values/textList';
import { momentOf } from '../../values/moment';

export { someText, textList };

/** The longest text that `path` takes into the path of a request. */
const LONGEST_IN_PATH = 255;

/**
 * Text that stands in the path of a request. Refused here, so that it ends its own item only: servers may decode a step
 * up (`..`) once more than we do, so the credential signs no such path.
 *
 * @param written how the text is written in the path; as it is when left out
 */
export function pathValue(written = (text: string) => text) {
	return someText.superRefine((text, context) => {
		const message = wantedOfPath(written(text));
		if (message !== undefined) context.addIssue({ code: z.ZodIssueCode.custom, message });
	});
}

/** @returns what such a text must be; undefined for one that may stand in a path */
function wantedOfPath(text: string): string | undefined {
	const decoded = text.replace(/%2e/gi, '.').replace(/%2f|%5c|\\/gi, '/');
	const climbs = decoded.split('/').some((part) => /^\.{1,2}(?:;.*)?$/.test(part));
	if (climbs) return "an ID in which neither '.' nor '..' stands between slashes";
	if (text.length > LONGEST_IN_PATH) return `at most ${LONGEST_IN_PATH} characters long`;
	return text.isWellFormed() ? undefined : 'valid Unicode text';
}

/** The ID of a repository as it was sent: without slashes, which no ID of development information has. */
export const repositoryIdInput = pathValue().refine((text) => !/[\\/]/.test(text), {
	message: 'an ID without slashes',
});

/** Text of a form's set, where what is left empty comes as an empty text. */
export const textOrNothing = z
	.string()
	.optional()
	.transform((given) => (given?.trim() ? given.trim() : undefined));

/** A whole number, also as text. */
export const wholeNumber = z
	.union([z.number(), z.string()])
	.transform((given) => (typeof given === 'string' && given.trim() === '' ? NaN : Number(given)))
	.refine((number) => Number.isSafeInteger(number), { message: 'a whole number' });

/** A moment: ISO 8601, a number of seconds or milliseconds, or one of n8n's dates. In milliseconds since 1970. */
export const momentInput = z.unknown().transform((given, context) => {
	const time = momentOf(given);
	if (time !== undefined) return time;
	context.addIssue({
		code: z.ZodIssueCode.custom,
		message: 'a date and time such as 2026-11-22T01:00:00Z',
	});
	return z.NEVER;
});

/** Keys and IDs of issues, also from addresses. */
export const issueList = textList.transform((given, context) => {
	const issues = given.map(parseIssueReference);
	const wrong = given.find((_, index) => issues[index] === undefined);
	if (wrong === undefined) return issues.filter((issue) => issue !== undefined);
	context.addIssue({
		code: z.ZodIssueCode.custom,
		message: `issue keys such as SUP-1 or issue IDs, separated by commas; "${wrong.slice(0, 80)}" is neither`,
	});
	return z.NEVER;
});

/** Texts to look for issues in: lines of a text, or a list. */
export const searchedTexts = z
	.union([z.string(), z.array(z.union([z.string(), z.number()]))])
	.transform((given) => (Array.isArray(given) ? given.map(String) : given.split('\n')));

/** One of Jira's words, or of those that `meaning` knows. */
export function wordFor<Word extends string>(
	known: readonly Word[],
	meaning: (word: string) => Word | undefined,
) {
	return someText.transform((given, context) => {
		const word = known.find((one) => one === given) ?? meaning(given);
		if (word !== undefined) return word;
		context.addIssue({
			code: z.ZodIssueCode.custom,
			message: `one of ${known.join(', ')}, or a word of the usual tools for it`,
		});
		return z.NEVER;
	});
}

/** Pairs of name and value from a form; a name can have one value only. */
export const propertiesInput = z
	.object({
		property: z.array(z.object({ name: someText, value: someText })).default([]),
	})
	.default({})
	.transform(({ property }, context): IDataObject => {
		const names = property.map(({ name }) => name);
		const twice = names.find((name, index) => names.indexOf(name) < index);
		if (twice !== undefined) {
			context.addIssue({
				code: z.ZodIssueCode.custom,
				message: `properties that each stand once; "${twice.slice(0, 40)}" stands there twice`,
			});
		}
		return Object.fromEntries(property.map(({ name, value }) => [name, value]));
	});

/** Issues of a form: named ones, and texts in which to look for them. */
export const issuesInput = {
	issueKeys: issueList.default([]),
	searchedTexts: searchedTexts.default([]),
};
