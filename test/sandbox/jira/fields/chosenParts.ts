import { may } from '../permissions';
import { projectReference } from '../views/catalogue';
import { FieldRefusal, isObject, textOf } from './definition';
import type { FieldKind } from './definition';
import { versionsKind } from './projectParts';

/** One project, which need not be the issue's own: `{ id }` or `{ key }`. */
export const projectPickerKind: FieldKind = {
	operations: ['set'],
	parse: (input, { jira, user }) => {
		if (input === null || input === undefined) return null;
		if (!isObject(input)) throw new FieldRefusal('data was not an object');
		const name = textOf(input.id) ?? textOf(input.key);
		const project = jira.projects.all().find(({ id, key }) => id === name || key === name);
		if (project === undefined || !may(user, 'BROWSE_PROJECTS', project)) {
			throw new FieldRefusal('valid project is required');
		}
		return project.id;
	},
	render: (value, view) => {
		const project = view.jira.projects.get(String(value));
		return project ? projectReference(project, view) : null;
	},
	show: (value, jira) => jira.projects.get(String(value))?.name ?? String(value),
	idOf: String,
	allowedValues: (view) =>
		view.jira.projects
			.all()
			.filter((project) => may(view.viewer, 'BROWSE_PROJECTS', project))
			.map((project) => projectReference(project, view)),
};

/** One version of the project, written and shown as one of several is. */
export const versionKind: FieldKind = {
	operations: ['set'],
	parse: (input, context) =>
		input === null || input === undefined
			? null
			: (versionsKind.parseElement?.(input, context) ?? null),
	render: (value, view, field) => {
		const [shown] = versionsKind.render([String(value)], view, field) as unknown[];
		return shown ?? null;
	},
	show: (value, jira, field) => versionsKind.show([String(value)], jira, field),
	idOf: String,
	...(versionsKind.allowedValues && { allowedValues: versionsKind.allowedValues }),
};
