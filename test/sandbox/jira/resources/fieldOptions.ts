import { isObject, textOf } from '../fields/definition';
import type { FieldDefinition, FieldOption, OptionContext } from '../fields/definition';
import { allOptions } from '../fields/options';
import { may } from '../permissions';
import { ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { pageBody, pageOf } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';

/** The most options of one request, and of a field. Source: "Create custom field options (context)". */
const MOST_ADDED = 1_000;
const MOST_OF_FIELD = 10_000;

/** The most characters of an option: the width of Jira's column `customfieldoption.customvalue`. */
const LONGEST = 255;

function mustAdminister({ viewer }: Ask, what: string): void {
	if (!may(viewer, 'ADMINISTER')) throw refusal(403, `Only Jira administrators can ${what}.`);
}

/** The custom field that the path names by its ID, `customfield_10015`. */
function fieldOf({ jira, params }: Ask): FieldDefinition {
	const field = jira.fields.find(({ id, schema }) => id === params.fieldId && schema?.custom);
	if (field === undefined) throw refusal(404, 'The custom field was not found.');
	return field;
}

function contextOf(ask: Ask): { field: FieldDefinition; context: OptionContext } {
	mustAdminister(ask, 'manage custom field options');
	const field = fieldOf(ask);
	if (field.contexts === undefined) throw refusal(400, "The custom field doesn't support options.");
	const context = field.contexts.find(({ id }) => id === ask.params.contextId);
	if (context === undefined) {
		throw refusal(404, "The context doesn't match the custom field.");
	}
	return { field, context };
}

function contexts(ask: Ask): Answer {
	mustAdminister(ask, 'access custom field contexts');
	const { query } = ask;
	const ids = query.set('contextId');
	const fits = (name: string, is: boolean) =>
		query.text(name) === undefined || query.flag(name) === is;
	// A field without options has one context, too; its ID does not matter here.
	const found = (fieldOf(ask).contexts ?? []).filter(
		({ id, projectIds, issueTypeIds }) =>
			(ids.size === 0 || ids.has(id)) &&
			fits('isGlobalContext', projectIds.length === 0) &&
			fits('isAnyIssueType', issueTypeIds.length === 0),
	);
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(
		pageBody(page, ask, ({ id, name, description, projectIds, issueTypeIds }) => ({
			id,
			name,
			description,
			isGlobalContext: projectIds.length === 0,
			isAnyIssueType: issueTypeIds.length === 0,
		})),
	);
}

/** An option of a context. */
function optionView({ id, value, disabled = false }: FieldOption, parent?: FieldOption) {
	return { id, value, disabled, ...(parent ? { optionId: parent.id } : {}) };
}

function options(ask: Ask): Answer {
	const { context } = contextOf(ask);
	const named = ask.query.text('optionId');
	const first = context.options.filter(({ id }) => named === undefined || id === named);
	const below = first.flatMap((parent) =>
		(parent.children ?? []).map((child) => optionView(child, parent)),
	);
	const all = [
		...first.map((option) => optionView(option)),
		...(ask.query.flag('onlyOptions') ? [] : below),
	];
	return ok(pageBody(pageOf(all, ask, { usual: 100, most: 100 }), ask, (option) => option));
}

const withChildren = (option: FieldOption): FieldOption[] => [option, ...(option.children ?? [])];

interface NewOption {
	readonly value: string;
	readonly disabled: boolean;
	readonly parent: FieldOption | undefined;
}

/** What a request adds, in Jira's order of checks as far as it is known; the words are those of the sandbox. */
function newOptions({ body }: Ask, field: FieldDefinition, context: OptionContext): NewOption[] {
	const given: unknown[] = Array.isArray(body.options) ? body.options : [];
	if (given.length > MOST_ADDED) {
		throw refusal(400, `The maximum number of options per request is ${MOST_ADDED}.`);
	}
	const held = allOptions(field).flatMap(withChildren).length;
	if (held + given.length > MOST_OF_FIELD) {
		throw refusal(400, `The maximum number of options of a field is ${MOST_OF_FIELD}.`);
	}
	return given.map((one) => {
		const entry = isObject(one) ? one : {};
		const value = typeof entry.value === 'string' ? entry.value.trim() : '';
		if (value === '') throw refusal(400, 'The value of an option cannot be empty.');
		if (value.length > LONGEST) {
			throw refusal(400, `The value of an option must not exceed ${LONGEST} characters.`);
		}
		const optionId = textOf(entry.optionId);
		const parent =
			optionId === null ? undefined : context.options.find(({ id }) => id === optionId);
		if (optionId !== null && field.schema?.type !== 'option-with-child') {
			throw refusal(400, "The custom field doesn't support cascading options.");
		}
		if (optionId !== null && parent === undefined) {
			throw refusal(400, `The option with ID ${optionId} was not found in the context.`);
		}
		return { value, disabled: entry.disabled === true, parent };
	});
}

/** Jira compares options regardless of case: `getOptionForValue` in its OptionsImpl. */
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

function addOptions(ask: Ask): Answer {
	const { field, context } = contextOf(ask);
	const added = newOptions(ask, field, context);
	for (const [index, { value, parent }] of added.entries()) {
		const peers = parent === undefined ? context.options : (parent.children ?? []);
		const isThere =
			peers.some((one) => same(one.value, value)) ||
			added.slice(0, index).some((one) => one.parent === parent && same(one.value, value));
		if (isThere) throw refusal(400, `The option '${value}' already exists.`);
	}
	const everywhere = ask.jira.fields.flatMap(allOptions).flatMap(withChildren);
	let last = Math.max(...everywhere.map(({ id }) => Number(id)));
	const made = added.map(({ value, disabled, parent }) => {
		const option: FieldOption = { id: String(++last), value, ...(disabled ? { disabled } : {}) };
		if (parent === undefined) context.options.push(option);
		else parent.children = [...(parent.children ?? []), option];
		return optionView(option, parent);
	});
	return ok({ options: made });
}

/** An option by itself. */
function serverView(option: FieldOption, { base }: Ask): Record<string, unknown> {
	const { id, value, disabled = false, children = [] } = option;
	return {
		self: `${base}/customFieldOption/${id}`,
		value,
		id: Number(id),
		disabled,
		childrenIds: children.map((child) => Number(child.id)),
	};
}

function oneOption(ask: Ask): Answer {
	const { jira, params, base } = ask;
	const everywhere = jira.fields.flatMap(allOptions).flatMap(withChildren);
	const option = everywhere.find(({ id }) => id === params.id);
	if (option === undefined) {
		throw refusal(404, `A custom field option with id '${params.id}' does not exist`);
	}
	if (jira.flavour === 'dataCenter') return ok(serverView(option, ask));
	return ok({ self: `${base}/customFieldOption/${option.id}`, value: option.value });
}

/**
 * The options of the context for a project and a type, in pages that are numbered from 1. Only those without a parent:
 * they name those below them. Data Center takes the number of the field alone, and 404 for `customfield_10015`. Source:
 * reports from a running Jira 11.
 */
function serverOptions(ask: Ask): Answer {
	const { jira, params, query } = ask;
	const field = jira.fields.find(({ id }) => id === `customfield_${params.customFieldId}`);
	if (field === undefined) throw refusal(404, 'The custom field was not found.');
	const projectIds = query.list('projectIds');
	const { contexts: all = [] } = field;
	const chosen =
		all.find((one) => one.projectIds.some((id) => projectIds.includes(id))) ??
		all.find((one) => one.projectIds.length === 0);
	const typed = (query.text('query') ?? '').toLowerCase();
	const found = (chosen?.options ?? []).filter(({ value }) => value.toLowerCase().includes(typed));
	const size = Math.min(100, Math.max(1, query.integer('maxResults', 100)));
	const start = (Math.max(1, query.integer('page', 1)) - 1) * size;
	return ok({
		total: found.length,
		options: found.slice(start, start + size).map((option) => serverView(option, ask)),
	});
}

/** Contexts of custom fields, and their options. */
export const fieldOptionRoutes: readonly Route[] = [
	...routes({ 'GET customFieldOption/{id}': oneOption }),
	...routes(
		{
			'GET field/{fieldId}/context': contexts,
			'GET field/{fieldId}/context/{contextId}/option': options,
			'POST field/{fieldId}/context/{contextId}/option': addOptions,
		},
		{ on: 'cloud' },
	),
	...routes(
		{ 'GET customFields/{customFieldId}/options': serverOptions },
		{ on: 'dataCenter', needsUser: true },
	),
];
