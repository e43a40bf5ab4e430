import type { Project, Version } from './model';
import type { JiraState } from './state';

type Place = Pick<JiraState, 'events'>;

export function addVersion(version: Version, project: Project, { events }: Place): void {
	project.versions.push(version);
	events.report({ kind: 'version', how: 'created', thing: version, project });
}

/** Changes a version; to release it, or to take that back, has an event of its own. */
export function changeVersion(
	version: Version,
	change: Partial<Version>,
	project: Project,
	{ events }: Place,
): void {
	const wasReleased = version.released;
	Object.assign(version, change);
	const how =
		version.released === wasReleased ? 'updated' : version.released ? 'released' : 'unreleased';
	events.report({ kind: 'version', how, thing: version, project });
}

/** Puts a version elsewhere among those of its project. */
export function moveVersion(
	version: Version,
	to: number,
	project: Project,
	{ events }: Place,
): void {
	project.versions.splice(project.versions.indexOf(version), 1);
	project.versions.splice(to, 0, version);
	events.report({ kind: 'version', how: 'moved', thing: version, project });
}

/** A version whose issues all have another one now: it is gone, and Jira tells that in an event of its own. */
export function mergeVersion(
	version: Version,
	mergedTo: Version,
	project: Project,
	{ events }: Place,
): void {
	project.versions.splice(project.versions.indexOf(version), 1);
	events.report({ kind: 'version', how: 'merged', thing: version, project, mergedTo });
}

/** @param mergedTo the version that its issues have now */
export function removeVersion(
	version: Version,
	project: Project,
	mergedTo: Version | undefined,
	{ events }: Place,
): void {
	project.versions.splice(project.versions.indexOf(version), 1);
	const merged = mergedTo === undefined ? {} : { mergedTo };
	events.report({ kind: 'version', how: 'deleted', thing: version, project, ...merged });
}
