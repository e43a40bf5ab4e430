import type {
	ICredentialDataDecryptedObject,
	INodeListSearchResult,
	INodeParameters,
} from 'n8n-workflow';
import { searchList } from '../../harness/engine';
import type { Sandbox } from '../../sandbox/sandbox';

/** What the user has typed, and where the page starts. */
export interface ListSearch {
	readonly filter?: string;
	readonly paginationToken?: string;
}

/**
 * One page of a list in the editor, with the usual credential of the sandbox.
 *
 * @param asked `issue.create`, where the list is shown
 */
export async function pickedFrom(
	{ flavour, credentials }: Sandbox,
	asked: string,
	method: string,
	search: ListSearch,
	parameters: INodeParameters,
): Promise<INodeListSearchResult> {
	const credentialType = flavour === 'cloud' ? 'jiraBasicApi' : 'jiraDataCenterApi';
	const [resource = '', operation = ''] = asked.split('.');
	return await searchList({
		node: 'jira',
		method,
		parameters: { authentication: credentialType, resource, operation, ...parameters },
		credentials: {
			[credentialType]: credentials[credentialType] as ICredentialDataDecryptedObject,
		},
		...search,
	});
}
