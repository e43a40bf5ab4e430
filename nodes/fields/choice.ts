import type { INodePropertyOptions } from 'n8n-workflow';
import { z } from 'zod/v3';
import { textListValue } from './list';
import { parameterField, type Details, type Field, type Property } from './field';

/** An option with its label. */
export interface Choice<Value extends string> {
	readonly name: string;
	readonly value: Value;
	readonly description?: string;
}

/**
 * A choice of one option. The default is the first, the most used; the editor sorts them by label.
 *
 * @param choices values as Jira writes them (`in_progress`), whose words become the labels; or with labels
 */
export function choiceField<const Value extends string>(
	displayName: string,
	choices: ReadonlyArray<Value | Choice<Value>>,
	details: Details = {},
): Field<Value> {
	const [first, ...others] = choices.map(valueOf);
	if (first === undefined) throw new Error(`No choices for ${displayName}`);
	return parameterField(
		choiceProperty(displayName, choices, details),
		z.enum([first, ...others]) as unknown as z.ZodType<Value, z.ZodTypeDef, unknown>,
	);
}

/** What the editor shows for a choice. */
export function choiceProperty(
	displayName: string,
	choices: ReadonlyArray<string | Choice<string>>,
	details: Details = {},
): Property {
	const [first = ''] = choices.map(valueOf);
	return { displayName, type: 'options', options: shown(choices), default: first, ...details };
}

/** A choice of several options; an expression may give others than the editor shows. */
export function multiChoiceField(
	displayName: string,
	choices: ReadonlyArray<string | Choice<string>>,
	details: Details = {},
): Field<string[]> {
	return parameterField(
		{ displayName, type: 'multiOptions', options: shown(choices), default: [], ...details },
		textListValue,
	);
}

/** Yes or no; the description begins with "Whether". */
export function booleanField(
	displayName: string,
	description: string,
	details: Details = {},
): Field<boolean> {
	return parameterField(
		{ displayName, type: 'boolean', default: false, description, ...details },
		z.boolean(),
	);
}

function valueOf<Value extends string>(choice: Value | Choice<Value>): Value {
	return typeof choice === 'string' ? choice : choice.value;
}

function shown(choices: ReadonlyArray<string | Choice<string>>): INodePropertyOptions[] {
	return choices
		.map((choice) =>
			typeof choice === 'string' ? { name: wordsOf(choice), value: choice } : { ...choice },
		)
		.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** `in_progress` is In Progress, `sca` SCA, `logFile` Log File, `MERGED` Merged. */
export function wordsOf(value: string): string {
	if (/^(?:sca|sast|dast)$/.test(value)) return value.toUpperCase();
	return value
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[_ ]/)
		.map((word) => (/^[A-Z]{4,}$/.test(word) ? word.toLowerCase() : word))
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}
