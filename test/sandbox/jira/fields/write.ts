import type { CommentDraft } from '../issues';
import type { ApiVersion, FieldValue, IssueState, Project, User } from '../model';
import { recover } from '../recover';
import type { JiraState } from '../state';
import { readComment } from './comment';
import { FieldRefusal, InvalidInput, isObject } from './definition';
import type { FieldContext, FieldDefinition, Operation } from './definition';
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

function unsupported(field: FieldDefinition, operation: string): FieldRefusal {
	const supported = (field.kind?.operations ?? []).map((one) => `'${one}'`).join(', ');
	return new FieldRefusal(
		`Field with id '${field.id}' and name '${field.name}' does not support operation '${operation}' Supported operation(s) are: ${supported}`,
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
	let value: FieldValue | null = writer.issue?.values[field.id] ?? null;
	for (const [operation, input] of operations) {
		const { kind } = field;
		if (operation === 'set' && kind) {
			value = kind.parse(input, context);
			continue;
		}
		if ((operation !== 'add' && operation !== 'remove') || !kind?.parseElement) {
			throw unsupported(field, operation);
		}
		const element = kind.parseElement(input, context);
		const others = value !== null && isList(value) ? value.filter((one) => one !== element) : [];
		const list: string[] = operation === 'add' ? [...others, element] : others;
		value = list.length === 0 ? null : list;
	}
	return value;
}

class Plan {
	readonly values: Record<string, FieldValue | null> = {};
	readonly comments: CommentDraft[] = [];
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

	refuse(id: string, message: string): void {
		this.try(id, () => {
			throw new FieldRefusal(message);
		});
	}

	private field(id: string): FieldDefinition {
		const field = this.writer.jira.fields.find((one) => one.id === id);
		if (!field?.kind || !this.screen.fields.has(id)) throw new FieldRefusal(notOnScreen(id));
		return field;
	}

	set(id: string, input: unknown): void {
		this.try(id, () => {
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
			this.values[id] = operated(operations, field, this.writer);
		});
	}

	private comment(operations: ReadonlyArray<[Operation, unknown]>): void {
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
			plan.refuse(id, `Field '${id}' cannot be in both 'fields' and 'update'.`);
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
	return { values: plan.values, comments: plan.comments };
}

/** A write that Jira answers with 400 and this collection. */
export class RefusedWrite extends Error {
	constructor(readonly collection: ErrorCollection) {
		super([...collection.errorMessages, ...Object.values(collection.errors)].join(' '));
		this.name = 'RefusedWrite';
	}
}
