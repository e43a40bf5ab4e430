import type { Happening, ProjectEvent } from './events/happening';
import type { Project } from './model';

/** The projects of a Jira, by id and by key. */
export interface ProjectDirectory {
	all(): readonly Project[];
	get(id: string): Project | undefined;
	/** Keys are upper case; Jira is strict about it. */
	byKey(key: string): Project | undefined;
	byIdOrKey(idOrKey: string): Project | undefined;
	add(project: Project): void;
	/** Changes some values, but not the key. */
	change(project: Project, change: Partial<Project>, how?: ProjectEvent): void;
	remove(project: Project): void;
	/** Gives a project another key. */
	rekey(project: Project, key: string): void;
}

/** Makes a directory of projects in the given order. */
export function createProjectDirectory(
	initial: readonly Project[],
	report: (happening: Happening) => void = () => undefined,
): ProjectDirectory {
	const projects: Project[] = [];
	const byId = new Map<string, Project>();
	const byKey = new Map<string, Project>();
	const add = (project: Project): void => {
		projects.push(project);
		byId.set(project.id, project);
		byKey.set(project.key, project);
	};
	initial.forEach(add);
	return {
		all: () => projects,
		get: (id) => byId.get(id),
		byKey: (key) => byKey.get(key),
		byIdOrKey: (idOrKey) => byId.get(idOrKey) ?? byKey.get(idOrKey),
		add: (project) => {
			add(project);
			report({ kind: 'project', how: 'created', thing: project });
		},
		change: (project, change, how = 'updated') => {
			Object.assign(project, change);
			report({ kind: 'project', how, thing: project });
		},
		remove: (project) => {
			projects.splice(projects.indexOf(project), 1);
			byId.delete(project.id);
			byKey.delete(project.key);
			report({ kind: 'project', how: 'deleted', thing: project });
		},
		rekey: (project, key) => {
			byKey.delete(project.key);
			project.key = key;
			byKey.set(key, project);
		},
	};
}
