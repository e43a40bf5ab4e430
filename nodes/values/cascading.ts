import type { IDataObject } from 'n8n-workflow';
import type { FieldOption } from './fieldTarget';
import { FieldValueRefused } from './fieldValueRefused';
import { sameName } from './named';

/** An option and the one below it. */
interface Pair {
	readonly parent: string;
	readonly child?: string;
}

/** The separators between an option and its child, clearest first; Simplify writes the last. */
const SEPARATORS = [/\s*(?:->|→)\s*/g, /\s*(?<!-)>\s*/g, /\s+-\s+/g];

/**
 * Jira's form of an option and the one below it: `Europe -> France`, `Europe > France`, `Europe - France`. Option
 * names can contain these separators, so the field's options decide, if known.
 *
 * @throws FieldValueRefused if it is ambiguous
 */
export function cascadingText(text: string, options: readonly FieldOption[] = []): IDataObject {
	const known = readings(text)
		.map((reading) => knownPair(reading, options))
		.find((pair) => pair !== undefined);
	return jiraForm(known ?? plainReading(text));
}

/** An option and the one below it as a list without blanks: `["Europe","France"]`. */
export function cascadingList(list: readonly unknown[]): IDataObject {
	const [parent, child] = list.map((entry) => String(entry).trim());
	if (parent === undefined || list.length > 2) throw refused(list);
	return jiraForm({ parent, ...(child === undefined ? {} : { child }) });
}

/** Whether only the field's options can resolve a text. */
export function hasSeveralReadings(text: string): boolean {
	const [arrow = []] = SEPARATORS.map((separator) => splits(text, separator));
	return arrow.length !== 1 && readings(text).length > 1;
}

function jiraForm({ parent, child }: Pair): IDataObject {
	return { value: parent, ...(child === undefined ? {} : { child: { value: child } }) };
}

function readings(text: string): Pair[] {
	return [{ parent: text }, ...SEPARATORS.flatMap((separator) => splits(text, separator))];
}

/** The two sides of each separator that has more than blanks on both sides. */
function splits(text: string, separator: RegExp): Pair[] {
	return [...text.matchAll(separator)]
		.map(({ index, 0: sign }) => ({
			parent: text.slice(0, index).trim(),
			child: text.slice(index + sign.length).trim(),
		}))
		.filter(({ parent, child }) => parent !== '' && child !== '');
}

/** The meaning of a text without the options: its clearest separator, if that occurs once. */
function plainReading(text: string): Pair {
	for (const separator of SEPARATORS) {
		const [pair, ...more] = splits(text, separator);
		if (more.length > 0) throw refused(text);
		if (pair !== undefined) return pair;
	}
	return { parent: text };
}

function knownPair({ parent, child }: Pair, options: readonly FieldOption[]): Pair | undefined {
	const upper = called(parent, options);
	if (upper?.value === undefined) return undefined;
	if (child === undefined) return { parent: upper.value };
	const lower = called(child, upper.children ?? [])?.value;
	return lower === undefined ? undefined : { parent: upper.value, child: lower };
}

function called(name: string, options: readonly FieldOption[]): FieldOption | undefined {
	return options.find(({ value = '' }) => sameName(value, name));
}

function refused(given: unknown): FieldValueRefused {
	return new FieldValueRefused(
		'an option and the one below it, such as "Europe -> France" or {"value":"Europe","child":{"value":"France"}}',
		given,
	);
}
