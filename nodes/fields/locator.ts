import type { INodeParameterResourceLocator, INodePropertyMode } from 'n8n-workflow';
import { z } from 'zod/v3';
import { issueReference } from '../values/issueReference';
import type { WrittenPerson } from '../values/person';
import { PROJECT_WAYS, projectWritten, type WrittenProject } from '../values/project';
import { unwrapLocator, wayOf, type Located } from '../values/locator';
import { enteredField, type Details, type Entered, type Field } from './field';
import { labelWanting } from './label';
import { textValue } from './text';

/** The methods of a node's pickers. */
export type PickerMethod =
	| 'searchAssignableUsers'
	| 'searchAssignees'
	| 'searchBoards'
	| 'searchComponents'
	| 'searchFieldContexts'
	| 'searchEndpoints'
	| 'searchFilterAssignees'
	| 'searchFilters'
	| 'searchGroups'
	| 'searchIssues'
	| 'searchIssueTypes'
	| 'searchLinks'
	| 'searchOptionFields'
	| 'searchParents'
	| 'searchPriorities'
	| 'searchProjectCategories'
	| 'searchProjectRoles'
	| 'searchProjects'
	| 'searchSprints'
	| 'searchTransitions'
	| 'searchUsers'
	| 'searchVersions';

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

/**
 * A Jira object that can be named in several ways; the first is the default.
 *
 * @param wanted how to name it, in title case; undefined if the label says so
 */
export function locatorField<Value, const Some extends Details>(
	displayName: string,
	wanted: string | undefined,
	modes: readonly [INodePropertyMode, ...INodePropertyMode[]],
	schema: z.ZodType<Value, z.ZodTypeDef, unknown>,
	details: Some,
): Field<Entered<Value, Some>> {
	const property = {
		displayName: wanted === undefined ? displayName : labelWanting(displayName, wanted),
		type: 'resourceLocator',
		default: emptyLocator(modes[0]),
		modes: [...modes],
		...details,
	} as const;
	return enteredField<Value, Some>(property as unknown as typeof property & Some, schema);
}

/** The schema of a value that means the same in each mode of its locator. */
function unwrapped<Value>(schema: z.ZodType<Value, z.ZodTypeDef, unknown>) {
	return z.preprocess(unwrapLocator, schema);
}

/**
 * The schema of a value that is read differently in each mode of its locator.
 *
 * @param ways what each mode means, by its name
 * @param wanted ends the sentence "'Project' is …, but must be …"
 */
export function locatedValue<By extends string>(
	ways: Readonly<Record<string, By>>,
	wanted: string,
): z.ZodType<Located<By>, z.ZodTypeDef, unknown> {
	return z.unknown().transform((given, context): Located<By> => {
		const value = unwrapLocator(given);
		if (typeof value === 'string' || typeof value === 'number') {
			return { by: wayOf(given, ways), value: String(value).trim() };
		}
		context.addIssue({ code: z.ZodIssueCode.custom, message: wanted, fatal: true });
		return z.NEVER;
	});
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
		'Key, ID or URL',
		[textMode('By Key', 'key', 'SUP-123'), listMode('searchIssues'), BY_URL],
		unwrapped(issueReference),
		details,
	);
}

const BY_URL = textMode('By URL', 'url', 'https://acme.atlassian.net/browse/SUP-123');

/** The issue that another one belongs to: an epic, or the issue of a sub-task. */
export function parentField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	return locatorField(
		'Parent',
		'Key, ID or URL',
		[listMode('searchParents'), textMode('By Key', 'key', 'SUP-123'), BY_URL],
		unwrapped(issueReference),
		details,
	);
}

/** A project, by key, ID or name. */
export function projectField<const Some extends Details>(
	details: Some,
): Field<Entered<WrittenProject, Some>> {
	return locatorField(
		'Project',
		'Key, ID or Name',
		[
			listMode('searchProjects'),
			textMode('By Key', 'key', 'SUP'),
			textMode('Name', 'name', 'Customer Support'),
		],
		locatedValue(PROJECT_WAYS, 'the key, ID, name or address of a project').transform(
			projectWritten,
		),
		details,
	);
}

/** An issue type, by name or ID. */
export function issueTypeField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	return locatorField(
		'Issue Type',
		'Name or ID',
		[
			listMode('searchIssueTypes'),
			textMode('Name', 'name', 'Bug'),
			textMode('By ID', 'id', '10004'),
		],
		unwrapped(textValue),
		details,
	);
}

/** A priority, by name or ID. */
export function priorityField<const Some extends Details>(
	details: Some,
): Field<Entered<string, Some>> {
	return locatorField(
		'Priority',
		'Name or ID',
		[listMode('searchPriorities'), textMode('Name', 'name', 'High'), textMode('By ID', 'id', '2')],
		unwrapped(textValue),
		details,
	);
}

/**
 * A person, by email address, name, account ID (Cloud) or user name (Data Center).
 *
 * @param list the picker of its list
 */
export function userField<const Some extends Details & { readonly description: string }>(
	displayName: string,
	list: PickerMethod,
	details: Some,
): Field<Entered<WrittenPerson, Some>> {
	const description = `${details.description}: an email address, a name, an account ID (Cloud) or a user name (Data Center)`;
	return locatorField(
		displayName,
		'Email or Name',
		[
			listMode(list),
			textMode('Email', 'name', 'mia@acme.example or Mia Krause'),
			textMode('By ID', 'id', '5b10ac8d82e05b22cc7d4ef5'),
		],
		locatedValue(
			{ list: 'id', id: 'id', name: 'name' },
			'the email address, name or ID of a person',
		),
		{ ...details, description },
	);
}
