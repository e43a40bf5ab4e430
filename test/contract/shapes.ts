/** Kinds of JSON values by where they are, e.g. `/issues/#/id` → text; `#` is any element of a list. */
export type Shape = Map<string, Set<Kind>>;

type Kind = 'null' | 'text' | 'number' | 'boolean' | 'list' | 'object';

/**
 * The kind of value that a body holds in each place. Elements of a list count as one; a rich text
 * document is not examined, and custom fields, whose ids differ from site to site, are left out.
 */
export function shapeOf(body: unknown): Shape {
	const shape: Shape = new Map();
	const visit = (value: unknown, where: string): void => {
		const kinds = shape.get(where) ?? new Set<Kind>();
		shape.set(where, kinds.add(kindOf(value)));
		if (Array.isArray(value)) for (const item of value) visit(item, `${where}/#`);
		else if (typeof value === 'object' && value !== null && !isDocument(value)) {
			for (const [name, inner] of Object.entries(value)) {
				if (!name.startsWith('customfield_')) visit(inner, `${where}/${name}`);
			}
		}
	};
	visit(body, '');
	return shape;
}

/**
 * What `expected` has and `actual` lacks, or has as another kind; null says nothing about a kind.
 * Below something that is missing, or that is an empty list, nothing more is reported.
 */
export function missingIn(actual: Shape, expected: Shape): string[] {
	const missing: string[] = [];
	for (const [where, kinds] of expected) {
		const parent = where.slice(0, where.lastIndexOf('/'));
		if (where !== '' && !isObjectIn(actual, parent, where)) continue;
		const wanted = [...kinds].filter((kind) => kind !== 'null');
		const found = [...(actual.get(where) ?? [])].filter((kind) => kind !== 'null');
		if (!actual.has(where)) missing.push(`${where} is missing (${[...kinds].join(' or ')})`);
		else if (
			wanted.length > 0 &&
			found.length > 0 &&
			!found.some((kind) => wanted.includes(kind))
		) {
			missing.push(`${where} is ${found.join(' or ')}, not ${wanted.join(' or ')}`);
		}
	}
	return missing;
}

/** Whether the thing that `where` is a part of is present, so that it can be examined. */
function isObjectIn(actual: Shape, parent: string, where: string): boolean {
	if (where.endsWith('/#')) return actual.has(where);
	return actual.get(parent)?.has('object') ?? false;
}

function kindOf(value: unknown): Kind {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	const type = typeof value;
	if (type === 'string') return 'text';
	return type === 'number' || type === 'boolean' ? type : 'object';
}

function isDocument(value: object): boolean {
	return 'type' in value && value.type === 'doc' && 'content' in value;
}
