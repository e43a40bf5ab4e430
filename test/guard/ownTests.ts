import type { Finding } from './findings';

/** A test file, with the contents of the neighbouring files that it imports. */
export interface TestText {
	readonly text: string;
	readonly imported: string;
}

/** A name in quotes, alone or in an object: `'issue.create'`. */
const NAMED = /['"`]([a-z]\w*\.[a-z]\w*)['"`]/gi;

/** An operation of any resource: `${resource}.submit`. */
const OF_EACH = /\$\{resource\}\.(\w+)/g;

/** The resources that a file names. */
const RESOURCE = /['"`]([a-z]\w*)['"`]/gi;

/**
 * The operations that tests mention, by `resource.name`: in quotes, or as `${resource}.name` in a file that names the
 * resource, or imports a file that names it.
 */
export function mentionedOperations(tests: readonly TestText[]): ReadonlySet<string> {
	return new Set(
		tests.flatMap(({ text, imported }) => {
			const both = `${text}\n${imported}`;
			const resources = [...new Set(matches(both, RESOURCE))];
			const each = matches(both, OF_EACH);
			return [
				...matches(both, NAMED),
				...each.flatMap((name) => resources.map((resource) => `${resource}.${name}`)),
			];
		}),
	);
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/**
 * Operations that no test of their node mentions. The guard and the fault matrix run every operation, but do not know
 * what it is for.
 *
 * @param names `resource.name` of each operation
 */
export function withoutOwnTest(names: readonly string[], tests: readonly TestText[]): Finding[] {
	const mentioned = mentionedOperations(tests);
	return names
		.filter((name) => !mentioned.has(name))
		.map((name) => ({ name: 'no test of its own', what: name }));
}
