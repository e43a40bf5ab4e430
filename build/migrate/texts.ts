import { isRecord } from './workflow';

/** A text in a node's parameters. */
export interface PlacedText {
	/** Its place: `additionalFields.description`. */
	readonly path: string;
	readonly text: string;
}

/** All texts in a parameter, at any depth. */
export function textsIn(value: unknown, path = ''): PlacedText[] {
	if (typeof value === 'string') return [{ path, text: value }];
	const entries: ReadonlyArray<readonly [string, unknown]> = Array.isArray(value)
		? value.map((entry, index) => [String(index), entry])
		: isRecord(value)
			? Object.entries(value)
			: [];
	return entries.flatMap(([name, entry]) => textsIn(entry, path === '' ? name : `${path}.${name}`));
}

/** The same value with each text replaced, at any depth. */
export function withTexts<Value>(value: Value, replace: (text: string) => string): Value {
	const replaced = (one: unknown): unknown => {
		if (typeof one === 'string') return replace(one);
		if (Array.isArray(one)) return one.map(replaced);
		if (!isRecord(one)) return one;
		return Object.fromEntries(Object.entries(one).map(([name, entry]) => [name, replaced(entry)]));
	};
	return replaced(value) as Value;
}
