import type { Migration } from './migrate';
import { lineOf } from './workflow';

/** What a person should know after a migration, as lines. */
export function reportOf({ migrated, notes, credentials, workflow }: Migration): string[] {
	const name = typeof workflow['name'] === 'string' ? `"${workflow['name']}": ` : '';
	return [
		`${name}${migrated === 0 ? 'There is no Jira node to migrate.' : `${migrated} ${migrated === 1 ? 'node' : 'nodes'} migrated.`}`,
		...credentials.map(
			({ type, name: called, replaces, nodes }) =>
				`Make a credential of the type ${type} and call it "${called}", as the one of the type ${replaces} that it replaces, for: ${nodes.join(', ')}.`,
		),
		...notes.map(lineOf),
	];
}
