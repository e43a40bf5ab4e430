import { signInChoices } from '../../nodes/connection/credentialChoice';
import type { Migration } from './migrate';
import { lineOf } from './workflow';

/** What a person should know after a migration, as lines. */
export function reportOf({ migrated, notes, credentials, workflow }: Migration): string[] {
	const name = typeof workflow['name'] === 'string' ? `"${workflow['name']}": ` : '';
	return [
		`${name}${migrated === 0 ? 'There is no Jira node to migrate.' : `${migrated} ${migrated === 1 ? 'node' : 'nodes'} migrated.`}`,
		...credentials.map(
			({ type, name: called, replaces, nodes }) =>
				`Make a credential "${called}" of the type ${labelOf(type)}; it replaces the one of the same name (${replaces}) in: ${nodes.join(', ')}.`,
		),
		...notes.map(lineOf),
	];
}

/** The name of one of our credential types in n8n's list: `Jira Platform: Cloud API Token`. */
function labelOf(type: string): string {
	const choice = signInChoices.find(({ credentialType }) => credentialType === type);
	return `Jira Platform: ${choice?.displayName.replace(':', '') ?? type}`;
}
