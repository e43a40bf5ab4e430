export type BodyFieldType =
	| 'string'
	| 'integer'
	| 'number'
	| 'boolean'
	| 'array'
	| 'object'
	| 'any';

/** A field at the top of a body. */
export interface BodyField {
	readonly name: string;
	readonly type: BodyFieldType;
	readonly required: boolean;
	/** The only values that it takes. */
	readonly values?: readonly string[];
	/** What Jira takes if it is left out. */
	readonly default?: string | number | boolean;
	/** Of a list or an object: what it can look like. */
	readonly example?: unknown;
}

/** What the body of an endpoint consists of. */
export interface BodyForm {
	/** `json` without fields is a single value, a list, or an object with any names; `file` is nothing but its bytes. */
	readonly media: 'json' | 'multipart' | 'file';
	/** The media type, if `media` does not say it: JSON Patch, plain text, or the fields as a form. */
	readonly contentType?: string;
	readonly required: boolean;
	/** Of a JSON object; of multipart: its parts that are no files. */
	readonly fields?: readonly BodyField[];
	/** The names of the parts that are files. */
	readonly files?: readonly string[];
	/** Fields with other names are taken, too. */
	readonly anyField?: true;
	/** What it is if it is no object with fields. */
	readonly type?: BodyFieldType;
	/** The whole body. */
	readonly example?: unknown;
}

/** The names under which files are given; a body that is a file has no name of its own. */
export function fileNamesOf(form: BodyForm | undefined): readonly string[] {
	return form?.media === 'file' ? ['file'] : (form?.files ?? []);
}
