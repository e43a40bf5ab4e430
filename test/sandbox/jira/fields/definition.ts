import type { ApiVersion, FieldValue, IssueType, Project, User } from '../model';
import type { JiraState } from '../state';
import type { ViewContext } from '../views/context';

export interface FieldOption {
	readonly id: string;
	readonly value: string;
	/** Kept by the issues that have it, but no longer offered. */
	disabled?: boolean;
	children?: FieldOption[];
}

/** The options of a field in some projects. */
export interface OptionContext {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	/** None for all projects that have no context of their own. */
	readonly projectIds: readonly string[];
	/** None for all types. */
	readonly issueTypeIds: readonly string[];
	readonly options: FieldOption[];
}

/** How a field describes itself in createmeta, editmeta and `GET /field`. */
export interface FieldSchema {
	readonly type: string;
	readonly items?: string;
	readonly system?: string;
	readonly custom?: string;
	readonly customId?: number;
}

/** A field of issues; its kind says how it is written and shown. */
export interface FieldDefinition {
	readonly id: string;
	readonly name: string;
	readonly kind: FieldKind | null;
	readonly schema: FieldSchema | null;
	readonly clauseNames: readonly string[];
	readonly orderable: boolean;
	/** Whether `*navigable` returns it. */
	readonly navigable: boolean;
	readonly searchable: boolean;
	/** Only of fields that have options. */
	readonly contexts?: OptionContext[];
	readonly description?: string;
	/** Issue types whose screens have it, by their level in the hierarchy; all if absent. */
	readonly levels?: ReadonlyArray<IssueType['hierarchyLevel']>;
	/** Plug-in key of the searcher of a custom field. */
	readonly searcherKey?: string;
}

/** The context in which a value is written, for its validation. */
export interface FieldContext {
	readonly jira: JiraState;
	readonly version: ApiVersion;
	readonly field: FieldDefinition;
	readonly project: Project;
	/** The user who writes. */
	readonly user: User | null;
	/** The issue type that the issue will have. */
	readonly issueTypeId: string;
	/** Null while the issue is being created. */
	readonly issueId: string | null;
}

export type Operation = 'set' | 'add' | 'remove' | 'edit';

/** How values of one type are read, shown and listed. */
export interface FieldKind {
	/** The operations that createmeta and editmeta list. */
	readonly operations: readonly Operation[];
	/** Reads what a request sets; null empties the field. Throws FieldRefusal. */
	parse(input: unknown, context: FieldContext): FieldValue | null;
	/** Reads one value of a list, for the operations add and remove. */
	parseElement?(input: unknown, context: FieldContext): string;
	/** The value after the operation edit, which changes the parts that it names. */
	edit?(input: unknown, before: FieldValue | null, context: FieldContext): FieldValue | null;
	/** The JSON of a value in an answer. */
	render(value: FieldValue, view: ViewContext, field: FieldDefinition): unknown;
	/** The JSON of an empty field; null unless the kind says otherwise. */
	readonly empty?: unknown;
	/** The value as history shows it. */
	show(value: FieldValue, jira: JiraState, field: FieldDefinition): string;
	/** The value's id as history keeps it; null if there is none. */
	idOf?(value: FieldValue): string | null;
	/** The allowed values, as createmeta lists them. */
	/** @param issueTypeId the type of an existing issue */
	allowedValues?(
		view: ViewContext,
		field: FieldDefinition,
		project: Project,
		issueTypeId?: string,
	): unknown[];
	/** Address of the search that helps to fill the field, after the API base. */
	autoComplete?(project: Project, view: ViewContext): string;
}

/** A value that Jira does not accept: its text goes under the field's id in `errors`. */
export class FieldRefusal extends Error {
	/** `errors` uses a key other than the field's id where Jira does. */
	constructor(
		message: string,
		readonly key?: string,
	) {
		super(message);
		this.name = 'FieldRefusal';
	}
}

/** A request that Jira refuses as a whole: its text goes to `errorMessages`. */
export class InvalidInput extends Error {
	constructor(message = 'INVALID_INPUT') {
		super(message);
		this.name = 'InvalidInput';
	}
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id or a name: numbers count as their digits, as in Jira's own reading of JSON. */
export function textOf(value: unknown): string | null {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return String(value);
	return null;
}

/**
 * A property of an object; null if it is absent or blank. An id is a text here, never a number: Jira's JsonData, which
 * reads most fields, and jenkinsci/jira-steps-plugin#8. Throws FieldRefusal.
 */
export function propertyOf(input: Readonly<Record<string, unknown>>, name: string): string | null {
	const value = input[name];
	if (value === undefined || value === null || value === '') return null;
	if (typeof value === 'string') return value;
	throw new FieldRefusal(`expected '${name}' property to be a string`);
}

/** The ids or names of a list; none if it is not a list. */
export function textsOf(value: unknown): string[] {
	return Array.isArray(value) ? value.flatMap((one: unknown) => textOf(one) ?? []) : [];
}

/** A text value; throws FieldRefusal for anything else. */
export function stringOf(input: unknown): string {
	if (typeof input !== 'string') throw new FieldRefusal('Operation value must be a string');
	return input;
}
