import type { CommentDraft } from '../issues';
import type { ApiVersion, FieldValue, Issue, IssueState, Project, User } from '../model';
import { recover } from '../recover';
import type { JiraState } from '../state';
import { readComment } from './comment';
import { FieldRefusal, InvalidInput, isObject } from './definition';
import type { FieldContext, FieldDefinition, Operation } from './definition';
import { readLinks } from './issueLinks';
import type { LinkDraft } from './issueLinks';
import { isList } from './lists';
import type { Screen } from './screens';

/** What is wrong with a request, in the two places where Jira reports it. */
export interface ErrorCollection {
	errorMessages: string[];
	errors: Record<string, string>;
}

/** Someone who writes to an issue, or to one that is being created. */
export interface Writer {
	readonly jira: JiraState;
	readonly version: ApiVersion;
	readonly user: User | null;
	readonly project: Project;
	readonly issueTypeId: string;
	readonly issue: IssueState | null;
}

export interface WritePlan {
	/** Null empties a field. */
	values: Record<string, FieldValue | null>;
	comments: CommentDraft[];
	links: LinkDraft[];
}

function notOnScreen(id: string): string {
	return `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

function required(field: FieldDefinition): string {
	return field.id === 'summary'
		? 'You must specify a summary of the issue.'
		: `${field.name} is required.`;
}

function contextOf(writer: Writer, field: FieldDefinition): FieldContext {
	return { ...writer, field, issueId: writer.issue?.id ?? null };
}

/** Jira has no place for these in `errors`. Source: IssueInputParametersAssembler of Jira, which writes the id so. */
function unsupported(field: FieldDefinition, operation: string): InvalidInput {
	const supported = (field.kind?.operations ?? []).join(',');
	return new InvalidInput(
		`Field with id' ${field.id}' and name '${field.name}' does not support operation '${operation}' Supported operation(s) are: '${supported}'`,
	);
}

/** Comments, links and time tracking take one operation in a request (rest.operations.morethanone; the words are ours). */
function refuseSeveral(id: string, operations: readonly unknown[]): void {
	if (operations.length <= 1) return;
	throw new FieldRefusal(
		`Field '${id}' takes one operation in a request; there are ${operations.length}.`,
	);
}

function operationsIn(input: unknown): Array<[Operation, unknown]> {
	if (!Array.isArray(input)) throw new InvalidInput('Operations must be an array of objects');
	return input.flatMap((one: unknown) => {
		if (!isObject(one)) throw new InvalidInput('Operations must be an array of objects');
		return Object.entries(one) as Array<[Operation, unknown]>;
	});
}

/** The value of a field after the operations of `update`, one after the other. */
function operated(
	operations: ReadonlyArray<[Operation, unknown]>,
	field: FieldDefinition,
	writer: Writer,
): FieldValue | null {
	const context = contextOf(writer, field);
	const { kind } = field;
	const before = writer.issue?.values[field.id] ?? null;
	const known = new Set<string>(kind?.operations ?? []);
	const other = operations.find(([operation]) => !known.has(operation));
	if (!kind || other !== undefined) throw unsupported(field, other?.[0] ?? 'set');
	if (kind.edit) refuseSeveral(field.id, operations);
	let value: FieldValue | null = before;
	for (const [operation, input] of operations) {
		if (operation === 'set') {
			value = kind.parse(input, context);
		} else if (operation === 'edit') {
			value = kind.edit?.(input, value, context) ?? null;
		} else if (kind.parseElement) {
			const element = kind.parseElement(input, context);
			const others = value !== null && isList(value) ? value.filter((one) => one !== element) : [];
			const list: string[] = operation === 'add' ? [...others, element] : others;
			value = list.length === 0 ? null : list;
		}
	}
	return value;
}

/** Fields that a screen can have, but that `fields` cannot set: pycontribs/jira#857, ctreminiom/go-atlassian#185. */
const neverSet = new Set(['attachment', 'comment', 'issuelinks', 'worklog']);

class Plan {
	readonly values: Record<string, FieldValue | null> = {};
	readonly comments: CommentDraft[] = [];
	readonly links: LinkDraft[] = [];
	readonly problems: ErrorCollection = { errorMessages: [], errors: {} };
	/** Fields that were refused: no further errors are reported for them. */
	private readonly refused = new Set<string>();

	constructor(
		private readonly writer: Writer,
		private readonly screen: Screen,
	) {}

	/** Runs `read` and collects what it refuses, so that the answer reports everything at once. */
	private try(id: string, read: () => void): void {
		const keep = (): void =>
			recover(InvalidInput, read, ({ message }) => {
				this.problems.errorMessages.push(message);
			});
		recover(FieldRefusal, keep, ({ key = id, message }) => {
			this.refused.add(id);
			this.problems.errors[key] = message;
		});
	}

	refuse(id: string, refusal: Error): void {
		this.try(id, () => {
			throw refusal;
		});
	}

	private field(id: string): FieldDefinition {
		const field = this.writer.jira.fields.find((one) => one.id === id);
		if (!field?.kind || !this.screen.fields.has(id)) throw new FieldRefusal(notOnScreen(id));
		return field;
	}

	set(id: string, input: unknown): void {
		this.try(id, () => {
			if (neverSet.has(id)) throw new FieldRefusal(`Field does not support update '${id}'`);
			const field = this.field(id);
			this.values[id] = field.kind?.parse(input, contextOf(this.writer, field)) ?? null;
		});
	}

	update(id: string, input: unknown): void {
		this.try(id, () => {
			const operations = operationsIn(input);
			if (id === 'comment') {
				this.comment(operations);
				return;
			}
			const field = this.field(id);
			if (id === 'issuelinks') {
				this.link(field, operations);
				return;
			}
			this.values[id] = operated(operations, field, this.writer);
		});
	}

	private link(field: FieldDefinition, operations: ReadonlyArray<[Operation, unknown]>): void {
		const other = operations.find(([operation]) => operation !== 'add');
		if (other !== undefined) throw unsupported(field, other[0]);
		refuseSeveral(field.id, operations);
		this.links.push(...readLinks(operations, this.writer));
	}

	private comment(operations: ReadonlyArray<[Operation, unknown]>): void {
		refuseSeveral('comment', operations);
		for (const [operation, input] of operations) {
			if (operation !== 'add') {
				throw new FieldRefusal(`Comments support operation 'add' here, not '${operation}'.`);
			}
			const draft = readComment(input, this.writer);
			if (this.screen.comments === 'added') this.comments.push(draft);
		}
	}

	/** Refuses required fields that are empty now; `defaults` fill those that the request does not mention. */
	require(defaults: Readonly<Record<string, FieldValue>>): void {
		const before = this.writer.issue?.values ?? {};
		for (const field of this.writer.jira.fields) {
			if (!this.screen.required.has(field.id) || this.refused.has(field.id)) continue;
			const mentioned = field.id in this.values;
			const value = mentioned ? this.values[field.id] : (before[field.id] ?? defaults[field.id]);
			if (field.id === 'comment' && this.comments.length > 0) continue;
			const wanted = mentioned || this.writer.issue === null || !(field.id in before);
			if ((value === null || value === undefined) && wanted) {
				this.problems.errors[field.id] = required(field);
			}
		}
	}
}

/**
 * Reads the `fields` and `update` of a request against a screen. Throws RefusedWrite with all of
 * Jira's objections. Source: the specification's IssueUpdateDetails.
 */
export function planWrite(
	body: Readonly<Record<string, unknown>>,
	writer: Writer,
	screen: Screen,
	defaults: Readonly<Record<string, FieldValue>> = {},
): WritePlan {
	const { fields = {}, update = {} } = body;
	if (!isObject(fields) || !isObject(update)) {
		throw new RefusedWrite({
			errorMessages: [
				'Invalid request payload. Refer to the REST API documentation and try again.',
			],
			errors: {},
		});
	}
	const plan = new Plan(writer, screen);
	for (const [id, input] of Object.entries(fields)) {
		if (id in update) {
			// TestIssueResourceOperationalUpdate of Jira.
			plan.refuse(
				id,
				new InvalidInput(`Field '${id}' cannot appear in both 'fields' and 'update'`),
			);
		} else {
			plan.set(id, input);
		}
	}
	for (const [id, input] of Object.entries(update)) {
		if (!(id in fields)) plan.update(id, input);
	}
	plan.require(defaults);
	const { errorMessages, errors } = plan.problems;
	if (errorMessages.length > 0 || Object.keys(errors).length > 0) {
		throw new RefusedWrite(plan.problems);
	}
	return { values: plan.values, comments: plan.comments, links: plan.links };
}

/** Adds what a request adds beside the values of fields. */
export function addPlanned(
	{ comments, links }: WritePlan,
	issue: Issue,
	jira: JiraState,
	authorId: string,
): void {
	for (const draft of comments) jira.issues.contribute(issue, 'comments', draft, authorId);
	for (const draft of links) jira.links.add(issue.id, draft);
}

/** A write that Jira answers with 400 and this collection. */
export class RefusedWrite extends Error {
	constructor(readonly collection: ErrorCollection) {
		super([...collection.errorMessages, ...Object.values(collection.errors)].join(' '));
		this.name = 'RefusedWrite';
	}
}
