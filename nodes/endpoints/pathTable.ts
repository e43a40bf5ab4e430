/** A path with placeholders, and what belongs to it. */
export interface PathEntry<T> {
	/** `/rest/api/3/issue/{issueIdOrKey}` */
	readonly template: string;
	readonly value: T;
}

/** An entry, and the values in a path for the placeholders of its template, exactly as in the path. */
export interface PathMatch<T> extends PathEntry<T> {
	readonly pathValues: Readonly<Record<string, string>>;
}

/** The paths that continue from one segment; `{}` leads to what follows a value. */
interface Branch<T> {
	readonly next: Map<string, Branch<T>>;
	readonly entries: Array<PathEntry<T>>;
}

const PLACEHOLDER = /^\{(.*)\}$/;

const PLACE = '{}';

/** Finds the templates that match a path. */
export class PathTable<T> {
	private readonly root: Branch<T> = { next: new Map(), entries: [] };

	constructor(entries: Iterable<PathEntry<T>>) {
		for (const entry of entries) {
			let branch = this.root;
			for (const step of stepsOf(entry.template)) {
				const known: Branch<T> = branch.next.get(step) ?? { next: new Map(), entries: [] };
				branch.next.set(step, known);
				branch = known;
			}
			branch.entries.push(entry);
		}
	}

	/** The entry whose template has the same words and placeholders, regardless of the placeholders' names. */
	sameAs(template: string): PathEntry<T> | undefined {
		let branch: Branch<T> | undefined = this.root;
		for (const step of stepsOf(template)) branch = branch?.next.get(step);
		return branch?.entries[0];
	}

	/**
	 * The entries that match a path as it is sent, still percent-encoded; the most specific first: from left to right, a
	 * word before a placeholder.
	 */
	matches(path: string): Array<PathMatch<T>> {
		const segments = path.split('/');
		const from = (branch: Branch<T>, index: number): Array<PathEntry<T>> => {
			const segment = segments[index];
			if (segment === undefined) return branch.entries;
			const word = segment === PLACE ? undefined : branch.next.get(segment);
			const value = segment === '' ? undefined : branch.next.get(PLACE);
			return [word, value].flatMap((next) => (next === undefined ? [] : from(next, index + 1)));
		};
		return from(this.root, 0).map((entry) => ({
			...entry,
			pathValues: valuesIn(entry.template.split('/'), segments),
		}));
	}
}

const stepsOf = (template: string): string[] =>
	template.split('/').map((segment) => (PLACEHOLDER.test(segment) ? PLACE : segment));

function valuesIn(template: string[], segments: string[]): Record<string, string> {
	return Object.fromEntries(
		template.flatMap((segment, index): Array<[string, string]> => {
			const name = PLACEHOLDER.exec(segment)?.[1];
			return name === undefined ? [] : [[name, segments[index] ?? '']];
		}),
	);
}
