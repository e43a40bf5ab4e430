import type { INodeParameterResourceLocator, INodePropertyMode } from 'n8n-workflow';
import { z } from 'zod/v3';
import { issueReference } from '../values/issueReference';
import { unwrapLocator } from '../values/locator';
import { enteredField, type Details, type Entered, type Field } from './field';
import { textValue } from './text';

/** The methods of a node's pickers. */
export type PickerMethod =
	| 'searchAssignableUsers'
	| 'searchIssueTypes'
	| 'searchPriorities'
	| 'searchProjects'
	| 'searchTransitions';

/** The mode in which the user chooses from what Jira has. */
export function listMode(searchListMethod: PickerMethod): INodePropertyMode {
	const typeOptions = { searchListMethod, searchable: true };
	return { ...labelled('From List', 'list'), type: 'list', typeOptions };
}

/** A mode in which the user types the value. */
export function textMode(
	displayName: string,
	name: string,
	placeholder: string,
): INodePropertyMode {
	return { ...labelled(displayName, name), type: 'string', placeholder: `e.g. ${placeholder}` };
}

function labelled(displayName: string, name: string) {
	return { displayName, name };
}

/** The initial value of a locator: empty, in n8n's own form. */
export function emptyLocator({ name }: INodePropertyMode): INodeParameterResourceLocator {
	return { __rl: true, mode: name, value: '' };
}

/** A Jira object that can be named in several ways; the first is the default. */
export function locatorField<Value, const Some extends Details>(
	displayName: string,
	modes: readonly [INodePropertyMode, ...INodePropertyMode[]],
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
	details: Some,
): Field<Entered<Value, Some>> {
	const property = {
		displayName,
		type: 'resourceLocator',
		default: emptyLocator(modes[0]),
		modes: [...modes],
		...details,
	} as const;
	return enteredField<Value, Some>(
		property as unknown as typeof property & Some,
		z.preprocess(unwrapLocator, schema),
	);
}

/** An issue, by key, ID or address; its value is the key or ID. By default, the issue that the operation is about. */
export function issueField(): Field<string>;
export function issueField<const Some extends Details>(
	displayName: string,
	details: Some,
): Field<Entered<string, Some>>;
export function issueField(
	displayName = 'Issue',
	details: Details = {
		required: true,
		description: 'The issue: its key, its ID or its address in the browser',
	},
): Field<unknown> {
	return locatorField(
		displayName,
		[
			textMode('By Key', 'key', 'SUP-123'),
			textMode('By URL', 'url', 'https://acme.atlassian.net/browse/SUP-123'),
		],
		issueReference,
		details,
	);
}

/** A project, by key or ID. */
export function projectField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	const modes = [listMode('searchProjects'), textMode('By Key', 'key', 'SUP')] as const;
	return locatorField('Project', [...modes], textValue, details);
}

/** An issue type, by name or ID. */
export function issueTypeField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	return locatorField(
		'Issue Type',
		[
			listMode('searchIssueTypes'),
			textMode('By Name', 'name', 'Bug'),
			textMode('By ID', 'id', '10004'),
		],
		textValue,
		details,
	);
}

/** A priority, by name or ID. */
export function priorityField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	return locatorField(
		'Priority',
		[
			listMode('searchPriorities'),
			textMode('By Name', 'name', 'High'),
			textMode('By ID', 'id', '2'),
		],
		textValue,
		details,
	);
}

/** A person: account ID on Cloud, user name on Data Center. */
export function userField<const Some extends Details & { readonly description: string }>(
	displayName: string,
	details: Some,
): Field<Entered<string, Some>> {
	const description = `${details.description}: account ID on Cloud, user name on Data Center`;
	return locatorField(
		displayName,
		[listMode('searchAssignableUsers'), textMode('By ID', 'id', '5b10ac8d82e05b22cc7d4ef5')],
		textValue,
		{ ...details, description },
	);
}
