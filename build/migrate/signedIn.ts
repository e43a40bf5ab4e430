import { credentialName, referenceTo, signIns, signInWith } from './signIn';
import { isExpression } from './values/expression';
import type { Note, Parameters, WorkflowNode } from './workflow';

type Notes = Array<Omit<Note, 'node'>>;

/** How a node of n8n's signs in; the API token of Cloud where that cannot be told. */
export function signInOf(
	{ jiraVersion = 'cloud', site }: Parameters,
	notes: Notes,
): (typeof signIns)[string] {
	const signIn = signIns[String(jiraVersion)];
	if (jiraVersion === 'cloudServiceAccount' && site !== undefined) {
		notes.push({ parameter: 'site', text: 'is a field of our credential: fill it in there.' });
	}
	if (signIn !== undefined) return signIn;
	notes.push({
		parameter: 'jiraVersion',
		text: `${isExpression(jiraVersion) ? 'is an expression' : `'${String(jiraVersion)}' is unknown`}: 'Authentication' is Cloud: API Token.`,
	});
	return signIns['cloud'] as (typeof signIns)[string];
}

/**
 * The node's credentials with ours in place of n8n's, still to be made.
 *
 * @param expected types that are left out without a note
 */
export function credentialsOf(
	node: WorkflowNode,
	ours: string,
	notes: Notes,
	expected: readonly string[] = [],
): WorkflowNode['credentials'] {
	const { credentials } = node;
	if (credentials === undefined) return undefined;
	const theirs = Object.values(signIns).find((signIn) => signIn.ours === ours)?.theirs ?? '';
	const others = Object.keys(credentials).filter(
		(type) => type !== theirs && !expected.includes(type),
	);
	for (const type of others) {
		notes.push({
			parameter: 'credentials',
			text:
				signInWith(type) !== undefined
					? `has a credential of type ${type} too, which it does not use: it is left out.`
					: `n8n has no credential type ${type} for Jira: it is left out.`,
		});
	}
	const name = credentialName(node, theirs);
	return name === undefined ? {} : { [ours]: referenceTo(name) };
}
