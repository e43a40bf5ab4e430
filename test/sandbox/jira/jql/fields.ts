import { dateKind, dateTimeKind, numberKind } from '../fields/scalars';
import type { FieldDefinition } from '../fields/definition';
import { customLabelsKind, isList } from '../fields/lists';
import { allOptions, optionKind, optionsKind } from '../fields/options';
import { userKind, usersKind } from '../fields/people';
import { slaKind } from '../fields/serviceManagement';
import { epicLinkKind, sprintKind } from '../fields/software';
import { isRichText } from '../fields/text';
import type { FieldValue, IssueState } from '../model';
import { may } from '../permissions';
import type { PartList } from '../projectParts';
import { fromWallClock } from '../time';
import { JqlError } from './jqlError';
import { moment, multiple, named, number, people, single, text } from './matchers';
import type { Matcher, SearchContext, ValueResolver } from './matchers';
import { slaMatcher } from './slaMatcher';

type Getter<T> = (state: IssueState) => T;

function plain(value: FieldValue | undefined): string {
	if (value === undefined) return '';
	return isRichText(value) ? value.plain : String(value);
}

function id(field: string): Getter<string | undefined> {
	return (state) => {
		const value = state.values[field];
		return typeof value === 'string' ? value : undefined;
	};
}

function list(field: string): Getter<readonly string[]> {
	return (state) => {
		const value = state.values[field];
		return value !== undefined && isList(value) ? value : [];
	};
}

function startOfDay(day: FieldValue | undefined, timeZone: string): number | null {
	return typeof day === 'string' ? fromWallClock(Date.parse(`${day}T00:00:00Z`), timeZone) : null;
}

/** Values without a fixed list, used unchanged: labels. */
const anything: ValueResolver = { text: (wanted) => [wanted] };

const projects: ValueResolver = {
	text: (wanted, field, { jira, viewer }) => {
		const lower = wanted.toLowerCase();
		const found = jira.projects
			.all()
			.filter(
				(one) =>
					one.id === wanted || one.key.toLowerCase() === lower || one.name.toLowerCase() === lower,
			)
			.filter((one) => may(viewer, 'BROWSE_PROJECTS', one));
		if (found.length === 0) {
			throw new JqlError([`The value '${wanted}' does not exist for the field '${field}'.`]);
		}
		return found.map((one) => one.id);
	},
};

/** Issues by key or id. A malformed or unknown key makes the query invalid. */
const issues: ValueResolver = {
	text: (wanted, field, { jira, viewer }) => {
		const issue = jira.issues.byIdOrKey(wanted);
		if (issue && may(viewer, 'BROWSE_PROJECTS', jira.projects.get(issue.projectId))) {
			return [issue.id];
		}
		if (/^\d+$/.test(wanted)) {
			throw new JqlError([`A value with ID '${wanted}' does not exist for the field '${field}'.`]);
		}
		throw new JqlError([
			/^[a-z][a-z0-9_]*-\d+$/i.test(wanted)
				? `An issue with key '${wanted}' does not exist for field '${field}'.`
				: `The issue key '${wanted}' for field '${field}' is invalid.`,
		]);
	},
};

const statuses = named(({ jira }) =>
	jira.statuses.map((one) => ({ id: one.id, names: [one.name] })),
);
const statusCategories = named(({ jira }) =>
	jira.statusCategories.map((one) => ({ id: String(one.id), names: [one.name, one.key] })),
);
const issueTypes: ValueResolver = {
	...named(({ jira }) => jira.issueTypes.map((one) => ({ id: one.id, names: [one.name] }))),
	call: (name, _, { jira }) => {
		const isSubTask = { standardissuetypes: false, subtaskissuetypes: true }[name];
		if (isSubTask === undefined) return undefined;
		return jira.issueTypes
			.filter(({ hierarchyLevel }) => (hierarchyLevel === -1) === isSubTask)
			.map(({ id: typeId }) => typeId);
	},
};
const priorities = named(({ jira }) =>
	jira.priorities.map((one) => ({ id: one.id, names: [one.name] })),
);
const resolutions = named(({ jira }) =>
	jira.resolutions.map((one) => ({ id: one.id, names: [one.name] })),
);

/** The higher, the more important. */
function importance(priorityId: string, { jira }: SearchContext): number {
	return -jira.priorities.findIndex((one) => one.id === priorityId);
}

/** Issues compare by their number; Jira compares keys within a project. */
function keyNumber(issueId: string): number {
	return Number(issueId);
}

/** The fields that `text ~` searches, besides the comments. */
const texts = ['summary', 'description', 'environment', 'customfield_10010', 'customfield_10011'];

function allText(state: IssueState): string {
	let found = '';
	for (const field of texts) {
		const value = state.values[field];
		if (value !== undefined) found += `${plain(value)}\n`;
	}
	for (const comment of state.comments) found += `${comment.body.plain}\n`;
	return found;
}

/** Parts of the projects that the user sees, by id or by name, which several projects may have. */
const parts = (of: PartList) =>
	named(({ jira, viewer }) =>
		jira.projects
			.all()
			.filter((project) => may(viewer, 'BROWSE_PROJECTS', project))
			.flatMap((project) => project[of].map(({ id: one, name }) => ({ id: one, names: [name] }))),
	);

const statusCategory: Matcher = (clause, context) => {
	const categories = new Map(context.jira.statuses.map((one) => [one.id, String(one.category.id)]));
	return single((state) => categories.get(state.statusId), statusCategories)(clause, context);
};

/** In Jira, `resolution = Unresolved` means that there is no resolution. */
const resolution: Matcher = (clause, context) => {
	const operands = clause.operands.map((operand) =>
		operand.type === 'text' && operand.text.toLowerCase() === 'unresolved'
			? ({ type: 'empty' } as const)
			: operand,
	);
	return single(id('resolution'), resolutions)({ ...clause, operands }, context);
};

const key = single((state) => state.id, issues, keyNumber);
const issueType = single(id('issuetype'), issueTypes);
const created = moment((state) => state.created);
const updated = moment((state) => state.updated);
const resolved = moment((state) => state.resolved);
const due = moment((state, timeZone) => startOfDay(state.values.duedate, timeZone));

/** The clauses of Jira's own fields, by lower-case name. */
const systemMatchers: Readonly<Record<string, Matcher>> = {
	project: single((state) => state.projectId, projects),
	key,
	issuekey: key,
	issue: key,
	id: key,
	status: single((state) => state.statusId, statuses),
	statuscategory: statusCategory,
	issuetype: issueType,
	type: issueType,
	priority: single(id('priority'), priorities, importance),
	assignee: single(id('assignee'), people),
	reporter: single(id('reporter'), people),
	creator: single((state) => state.creatorId, people),
	resolution,
	parent: single(id('parent'), issues),
	labels: multiple(list('labels'), anything),
	component: multiple(list('components'), parts('components')),
	fixversion: multiple(list('fixVersions'), parts('versions')),
	affectedversion: multiple(list('versions'), parts('versions')),
	created,
	createddate: created,
	updated,
	updateddate: updated,
	resolved,
	resolutiondate: resolved,
	statuscategorychangeddate: moment((state) => state.statusChanged),
	due,
	duedate: due,
	summary: text((state) => plain(state.values.summary)),
	description: text((state) => plain(state.values.description)),
	environment: text((state) => plain(state.values.environment)),
	comment: text((state) => state.comments.map((one) => one.body.plain).join('\n')),
	text: text(allText),
};

function optionNames(field: FieldDefinition): ValueResolver {
	return named(() => allOptions(field).map((one) => ({ id: one.id, names: [one.value] })));
}

/** Sprints by id or name, and by their state. Source: Atlassian's "JQL functions". */
const sprints: ValueResolver = {
	...named(({ jira }) =>
		jira.sprints.map(({ id: one, name }) => ({ id: String(one), names: [name] })),
	),
	call: (name, _, { jira }) => {
		const state = /^(open|closed|future)sprints$/.exec(name)?.[1]?.replace('open', 'active');
		if (state === undefined) return undefined;
		return jira.sprints.filter((one) => one.state === state).map((one) => String(one.id));
	},
};

function numeric(field: string): Getter<number | null> {
	return (state) => {
		const value = state.values[field];
		return typeof value === 'number' ? value : null;
	};
}

function customMatcher(field: FieldDefinition): Matcher {
	switch (field.kind) {
		case numberKind:
			return number(numeric(field.id));
		case dateKind:
			return moment((state, timeZone) => startOfDay(state.values[field.id], timeZone));
		case dateTimeKind:
			return moment(numeric(field.id));
		case optionKind:
			return single(id(field.id), optionNames(field));
		case optionsKind:
			return multiple(list(field.id), optionNames(field));
		case userKind:
			return single(id(field.id), people);
		case usersKind:
			return multiple(list(field.id), people);
		case sprintKind:
			return multiple(list(field.id), sprints);
		case epicLinkKind:
			return single(id(field.id), issues);
		case slaKind:
			return slaMatcher(field);
		case customLabelsKind:
			return multiple(list(field.id), anything);
		default:
			return text((state) => plain(state.values[field.id]));
	}
}

/** The matcher for a field name, `cf[10010]` or the name of a custom field; null if there is none. */
export function matcherOf(name: string, { jira }: SearchContext): Matcher | null {
	const lower = name.toLowerCase();
	const own = Object.hasOwn(systemMatchers, lower) ? systemMatchers[lower] : undefined;
	if (own) return own;
	const field = jira.fields.find(
		(one) =>
			one.schema?.custom !== undefined &&
			[one.id, ...one.clauseNames].some((clause) => clause.toLowerCase() === lower),
	);
	return field ? customMatcher(field) : null;
}
