import { type Flavour, hasEndpoint } from '../../nodes/endpoints';
import { callableEndpoints } from '../../nodes/endpoints/catalogue';
import { currentEndpoint, insteadOfGone, MOVED } from '../../nodes/endpoints/moved';

/** The file with the names of endpoints that stored workflows may have. */
export const PUBLISHED_ENDPOINTS = 'test/endpoints/published.txt';

const FLAVOURS: readonly Flavour[] = ['cloud', 'dataCenter'];

/**
 * Every endpoint that could ever be called by its name, one per line: `cloud GET /rest/api/3/myself`.
 *
 * @param published the lines so far: none is lost
 */
export function publishedEndpoints(published: readonly string[]): string[] {
	const now = FLAVOURS.flatMap((flavour) =>
		callableEndpoints(flavour).map(({ endpoint }) => `${flavour} ${endpoint}`),
	);
	return [...new Set([...published, ...now])].sort();
}

/** The published names that lead nowhere today, in a sentence each that says what to do. */
export function lostEndpoints(published: readonly string[], moved = MOVED): string[] {
	return published.flatMap((line) => {
		const [flavour, ...words] = line.split(' ') as [Flavour, ...string[]];
		const name = words.join(' ');
		const exists = hasEndpoint(currentEndpoint(name, flavour, moved), flavour);
		return exists || insteadOfGone(name, flavour, moved) !== undefined
			? []
			: [
					`${name} of ${flavour} is gone from the facts, and workflows may have stored it: say in nodes/endpoints/moved.ts what it has become ('renamed'), or what to do instead ('gone').`,
				];
	});
}
