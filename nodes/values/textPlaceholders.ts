import { dateText } from './writtenTime';

/** A value for `%name%` in texts. */
export interface TextValue {
	readonly name: string;
	readonly value: unknown;
}

/** A text names a value that there is none for. */
export class TextValueMissing extends Error {
	constructor(readonly placeholder: string) {
		super(`There is no value for ${placeholder}`);
	}
}

const NAME = /%([A-Za-z][\w.-]*)%/g;

/** What an address writes for a character: `%C3%A4` names no value. */
const ENCODED = /^[\da-f]{2}$/i;

/**
 * A value in whose texts, at any depth, values stand in the places of `%name%`. Without values, texts stay as they are.
 *
 * @throws TextValueMissing for a name without a value
 */
export function withTextValues<Value>(value: Value, values: readonly TextValue[]): Value {
	if (values.length === 0) return value;
	const byName = new Map(values.map((one) => [nameIn(one.name), textOf(one.value)]));
	return filled(value, byName) as Value;
}

function filled(value: unknown, byName: ReadonlyMap<string, string>): unknown {
	if (typeof value === 'string') {
		return value.replace(NAME, (placeholder, name: string) => {
			const known = byName.get(name.toLowerCase());
			if (known === undefined && !ENCODED.test(name)) throw new TextValueMissing(placeholder);
			return known ?? placeholder;
		});
	}
	if (Array.isArray(value)) return value.map((one) => filled(one, byName));
	if (typeof value !== 'object' || value === null || dateText(value) !== undefined) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [name, filled(one, byName)]),
	);
}

function nameIn(name: string): string {
	return name.replace(/^%|%$/g, '').toLowerCase();
}

function textOf(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(textOf).join(', ');
	return dateText(value) ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
}
