import { call } from '../../connection';
import type { RunContext } from '../../operation';
import type { WrittenProject } from '../../values/project';
import { projectCalled, projectEndpoints, type Project } from '../projectCalled';

/** The endpoint that reads one project. */
export const PROJECT = 'GET /rest/api/3/project/{projectIdOrKey}';

/** The endpoints for loading a project that a form names. */
export const loadedProjectEndpoints = {
	cloud: [PROJECT, ...projectEndpoints.cloud],
	dataCenter: [PROJECT, ...projectEndpoints.dataCenter],
} as const;

type LoadedEndpoint = (typeof loadedProjectEndpoints)['cloud' | 'dataCenter'][number];

/** A project with both of its names for requests. */
export interface LoadedProject extends Project {
	readonly id: string;
}

/** A project with its ID and its key, for requests that need one of them. Each is read once per run. */
export async function loadedProject(
	written: WrittenProject,
	context: RunContext<LoadedEndpoint>,
): Promise<LoadedProject> {
	const { value } = await projectCalled(written, context);
	return await context.loadOnce(
		`project ${value}`,
		async () =>
			(await context.send(call(PROJECT, { path: { projectIdOrKey: value } }))) as LoadedProject,
	);
}
