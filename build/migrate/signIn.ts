import type { Flavour } from '../../nodes/endpoints';
import type { CredentialReference, WorkflowNode } from './workflow';

/** A way to sign in: n8n's credential type, and ours for the same. */
interface SignIn {
	readonly theirs: string;
	readonly ours: string;
	readonly flavour: Flavour;
}

/** By the parameter 'Jira Version' of n8n's node. */
export const signIns: Readonly<Record<string, SignIn>> = {
	cloud: { theirs: 'jiraSoftwareCloudApi', ours: 'jiraBasicApi', flavour: 'cloud' },
	cloudOAuth2: { theirs: 'jiraSoftwareCloudOAuth2Api', ours: 'jiraOAuth2Api', flavour: 'cloud' },
	cloudServiceAccount: {
		theirs: 'atlassianServiceAccountApi',
		ours: 'jiraServiceAccountApi',
		flavour: 'cloud',
	},
	server: { theirs: 'jiraSoftwareServerApi', ours: 'jiraDataCenterApi', flavour: 'dataCenter' },
	serverPat: {
		theirs: 'jiraSoftwareServerPatApi',
		ours: 'jiraDataCenterPatApi',
		flavour: 'dataCenter',
	},
};

/** The way to sign in that one of n8n's credential types stands for. */
export function signInWith(theirs: string): SignIn | undefined {
	return Object.values(signIns).find((signIn) => signIn.theirs === theirs);
}

/** A credential of our package that somebody has to make, because n8n never exports secrets. */
export interface NewCredential {
	readonly type: string;
	/** The name of the one that it replaces. */
	readonly name: string;
	/** The type of the one that it replaces. */
	readonly replaces: string;
	/** The nodes that use it. */
	readonly nodes: readonly string[];
}

/** The name of the credential of a type that a node uses; undefined if it uses none. */
export function credentialName(
	{ credentials = {} }: WorkflowNode,
	type: string,
): string | undefined {
	const reference = credentials[type];
	if (reference === undefined) return undefined;
	return typeof reference === 'string' ? reference : (reference.name ?? '');
}

/** A credential that n8n finds by its type and name when the workflow is imported. */
export function referenceTo(name: string): CredentialReference {
	return { id: null, name };
}
