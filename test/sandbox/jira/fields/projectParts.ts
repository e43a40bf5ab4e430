import type { Named, Project } from '../model';
import { componentView, versionView } from '../views/projectParts';
import type { ViewContext } from '../views/context';
import { FieldRefusal, isObject, propertyOf } from './definition';
import type { FieldContext, FieldKind } from './definition';
import { listKind } from './lists';

/** Parts of a project that issues refer to: which it has, what Jira calls one, and how an answer shows it. */
interface Part<One extends Named> {
	readonly noun: string;
	of(project: Project): readonly One[];
	view(part: One, view: ViewContext): Record<string, unknown>;
}

/** A field of several parts of the issue's project: `{ id }` or `{ name }` each, an empty list if there are none. */
function partsKind<One extends Named>({ noun, of, view }: Part<One>): FieldKind {
	const called = (id: string, jira: FieldContext['jira']) =>
		jira.projects
			.all()
			.flatMap(of)
			.find((part) => part.id === id);
	const parse = (input: unknown, { project }: FieldContext): string => {
		if (!isObject(input)) throw new FieldRefusal('expected Object');
		const id = propertyOf(input, 'id');
		const name = propertyOf(input, 'name');
		const part = of(project).find((one) => (id === null ? one.name === name : one.id === id));
		if (part !== undefined) return part.id;
		throw new FieldRefusal(`${noun} ${id === null ? `name '${name}'` : `id '${id}'`} is not valid`);
	};
	return listKind(
		{
			parse,
			render: (id, context) => {
				const part = called(id, context.jira);
				return part === undefined ? null : view(part, context);
			},
			show: (id, jira) => called(id, jira)?.name ?? id,
		},
		{
			empty: [],
			allowedValues: (context, _, project) => of(project).map((part) => view(part, context)),
		},
	);
}

export const componentsKind = partsKind({
	noun: 'Component',
	of: ({ components }) => components,
	view: componentView,
});

/** For both fields that hold versions. */
export const versionsKind = partsKind({
	noun: 'Version',
	of: ({ versions }) => versions,
	view: versionView,
});
