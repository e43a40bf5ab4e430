/** A path with places for values, and what belongs to it. */
export interface PathEntry<T> {
	/** `/rest/api/3/issue/{issueIdOrKey}` */
	readonly template: string;
	readonly value: T;
}

/** An entry and what a path has in the places of its template, as it stands in the path. */
export interface PathMatch<T> extends PathEntry<T> {
	readonly pathValues: Readonly<Record<string, string>>;
}

const PLACEHOLDER = /^\{(.*)\}$/;

/** Finds which templates a path fits, the most specific first: a word before a place for a value, from left to right. */
export class PathTable<T> {
	private readonly byLength = new Map<number, Array<PathEntry<T>>>();

	private readonly byOutline = new Map<string, PathEntry<T>>();

	constructor(entries: Iterable<PathEntry<T>>) {
		for (const entry of entries) {
			this.byOutline.set(outline(entry.template), entry);
			const { length } = entry.template.split('/');
			const known = this.byLength.get(length);
			if (known === undefined) this.byLength.set(length, [entry]);
			else known.push(entry);
		}
		for (const known of this.byLength.values()) known.sort(bySpecificity);
	}

	/** The entry whose template has the same words and places for values, whatever the places are called. */
	sameAs(template: string): PathEntry<T> | undefined {
		return this.byOutline.get(outline(template));
	}

	/** The entries that a path fits as it is sent, still percent-encoded. */
	matches(path: string): Array<PathMatch<T>> {
		const segments = path.split('/');
		return (this.byLength.get(segments.length) ?? []).flatMap((entry) => {
			const pathValues = fit(entry.template.split('/'), segments);
			return pathValues === undefined ? [] : [{ ...entry, pathValues }];
		});
	}
}

const outline = (template: string): string => template.replace(/\{[^}]*\}/g, '{}');

function fit(template: string[], segments: string[]): Record<string, string> | undefined {
	const values: Record<string, string> = {};
	for (const [index, expected] of template.entries()) {
		const segment = segments[index] ?? '';
		const name = PLACEHOLDER.exec(expected)?.[1];
		if (name === undefined ? segment !== expected : segment === '') return undefined;
		if (name !== undefined) values[name] = segment;
	}
	return values;
}

function bySpecificity<T>(left: PathEntry<T>, right: PathEntry<T>): number {
	const shape = ({ template }: PathEntry<T>) =>
		template
			.split('/')
			.map((segment) => (PLACEHOLDER.test(segment) ? '1' : '0'))
			.join('');
	return shape(left) < shape(right) ? -1 : 1;
}
