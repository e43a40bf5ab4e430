import { credentialName, referenceTo, signInWith } from './signIn';
import type { Note, WorkflowNode } from './workflow';

const TYPES: ReadonlySet<string> = new Set([
	'n8n-nodes-base.httpRequest',
	'n8n-nodes-base.httpRequestTool',
	'@n8n/n8n-nodes-langchain.toolHttpRequest',
]);

/** Whether a node sends requests of its own with one of n8n's credentials for Jira. */
export function isHttpRequest({ type, parameters = {} }: WorkflowNode): boolean {
	return TYPES.has(type) && signInWith(String(parameters.nodeCredentialType)) !== undefined;
}

/** The same node with our credential. */
export function migrateHttpRequest(node: WorkflowNode): {
	readonly node: WorkflowNode;
	readonly notes: ReadonlyArray<Omit<Note, 'node'>>;
} {
	const { parameters = {}, credentials } = node;
	const theirs = String(parameters.nodeCredentialType);
	const signIn = signInWith(theirs);
	if (signIn === undefined) return { node, notes: [] };
	const name = credentialName(node, theirs);
	const others = Object.entries(credentials ?? {}).filter(([type]) => type !== theirs);
	return {
		node: {
			...node,
			parameters: { ...parameters, nodeCredentialType: signIn.ours },
			...(credentials && {
				credentials: {
					...Object.fromEntries(others),
					...(name !== undefined && { [signIn.ours]: referenceTo(name) }),
				},
			}),
		},
		notes: signIn.flavour === 'cloud' && REMOVED.test(String(parameters.url)) ? [SEARCH] : [],
	};
}

/** Source: changelog of Jira Cloud, CHANGE-2046. */
const REMOVED = /\/rest\/api\/(?:2|3|latest)\/search(?![/\w])/;

const SEARCH = {
	parameter: 'url',
	text: 'is the search that Jira Cloud has removed: use Issue → Search, or /rest/api/3/search/jql.',
};
