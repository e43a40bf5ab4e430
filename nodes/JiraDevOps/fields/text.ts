import { z } from 'zod/v3';
import {
	checkedField,
	choiceProperty,
	mappedField,
	parameterField,
	textField,
	textOf,
	textValue,
	wholeNumberField,
	type Details,
	type Field,
} from '../../fields';

/** The longest text that `path` takes into the path of a request. */
const LONGEST_IN_PATH = 255;

/**
 * Text for the path of a request. It is refused here so that only its own item fails: servers may decode `..` once
 * more than we do, so the credential would not sign the path.
 *
 * @param written how the text is written in the path; unchanged by default
 */
export function pathField(
	displayName: string,
	details: Details,
	written = (text: string) => text,
): Field<string> {
	return checkedField(textField(displayName, { ...details, required: true }), (text) =>
		wantedOfPath(written(text)),
	);
}

/** @returns what the text must be; undefined if it is allowed in a path */
function wantedOfPath(text: string): string | undefined {
	const decoded = text.replace(/%2e/gi, '.').replace(/%2f|%5c|\\/gi, '/');
	const climbs = decoded.split('/').some((part) => /^\.{1,2}(?:;.*)?$/.test(part));
	if (climbs) return "an ID without '.' or '..' between slashes";
	if (text.length > LONGEST_IN_PATH) return `at most ${LONGEST_IN_PATH} characters long`;
	return text.isWellFormed() ? undefined : 'valid Unicode text';
}

/** A whole number for the path of a request. */
export function pathNumberField(displayName: string, description: string): Field<string> {
	return mappedField(wholeNumberField(displayName, { required: true, description }), String);
}

/** Texts to search for issues: lines of a text, or a list. */
export function linesField(displayName: string, details: Details): Field<string[] | undefined> {
	const lines = z
		.union([z.string(), z.array(z.union([z.string(), z.number()]))])
		.transform((given) => (Array.isArray(given) ? given.map(String) : given.split('\n')));
	return textOf(displayName, lines, details) as Field<string[] | undefined>;
}

/** One of Jira's words, or of those that `meaning` knows. */
export function wordField<Word extends string>(
	displayName: string,
	known: readonly Word[],
	meaning: (word: string) => Word | undefined,
	details: Details,
): Field<Word> {
	const word = textValue.transform((given, context): Word => {
		const found = known.find((one) => one === given) ?? meaning(given);
		if (found !== undefined) return found;
		context.addIssue({
			code: z.ZodIssueCode.custom,
			message: `one of ${known.join(', ')}, or the state that a common tool uses`,
			fatal: true,
		});
		return z.NEVER;
	});
	return parameterField<Word>(choiceProperty(displayName, known, details), word);
}
