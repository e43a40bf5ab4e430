import type { IDataObject } from 'n8n-workflow';

/** Returned if n8n has to evaluate the parameter. */
export const EVALUATE: unique symbol = Symbol('evaluate');

/** Returns the value of a parameter for an item's JSON, or {@link EVALUATE}. */
export type PlainReader = (json: IDataObject) => unknown;

/** `={{ $json.summary }}` or `={{ $json.fields["Due date"] }}`, and nothing else. */
const REFERENCE =
	/^=\{\{\s*\$json((?:\.[A-Za-z_$][\w$]*|\[\d+\]|\["[^"\\]*"\]|\['[^'\\]*'\])+)\s*\}\}$/;

const STEP = /\.([\w$]+)|\[(\d+)\]|\["([^"]*)"\]|\['([^']*)'\]/g;

/** Names that n8n's expressions refuse; n8n should report these itself. */
const REFUSED =
	/^(?:__.*|_linkedBinding|_load|arguments|binding|call(?:ee|er)|constructor|define\w+|getOwn\w+|mainModule|prepareStackTrace|prototype|[gs]etPrototypeOf)$/;

/**
 * Makes the reader of a parameter whose every expression only names a value of the item's JSON, which is what most
 * expressions do. n8n takes half a millisecond for each, more than the rest of an item; a value of the JSON can be
 * read directly. Text, numbers and booleans are returned; everything else is left to n8n.
 *
 * @param raw the parameter as stored in the workflow
 * @returns `undefined` when an expression does more
 */
export function plainReader(raw: unknown): PlainReader | undefined {
	if (typeof raw === 'string') {
		if (!raw.startsWith('=')) return () => raw;
		const path = referencedPath(raw);
		return path && ((json) => valueAt(json, path));
	}
	if (typeof raw !== 'object' || raw === null) return () => raw;
	const entries: Array<readonly [string, PlainReader]> = [];
	for (const [name, value] of Object.entries(raw)) {
		const reader = plainReader(value);
		if (reader === undefined) return undefined;
		entries.push([name, reader]);
	}
	const isList = Array.isArray(raw);
	return (json) => {
		const values: Array<readonly [string, unknown]> = [];
		for (const [name, reader] of entries) {
			const value = reader(json);
			if (value === EVALUATE) return EVALUATE;
			values.push([name, value]);
		}
		return isList ? values.map(([, value]) => value) : Object.fromEntries(values);
	};
}

/** The names that lead from the item's JSON to the value that an expression names. */
export function referencedPath(expression: string): readonly string[] | undefined {
	const steps = REFERENCE.exec(expression)?.[1];
	if (steps === undefined) return undefined;
	const path = [...steps.matchAll(STEP)].map(([, ...names]) => names.find(Boolean) ?? '');
	return path.some((name) => name === '' || REFUSED.test(name)) ? undefined : path;
}

function valueAt(json: IDataObject, path: readonly string[]): unknown {
	let value: unknown = json;
	for (const name of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return EVALUATE;
		value = (value as Record<string, unknown>)[name];
	}
	return ['string', 'number', 'boolean'].includes(typeof value) ? value : EVALUATE;
}
