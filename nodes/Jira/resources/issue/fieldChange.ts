import type { IDataObject } from 'n8n-workflow';
import type { TextEdit, TextFiles, TextFormat } from '../../../values/richText';
import type { FieldOptions } from './fieldOptions';
import type { KnownField } from './knownFields';

/** How a field is changed: its value replaced or cleared, or entries of its list added or removed. */
export type ChangeOfField = 'add' | 'clear' | 'remove' | 'set';

/** A field that an item changes. */
export interface FieldChange {
	readonly field: KnownField;
	/** What the user calls the field. */
	readonly called: string;
	/** The parameter that holds the value, as its label reads. */
	readonly parameter: string;
	readonly change: ChangeOfField;
	/** As it was given; not blank, unless it is cleared. */
	readonly value: unknown;
	/** How a text changes the one that Jira has; undefined if it replaces it. */
	readonly textEdit?: TextEdit;
}

/** The issue whose fields are written, as far as their values depend on it. */
export interface WrittenIssue {
	/** How texts with several lines are written. */
	readonly textFormat: TextFormat | undefined;
	/** Its files that texts may show. */
	readonly files?: TextFiles;
	/** The key or ID of its project; undefined if it is not known. */
	project(): Promise<string | undefined>;
	/** What a field holds now; undefined for a new issue. */
	current(field: string): Promise<unknown>;
	/** The values that its fields can have. */
	options(): Promise<FieldOptions>;
	/** Whether it is a sub-task; false if it is not known. */
	isSubTask(): Promise<boolean>;
}

/** Changes of an issue in the form of Jira's edit of one issue. */
export interface IssueChanges {
	/** By field id; `null` clears. */
	readonly fields: IDataObject;
	/** By field id: `[{ add: 'a' }, { remove: 'b' }]`. */
	readonly update: Readonly<Record<string, readonly IDataObject[]>>;
}

/** Whether there is nothing to change. */
export function isEmptyChange({ fields, update }: IssueChanges): boolean {
	return Object.keys(fields).length + Object.keys(update).length === 0;
}

/** The body of a request with changes, without what is empty. */
export function bodyOf({ fields, update }: IssueChanges): IDataObject {
	return {
		...(Object.keys(fields).length > 0 ? { fields } : {}),
		...(Object.keys(update).length > 0 ? { update: { ...update } } : {}),
	};
}
