/** What a place in a body may hold. */
export type BodyType =
	| { readonly kind: 'text'; readonly format?: string; readonly values?: readonly string[] }
	| { readonly kind: 'integer' | 'number' | 'boolean' | 'any' }
	| { readonly kind: 'list'; readonly entries: BodyType }
	/** An object with any names. */
	| { readonly kind: 'map'; readonly values: BodyType }
	| BodyObject
	/** One of the family's types. */
	| { readonly kind: 'named'; readonly name: string }
	| { readonly kind: 'either'; readonly alternatives: readonly BodyType[] };

export interface BodyObject {
	readonly kind: 'object';
	readonly properties: readonly BodyProperty[];
	/** Whether it takes other names, too. */
	readonly others: boolean;
}

export interface BodyProperty {
	readonly name: string;
	readonly required: boolean;
	/** Whether examples show it although it is not required. */
	readonly shown: boolean;
	readonly default?: string;
	readonly type: BodyType;
}

/**
 * What the endpoints of one document take. Only forms and checks of bodies need this: the generated files have it in
 * functions, as they have names, so that a node that calls no endpoint by its name does not hold it.
 */
export interface FamilyBodies {
	/** The bodies that are no object with a name in the document, by endpoint, see {@link bodyTypeIn}. */
	readonly endpoints: Readonly<Record<string, string>>;
	/** The others, and what is in them, by the name in the document. */
	readonly types: Readonly<Record<string, string>>;
}

const SIMPLE = { i: 'integer', n: 'number', b: 'boolean', '*': 'any' } as const;

/**
 * Reads the notation of a type:
 *
 * - nothing: text; `~date` text of this format; `(a|b)` one of these texts, percent-encoded
 * - `i` a whole number, `n` a number, `b` true or false, `*` any JSON
 * - `[T` a list of T; `%T` an object that has T under any names; `&Name` one of the family's types; `<T T>` one of these
 * - `{…}` an object: properties separated by spaces, each `name!:T=default`; `!` if it is required, `+` if it is in
 *   examples nevertheless; `*` if it takes other names, too
 */
export function bodyTypeIn(text: string): BodyType {
	let at = 0;
	const taken = (pattern: RegExp): string | undefined => {
		const sticky = new RegExp(pattern, 'y');
		sticky.lastIndex = at;
		const [found] = sticky.exec(text) ?? [];
		at += found?.length ?? 0;
		return found;
	};
	const untilClosed = <T>(end: string, next: () => T): T[] => {
		const found: T[] = [];
		while (at < text.length && text[at] !== end) {
			found.push(next());
			taken(/ /);
		}
		at += 1;
		return found;
	};
	const type = (): BodyType => {
		switch (text[at]) {
			case 'i':
			case 'n':
			case 'b':
			case '*':
				return { kind: SIMPLE[text[at++] as keyof typeof SIMPLE] };
			case '~':
				return { kind: 'text', format: (taken(/~[\w-]+/) ?? '').slice(1) };
			case '(':
				return {
					kind: 'text',
					values: (taken(/\([^)]*\)/) ?? '').slice(1, -1).split('|').map(decodeURIComponent),
				};
			case '[':
				at += 1;
				return { kind: 'list', entries: type() };
			case '%':
				at += 1;
				return { kind: 'map', values: type() };
			case '&':
				return { kind: 'named', name: (taken(/&[\w.-]+/) ?? '').slice(1) };
			case '<':
				at += 1;
				return { kind: 'either', alternatives: untilClosed('>', type) };
			case '{': {
				at += 1;
				const properties = untilClosed('}', property);
				return {
					kind: 'object',
					properties: properties.filter(({ name }) => name !== '*'),
					others: properties.some(({ name }) => name === '*'),
				};
			}
			default:
				return { kind: 'text' };
		}
	};
	const property = (): BodyProperty => {
		const name = taken(/[^!+:=}\s]+/) ?? '';
		const mark = taken(/[!+]/);
		const held = taken(/:/) === undefined ? ({ kind: 'text' } as const) : type();
		const given = taken(/=[^}\s]*/);
		return {
			name,
			required: mark === '!',
			shown: mark === '+',
			type: held,
			...(given !== undefined && { default: decodeURIComponent(given.slice(1)) }),
		};
	};
	return type();
}
