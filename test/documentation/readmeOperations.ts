import type { Resource } from '../../nodes/operation';

const PLACE =
	/(?<=<!-- operations, written by npm run docs -->\n).*?(?=<!-- end of the operations -->)/s;

/**
 * Puts the operations of the resources between their marks in the README.
 *
 * @throws Error if it has no marks
 */
export function withOperations(readme: string, resources: readonly Resource[]): string {
	if (!PLACE.test(readme)) throw new Error('The README has no marks for the operations.');
	const lines = resources.map(
		({ displayName, operations }) =>
			`- **${displayName}**: ${operations.map((operation) => operation.displayName).join(', ')}`,
	);
	return readme.replace(PLACE, `\n${lines.join('\n')}\n\n`);
}
