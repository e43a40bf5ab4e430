import type { ErrorObject } from 'ajv';

/** One place where a value does not fit its schema. */
export interface SchemaFinding {
	/** JSON pointer, empty for the whole value. */
	where: string;
	message: string;
}

/** Keywords that only say that something below them failed. */
const COMPOSING = new Set(['anyOf', 'oneOf', 'allOf', '$ref', 'if']);

const MOST_FINDINGS = 8;

/**
 * ajv's errors (with `allErrors` and `verbose`) as sentences, one for each place, at most eight. Each
 * alternative of an `anyOf` reports why it did not fit: only the complaints of the one that got
 * deepest into the value are kept.
 */
export function readableFindings(errors: readonly ErrorObject[]): SchemaFinding[] {
	const leaves = errors.filter(({ keyword }) => !COMPOSING.has(keyword));
	const deepest = deepestByUnion(errors, leaves);
	const kept = leaves.filter((leaf) =>
		prefixesOf(leaf.instancePath).every(
			(prefix) => (deepest.get(prefix) ?? 0) <= depth(leaf.instancePath),
		),
	);
	const messages = new Map<string, Set<string>>();
	for (const error of kept.length === 0 ? errors : kept) {
		const known = messages.get(error.instancePath) ?? new Set();
		messages.set(error.instancePath, known.add(sentence(error)));
	}
	return [...messages]
		.slice(0, MOST_FINDINGS)
		.map(([where, sentences]) => ({ where, message: [...sentences].join('; or ') }));
}

/** For each place with alternatives: how deep the deepest complaint below it is. */
function deepestByUnion(
	errors: readonly ErrorObject[],
	leaves: readonly ErrorObject[],
): Map<string, number> {
	const unions = errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf');
	const deepest = new Map(unions.map(({ instancePath }) => [instancePath, 0]));
	for (const { instancePath } of leaves) {
		for (const prefix of prefixesOf(instancePath)) {
			const known = deepest.get(prefix);
			if (known !== undefined) deepest.set(prefix, Math.max(known, depth(instancePath)));
		}
	}
	return deepest;
}

/** `/a/b` → ``, `/a`, `/a/b`. */
function prefixesOf(pointer: string): string[] {
	const segments = pointer.split('/');
	return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}

function depth(pointer: string): number {
	return pointer.split('/').length;
}

function sentence({ keyword, params, message = 'does not fit', data }: ErrorObject): string {
	switch (keyword) {
		case 'additionalProperties':
			return `unknown property "${String(params.additionalProperty)}"`;
		case 'enum':
			return `${shown(data)} is not one of ${(params.allowedValues as unknown[]).map(shown).join(', ')}`;
		case 'required':
			return `property "${String(params.missingProperty)}" is missing`;
		default:
			return `${message}, got ${shown(data)}`;
	}
}

/** A value as a message shows it: short, objects and lists by their kind only. */
function shown(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object' && value !== null) return 'an object';
	const text = JSON.stringify(value) ?? 'nothing';
	return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
