/** The part of JSON Schema that n8n reads to offer an output's fields before the first run. */
export interface OutputSchema {
	readonly type: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';
	readonly properties?: Readonly<Record<string, OutputSchema>>;
	readonly items?: OutputSchema;
}

/** Fields that exist only on one site. */
const LEFT_OUT = /^customfield_\d+$/;

/** Named but not described: documents of any shape, and pictures in all sizes. */
const BRIEF: ReadonlySet<string> = new Set(['avatarUrls', 'body', 'description', 'environment']);

/** The maximum depth of a schema; deeper fields are named but not described. */
const DEPTH = 6;

/** Infers what the values of an output have in common; if a property is null in some of them, null is ignored. */
export function schemaOf(samples: readonly unknown[], depth = DEPTH): OutputSchema {
	const known = samples.filter((sample) => sample !== null && sample !== undefined);
	const [first] = known;
	if (first === undefined) return { type: 'null' };
	if (Array.isArray(first)) {
		const entries = known.flatMap((sample) => (Array.isArray(sample) ? (sample as unknown[]) : []));
		return depth > 0 && entries.length > 0
			? { type: 'array', items: schemaOf(entries, depth - 1) }
			: { type: 'array' };
	}
	if (typeof first !== 'object') return { type: typeof first as 'string' };
	const objects = known.filter(
		(sample): sample is Record<string, unknown> =>
			typeof sample === 'object' && !Array.isArray(sample),
	);
	if (depth === 0) return { type: 'object' };
	return { type: 'object', properties: propertiesOf(objects, depth) };
}

function propertiesOf(
	objects: ReadonlyArray<Record<string, unknown>>,
	depth: number,
): Record<string, OutputSchema> {
	const names = [...new Set(objects.flatMap(Object.keys))].filter((name) => !LEFT_OUT.test(name));
	return Object.fromEntries(
		names.sort().map((name) => {
			const values = objects.map((object) => object[name]);
			return [name, schemaOf(values, BRIEF.has(name) ? 0 : depth - 1)];
		}),
	);
}
