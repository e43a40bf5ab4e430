import type { FieldDefinition } from '../fields/definition';
import { createScreen, editScreen } from '../fields/screens';
import { may } from '../permissions';
import { ok, oneIssue, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { issueOf, projectOf, projectOfIssue } from '../rest/find';
import { listBody, pageBody, pageOf, refuseLargePage } from '../rest/paging';
import { routes } from '../rest/route';
import type { Ask, Route } from '../rest/route';
import { issueTypeView } from '../views/catalogue';
import { translatedNames } from '../seed/translations';
import { fieldMetaList, fieldsMeta } from '../views/fieldMeta';

function fieldView(field: FieldDefinition, { jira, viewer }: Ask): Record<string, unknown> {
	return {
		id: field.id,
		...(jira.flavour === 'cloud' ? { key: field.id, untranslatedName: field.name } : {}),
		name: translatedNames[viewer?.locale ?? '']?.[field.id] ?? field.name,
		custom: field.schema?.custom !== undefined,
		orderable: field.orderable,
		navigable: field.navigable,
		searchable: field.searchable,
		clauseNames: field.clauseNames,
		...(field.schema ? { schema: field.schema } : {}),
	};
}

/** The key of an issue is listed as a field, though it has no schema. */
const issueKey: FieldDefinition = {
	id: 'issuekey',
	name: 'Key',
	kind: null,
	schema: null,
	clauseNames: ['id', 'issue', 'issuekey', 'key'],
	orderable: false,
	navigable: true,
	searchable: false,
};

function allFields(ask: Ask): Answer {
	return ok([issueKey, ...ask.jira.fields].map((field) => fieldView(field, ask)));
}

function searchFields(ask: Ask): Answer {
	const { jira, query, viewer } = ask;
	if (!may(viewer, 'ADMINISTER')) {
		throw refusal(403, 'Only Jira administrators can access fields.');
	}
	const types = query.set('type');
	const ids = query.set('id');
	const typed = query.text('query')?.toLowerCase();
	const found = jira.fields.filter(
		({ id, name, schema }) =>
			(types.size === 0 || types.has(schema?.custom ? 'custom' : 'system')) &&
			(ids.size === 0 || ids.has(id)) &&
			(typed === undefined || name.toLowerCase().includes(typed)),
	);
	const page = pageOf(found, ask, { usual: 50, most: 50 });
	return ok(
		pageBody(page, ask, (field) => ({
			id: field.id,
			key: field.id,
			name: field.name,
			schema: field.schema,
			description: field.description ?? '',
			isLocked: false,
			...(field.searcherKey ? { searcherKey: field.searcherKey } : {}),
		})),
	);
}

/** The largest page of createmeta on Cloud. */
const largestPage = 200;

function createIssueTypes(ask: Ask): Answer {
	const onCloud = ask.jira.flavour === 'cloud';
	if (onCloud) refuseLargePage(ask, largestPage);
	const project = projectOf(ask, 400);
	const types = may(ask.viewer, 'CREATE_ISSUES', project)
		? ask.jira.issueTypes.filter((type) => project.issueTypeIds.includes(type.id))
		: [];
	const page = pageOf(types, ask, { usual: 50, most: largestPage });
	if (!onCloud) return ok(pageBody(page, ask, (type) => issueTypeView(type, ask)));
	return ok(listBody('issueTypes', page, (type) => issueTypeView(type, ask)));
}

function createFields(ask: Ask): Answer {
	const onCloud = ask.jira.flavour === 'cloud';
	if (onCloud) refuseLargePage(ask, largestPage);
	const project = projectOf(ask, 400);
	const typeId = ask.params.issueTypeId ?? '';
	if (!project.issueTypeIds.includes(typeId)) {
		throw refusal(400, `The issue type with id '${typeId}' is not part of the project.`);
	}
	const fields = may(ask.viewer, 'CREATE_ISSUES', project)
		? fieldMetaList(createScreen(ask.jira, project, typeId, ask.viewer), project, ask)
		: [];
	const page = pageOf(fields, ask, { usual: 50, most: largestPage });
	if (!onCloud) return ok(pageBody(page, ask, (field) => field));
	return ok(listBody('fields', page, (field) => field));
}

function editMeta(ask: Ask): Answer {
	const issue = issueOf(ask);
	const project = projectOfIssue(issue, ask);
	const screen = editScreen(ask.jira, issue, ask.viewer);
	const withComment = may(ask.viewer, 'ADD_COMMENTS', project);
	const edited = { issueTypeId: String(issue.values.issuetype), withComment };
	return ok({ fields: fieldsMeta(screen, project, ask, edited) }, oneIssue);
}

/** Fields, and how they are filled in. */
export const fieldRoutes: readonly Route[] = [
	...routes({
		'GET field': allFields,
		'GET issue/createmeta/{projectIdOrKey}/issuetypes': createIssueTypes,
		'GET issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}': createFields,
		'GET issue/{issueIdOrKey}/editmeta': editMeta,
	}),
	...routes({ 'GET field/search': searchFields }, { on: 'cloud' }),
];
