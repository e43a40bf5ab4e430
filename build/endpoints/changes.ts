/** How a generated file differs from the existing one. */
export interface Changes {
	readonly added: readonly string[];
	readonly removed: readonly string[];
	readonly changed: readonly string[];
}

/** A line of an endpoint: `'GET /rest/api/3/myself': [...],`. */
const ENDPOINT = /^\t\t'([A-Z]+ [^']+)': (.*),$/;

/** The endpoints that differ between two versions of a family's file, by name. */
export function changesBetween(before: string, after: string): Changes {
	const old = linesOf(before);
	const now = linesOf(after);
	return {
		added: [...now.keys()].filter((name) => !old.has(name)),
		removed: [...old.keys()].filter((name) => !now.has(name)),
		changed: [...now.keys()].filter((name) => old.has(name) && old.get(name) !== now.get(name)),
	};
}

function linesOf(text: string): Map<string, string> {
	return new Map(
		text.split('\n').flatMap((line): Array<[string, string]> => {
			const [, name, facts] = ENDPOINT.exec(line) ?? [];
			return name === undefined || facts === undefined ? [] : [[name, facts]];
		}),
	);
}

/** `619 endpoints, 137 kB: 2 added (GET /rest/api/3/a, …), 1 changed (…)` */
export function summary(before: string, after: string): string {
	const endpoints = `${linesOf(after).size} endpoints, ${Math.round(after.length / 1000)} kB`;
	if (before === after) return `${endpoints}: unchanged`;
	const named = Object.entries(changesBetween(before, after)).flatMap(
		([what, names]: [string, readonly string[]]) =>
			names.length === 0 ? [] : [`${names.length} ${what} (${firstOf(names)})`],
	);
	return `${endpoints}: ${named.length === 0 ? 'only shared lists changed' : named.join(', ')}`;
}

/** `22 kB: 3 new lines`, for a file that has one name or one object in each line. */
export function linesSummary(before: string, after: string): string {
	const known = new Set(before.split('\n'));
	const changed = after.split('\n').filter((line) => !known.has(line)).length;
	const size = `${Math.round(after.length / 1000)} kB`;
	return `${size}: ${before === after ? 'unchanged' : `${changed} new lines`}`;
}

const firstOf = (names: readonly string[]): string =>
	names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
