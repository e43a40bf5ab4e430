import type { Flavour, IssueType, Named } from '../model';
import { may } from '../permissions';
import {
	issueTypeView,
	priorityReference,
	priorityView,
	projectReference,
	resolutionView,
} from '../views/catalogue';
import { linkedIssueView } from '../views/linkedIssue';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldContext, FieldKind } from './definition';

interface Reference {
	readonly id: string | null;
	readonly name: string | null;
}

/** The id and the name in `{ id }` or `{ name }`; null if neither is present. */
function reference(input: unknown): Reference | null {
	if (!isObject(input)) return null;
	const id = textOf(input.id);
	const name = textOf(input.name);
	return id === null && name === null ? null : { id, name };
}

/**
 * The same where Jira takes texts only, without a refusal of its own: a number is as if nothing were there. Source:
 * badoo/jira-client#19, where a number for a security level is refused in the words for an object without id and name;
 * for priorities and resolutions, Jira's own TestIssueResourceUpdate.
 */
function textReference(input: unknown): Reference | null {
	if (!isObject(input)) return null;
	const [id = null, name = null] = ['id', 'name'].map((key) => {
		const value = input[key];
		return typeof value === 'string' && value !== '' ? value : null;
	});
	return id === null && name === null ? null : { id, name };
}

function pick<T extends Named>(wanted: Reference, from: readonly T[]): T | undefined {
	if (wanted.id !== null) return from.find((one) => one.id === wanted.id);
	const name = wanted.name?.toLowerCase();
	return from.find((one) => one.name.toLowerCase() === name);
}

/** The same, with the name exactly as it is written, as Data Center compares it (PriorityRestFieldOperationsHandler). */
function pickFor<T extends Named>(
	flavour: Flavour,
	wanted: Reference,
	from: readonly T[],
): T | undefined {
	const found = pick(wanted, from);
	const isExact = wanted.id !== null || found?.name === wanted.name;
	return flavour === 'cloud' || isExact ? found : undefined;
}

/** What `of` names is in neither form there. */
const neither = (of: string): string => `Could not find valid 'id' or 'name' in ${of} object.`;

/**
 * The types that an issue may get: those of its project. An edit changes neither a sub-task into something else nor an
 * epic, which need another workflow or parent: "The issue type selected is invalid."
 * (github.com/open-cli-collective/atlassian-cli/issues/149).
 *
 * @param current the type of an existing issue
 */
function typesFor(
	jira: Pick<FieldContext['jira'], 'issueTypes'>,
	project: FieldContext['project'],
	current: string | undefined,
): IssueType[] {
	const level = jira.issueTypes.find(({ id }) => id === current)?.hierarchyLevel;
	return jira.issueTypes.filter(
		({ id, hierarchyLevel }) =>
			project.issueTypeIds.includes(id) && (level ?? hierarchyLevel) === hierarchyLevel,
	);
}

/** The type of an issue: one that its project has. */
export const issueTypeKind: FieldKind = {
	operations: [],
	parse: (input, context) => {
		const { jira, project, issueId, issueTypeId } = context;
		const isEdit = issueId !== null;
		const onCloud = jira.flavour === 'cloud';
		const wanted = reference(input);
		if (!wanted) {
			throw new FieldRefusal(onCloud ? 'Specify an issue type' : 'valid issue type is required');
		}
		const type = pick(wanted, typesFor(jira, project, isEdit ? issueTypeId : undefined));
		if (!type) {
			throw new FieldRefusal(
				onCloud && !isEdit ? 'Specify a valid issue type' : 'The issue type selected is invalid.',
			);
		}
		return type.id;
	},
	render: (value, view) => {
		const type = view.jira.issueTypes.find((one) => one.id === value);
		return type ? issueTypeView(type, view) : null;
	},
	show: (value, jira) => jira.issueTypes.find((one) => one.id === value)?.name ?? String(value),
	idOf: String,
	allowedValues: (view, _, project, current) =>
		typesFor(view.jira, project, current).map((type) => issueTypeView(type, view)),
};

export const priorityKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira }) => {
		if (input === null || input === undefined) return null;
		const wanted = textReference(input);
		if (!wanted) {
			throw new FieldRefusal(
				jira.flavour === 'cloud'
					? 'Specify the Priority (id or name) in the string format'
					: neither('priority'),
			);
		}
		const priority = pickFor(jira.flavour, wanted, jira.priorities);
		if (!priority) {
			throw new FieldRefusal(
				jira.flavour === 'dataCenter' && wanted.id === null
					? `Priority name '${wanted.name}' is not valid`
					: 'The priority selected is invalid.',
			);
		}
		return priority.id;
	},
	render: (value, view) => {
		const priority = view.jira.priorities.find((one) => one.id === value);
		return priority ? priorityReference(priority, view) : null;
	},
	show: (value, jira) => jira.priorities.find((one) => one.id === value)?.name ?? String(value),
	idOf: String,
	allowedValues: (view) => view.jira.priorities.map((one) => priorityView(one, view)),
};

export const resolutionKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira }) => {
		if (input === null || input === undefined) return null;
		const wanted = textReference(input);
		if (!wanted) throw new FieldRefusal(neither('resolution'));
		const resolution = pickFor(jira.flavour, wanted, jira.resolutions);
		if (!resolution) {
			const what = wanted.id === null ? `name '${wanted.name}'` : `id '${wanted.id}'`;
			throw new FieldRefusal(`Resolution ${what} is not valid`);
		}
		return resolution.id;
	},
	render: (value, view) => {
		const resolution = view.jira.resolutions.find((one) => one.id === value);
		return resolution ? resolutionView(resolution, view) : null;
	},
	show: (value, jira) => jira.resolutions.find((one) => one.id === value)?.name ?? String(value),
	idOf: String,
	allowedValues: (view) => view.jira.resolutions.map((one) => resolutionView(one, view)),
};

function levelOf(typeId: unknown, { jira }: FieldContext): number {
	return jira.issueTypes.find((type) => type.id === typeId)?.hierarchyLevel ?? 0;
}

/** The parent: `{ id }` or `{ key }`, one level up, and for a sub-task in the same project. */
export const parentKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) => {
		if (input === null || input === undefined) return null;
		if (!isObject(input)) throw new FieldRefusal('data was not an object');
		const name = textOf(input.id) ?? textOf(input.key);
		if (name === null) return null;
		const parent = context.jira.issues.byIdOrKey(name);
		const visible =
			parent && may(context.user, 'BROWSE_PROJECTS', context.jira.projects.get(parent.projectId));
		if (!visible) throw new FieldRefusal('Could not find issue by id or key.');
		const level = levelOf(context.issueTypeId, context);
		const fits = levelOf(parent.values.issuetype, context) === level + 1;
		if (!fits || parent.id === context.issueId) {
			throw new FieldRefusal(
				'Given parent issue does not belong to appropriate hierarchy.',
				'parentId',
			);
		}
		if (level === -1 && parent.projectId !== context.project.id) {
			throw new FieldRefusal(
				'Sub-tasks must be created in the same project as the parent.',
				'project',
			);
		}
		return parent.id;
	},
	render: (value, view) => {
		const parent = view.jira.issues.get(String(value));
		return parent ? linkedIssueView(parent, view) : undefined;
	},
	show: (value, jira) => jira.issues.get(String(value))?.key ?? String(value),
	idOf: String,
};

/** The project of an issue; it is set once, when the issue is created. */
export const projectKind: FieldKind = {
	operations: ['set'],
	parse: (_, { project }) => project.id,
	render: (value, view) => {
		const project = view.jira.projects.get(String(value));
		return project ? projectReference(project, view) : null;
	},
	show: (value, jira) => jira.projects.get(String(value))?.name ?? String(value),
	idOf: String,
	allowedValues: (view, _, project) => [projectReference(project, view)],
};
