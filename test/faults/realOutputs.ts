import type { IDataObject } from 'n8n-workflow';
import type { ItemNames } from './deeds';

/** An output item with the bytes of its files. */
export interface Shown {
	readonly json: IDataObject;
	readonly files: Readonly<Record<string, string>>;
}

/** What is known about the outputs of one item. */
export interface Expected {
	/** What it puts out when nothing goes wrong; for a write, with other names. */
	readonly outputs: readonly Shown[];
	readonly outputNames: ItemNames;
	readonly names: ItemNames;
	/** IDs of parts of its issue that the item names. */
	readonly parts: ItemNames;
	/** Jira's answers to the requests that concern the item. */
	readonly answers: string;
	/** The summary of an issue in Jira. */
	summaryOf(key: string): string | undefined;
}

/** Whether a read returns what exists. Only the time of reading may differ. */
export function isWholeRead(outputs: readonly Shown[], { outputs: expected }: Expected): boolean {
	return timeless(outputs) === timeless(expected);
}

/**
 * Whether a write that is reported as done shows what Jira answered: the ids of created things belong to the item, and
 * everything that says how it went is the same as when nothing goes wrong.
 */
export function isToldWrite(outputs: readonly Shown[], expected: Expected): boolean {
	return (
		outputs.length === expected.outputs.length &&
		outputs.every(({ json }, index) => tells(json, expected.outputs[index]?.json ?? {}, expected))
	);
}

function tells(json: IDataObject, without: IDataObject, expected: Expected): boolean {
	return Object.entries(without).every(([name, value]) => {
		const said = json[name];
		if (name === 'id' || name === 'key') return isOwn(said, expected);
		// An issue may already be where it was to be moved.
		if (name === 'transitioned') return typeof said === 'boolean';
		if (typeof value === 'boolean') return said === value;
		return (
			name !== 'accepted' || masked(said, expected.names) === masked(value, expected.outputNames)
		);
	});
}

function isOwn(said: unknown, { names, parts, answers, summaryOf }: Expected): boolean {
	if (typeof said !== 'string' && typeof said !== 'number') return false;
	const text = String(said);
	if (names.includes(text) || parts.includes(text)) return true;
	// Some have an id under a longer name: `relatedWorkId`.
	if (!new RegExp(`"(id|key|\\w+Id)":\\s*"?${text}"?[,}\\]]`).test(answers)) return false;
	const summary = summaryOf(text);
	return summary === undefined || names.some((name) => summary.includes(name));
}

function masked(value: unknown, names: ItemNames): string {
	let text = JSON.stringify(value) ?? '';
	for (const name of names) {
		// Long numbers contain the digits of a mark.
		const digits = new RegExp(`(?<=\\d{6})${name.replace(/\D/g, '')}(?!\\d)`, 'g');
		text = text.replaceAll(name, '*').replace(digits, '*');
	}
	return text;
}

/** Without moments, and without durations that last until now. */
function timeless(outputs: readonly Shown[]): string {
	return JSON.stringify(outputs)
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-][\d:]+)/g, 'time')
		.replace(/"seconds":\d+,"time":"[^"]*"/g, 'duration');
}
