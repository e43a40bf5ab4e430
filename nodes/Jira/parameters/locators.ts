import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** The picker methods of the node, by what they list. */
export type PickerMethod =
	| 'searchAssignableUsers'
	| 'searchIssueTypes'
	| 'searchPriorities'
	| 'searchProjects'
	| 'searchTransitions';

function listMode(searchListMethod: PickerMethod): INodePropertyMode {
	const typeOptions = { searchListMethod, searchable: true };
	return { ...labelled('From List', 'list'), type: 'list', typeOptions };
}

function textMode(displayName: string, name: string, placeholder: string): INodePropertyMode {
	return { ...labelled(displayName, name), type: 'string', placeholder: `e.g. ${placeholder}` };
}

function labelled(displayName: string, name: string) {
	return { displayName, name };
}

function locator(
	facts: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'required' | 'hint'>,
	modes: INodePropertyMode[],
): INodeProperties {
	return {
		...facts,
		type: 'resourceLocator',
		default: { mode: modes[0]?.name ?? 'list', value: '' },
		modes,
	};
}

/** The issue that an operation is about: by key, id or address. */
export function issueParameter(
	facts: Partial<Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'required'>> = {},
): INodeProperties {
	return locator(
		{
			displayName: 'Issue',
			name: 'issue',
			required: true,
			description: 'The issue, by its key, its ID or its address in the browser',
			...facts,
		},
		[
			textMode('By Key', 'key', 'SUP-123'),
			textMode('By URL', 'url', 'https://acme.atlassian.net/browse/SUP-123'),
		],
	);
}

export const projectParameter: INodeProperties = locator(
	{
		displayName: 'Project',
		name: 'project',
		required: true,
		description: 'The project in which the issue is created',
	},
	[listMode('searchProjects'), textMode('By Key', 'key', 'SUP')],
);

export const issueTypeParameter: INodeProperties = locator(
	{
		displayName: 'Issue Type',
		name: 'issueType',
		required: true,
		description: "One of the project's issue types",
	},
	[
		listMode('searchIssueTypes'),
		textMode('By Name', 'name', 'Bug'),
		textMode('By ID', 'id', '10004'),
	],
);

export const priorityParameter: INodeProperties = locator(
	{ displayName: 'Priority', name: 'priority', description: 'How important the issue is' },
	[listMode('searchPriorities'), textMode('By Name', 'name', 'High'), textMode('By ID', 'id', '2')],
);

/** A person: account ID on Cloud, user name on Data Center. */
export function userParameter(
	displayName: string,
	name: string,
	description: string,
): INodeProperties {
	const known = `${description}; by account ID on Cloud, by user name on Data Center`;
	return locator({ displayName, name, description: known }, [
		listMode('searchAssignableUsers'),
		textMode('By ID', 'id', '5b10ac8d82e05b22cc7d4ef5'),
	]);
}

export const transitionParameter: INodeProperties = locator(
	{
		displayName: 'To',
		name: 'transition',
		required: true,
		description:
			'The status that the issue should have, or the transition to take. Nothing happens when the issue has that status already.',
	},
	[
		textMode('By Status', 'status', 'Done'),
		textMode('By Name', 'name', 'Start progress'),
		listMode('searchTransitions'),
		textMode('By ID', 'id', '31'),
	],
);
