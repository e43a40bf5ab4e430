import type { Component, Issue, Named, Project, Version } from './model';
import type { JiraState } from './state';

/** A version with nothing but its name. */
export function newVersion(named: Named): Version {
	return {
		...named,
		description: '',
		startDate: null,
		releaseDate: null,
		released: false,
		archived: false,
		driverId: null,
		relatedWork: [],
	};
}

/** A component with nothing but its name. */
export function newComponent(named: Named): Component {
	return { ...named, description: '', leadId: null, assigneeType: 'PROJECT_DEFAULT' };
}

/** The lists of a project's parts. */
export type PartList = 'components' | 'versions';

/** The part with an id, and its project. */
export function partWithId<List extends PartList>(
	list: List,
	id: string,
	{ projects }: Pick<JiraState, 'projects'>,
): { readonly part: Project[List][number]; readonly project: Project } | undefined {
	for (const project of projects.all()) {
		const part = (project[list] as ReadonlyArray<Project[List][number]>).find(
			(one) => one.id === id,
		);
		if (part !== undefined) return { part, project };
	}
	return undefined;
}

/** An id that no part of that kind has had. */
export function nextPartId(list: PartList, { projects }: Pick<JiraState, 'projects'>): string {
	const ids = projects.all().flatMap((project) => project[list].map(({ id }) => Number(id)));
	return String(Math.max(9999, ...ids) + 1);
}

/** The fields of an issue that hold parts of its project. */
export type PartField = 'components' | 'fixVersions' | 'versions';

function idsIn(issue: Issue, field: PartField): readonly string[] {
	const held = issue.values[field];
	return Array.isArray(held) ? (held as readonly string[]) : [];
}

/** The issues whose field holds a part. */
export function issuesWith(
	field: PartField,
	id: string,
	{ issues }: Pick<JiraState, 'issues'>,
): Issue[] {
	return [...issues.all()].filter((issue) => idsIn(issue, field).includes(id));
}

/** Takes a part out of a field of all issues, or puts another one in its place. */
export function replacePart(
	field: PartField,
	id: string,
	by: string | undefined,
	{ jira, authorId }: { readonly jira: JiraState; readonly authorId: string },
): void {
	for (const issue of issuesWith(field, id, jira)) {
		const others = idsIn(issue, field).filter((one) => one !== id);
		const ids = by === undefined || others.includes(by) ? others : [...others, by];
		jira.issues.change(issue, { values: { [field]: ids.length === 0 ? null : ids } }, authorId);
	}
}
