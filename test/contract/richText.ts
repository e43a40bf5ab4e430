import AjvDraft04 from 'ajv-draft-04';
import type { ValidateFunction } from 'ajv';
import { readableFindings, type SchemaFinding } from './schemaFindings';

/** A value that Jira treats as rich text, and where it is. */
export interface RichTextPlace {
	where: string;
	value: unknown;
}

/** System fields that hold rich text. */
const FIELDS = ['description', 'environment'];

/**
 * Where a body of Jira's platform API holds rich text: in issues (also nested and in lists) the
 * fields description and environment and the named custom fields; the `body` of comments; the
 * `comment` of work logs; the same in `update`. What users may store freely (`properties`) and what
 * describes fields instead of holding their values is ignored.
 *
 * @param template path of the operation, which tells what the body itself is
 */
export function richTextPlaces(
	body: unknown,
	template: string,
	customFields: readonly string[] = [],
): RichTextPlace[] {
	const kind = template.includes('/comment')
		? 'comment'
		: template.includes('/worklog')
			? 'worklog'
			: 'other';
	return placesIn(body, '', kind, [...FIELDS, ...customFields]);
}

type Kind = 'comment' | 'worklog' | 'other';

function placesIn(
	value: unknown,
	where: string,
	kind: Kind,
	fields: readonly string[],
): RichTextPlace[] {
	if (Array.isArray(value)) {
		return value.flatMap((item, index) => placesIn(item, `${where}/${index}`, kind, fields));
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]): RichTextPlace[] => {
		const at = `${where}/${name}`;
		if ((kind === 'comment' && name === 'body') || (kind === 'worklog' && name === 'comment')) {
			return [{ where: at, value: inner }];
		}
		switch (name) {
			case 'fields':
				return fieldsIn(inner, at, fields);
			case 'update':
				return updatesIn(inner, at, fields);
			case 'comments':
				return placesIn(inner, at, 'comment', fields);
			case 'worklogs':
				return placesIn(inner, at, 'worklog', fields);
			case 'issues':
			case 'issueUpdates':
				return placesIn(inner, at, 'other', fields);
			default:
				return [];
		}
	});
}

/** The fields of an issue, including its comments and work logs. */
function fieldsIn(value: unknown, where: string, fields: readonly string[]): RichTextPlace[] {
	return entries(value).flatMap(([name, inner]) => {
		const at = `${where}/${name}`;
		if (fields.includes(name))
			return isFieldDescription(inner) ? [] : [{ where: at, value: inner }];
		return placesIn(inner, at, 'other', fields);
	});
}

/** `update` of an issue: per field a list of operations, e.g. `{"comment": [{"add": {"body": …}}]}`. */
function updatesIn(value: unknown, where: string, fields: readonly string[]): RichTextPlace[] {
	return entries(value).flatMap(([name, operations]) =>
		entries(operations).flatMap(([index, operation]) =>
			entries(operation).flatMap(([verb, operand]) => {
				const at = `${where}/${name}/${index}/${verb}`;
				if (fields.includes(name)) return [{ where: at, value: operand }];
				return name === 'comment' || name === 'worklog' ? placesIn(operand, at, name, fields) : [];
			}),
		),
	);
}

/** Whether this describes a field (create and edit metadata) instead of holding its value. */
function isFieldDescription(value: unknown): boolean {
	return entries(value).some(([name]) => name === 'schema' || name === 'operations');
}

function entries(value: unknown): Array<[string, unknown]> {
	return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Checks Atlassian Document Format against Atlassian's own schema (JSON Schema draft-04). */
export class RichTextValidator {
	private validate: ValidateFunction | undefined;

	constructor(private readonly schema: () => Record<string, unknown>) {}

	/** What is wrong with a document; empty if nothing is. */
	check(value: unknown): SchemaFinding[] {
		this.validate ??= new AjvDraft04({ allErrors: true, strict: false, verbose: true }).compile(
			this.schema(),
		);
		return this.validate(value) ? [] : readableFindings(this.validate.errors ?? []);
	}
}

/**
 * Checks the rich text of one body: Atlassian Document Format in API v3; wiki markup, which is plain
 * text, in v2 and Data Center. Either may be null if the field is empty.
 */
export function checkRichText(
	places: readonly RichTextPlace[],
	format: 'adf' | 'wiki',
	validator: RichTextValidator,
): SchemaFinding[] {
	return places
		.filter(({ value }) => value !== null && value !== undefined)
		.flatMap(({ where, value }): SchemaFinding[] => {
			if (format === 'wiki') {
				return typeof value === 'string'
					? []
					: [{ where, message: 'must be text with wiki markup' }];
			}
			if (typeof value !== 'object')
				return [{ where, message: 'must be Atlassian Document Format' }];
			return validator.check(value).map((found) => ({ ...found, where: `${where}${found.where}` }));
		});
}
