import { ItemRefused, type RunContext } from '../../../operation';
import { isCalled } from '../../../values/named';
import type { WrittenProject } from '../../../values/project';
import { createMetaEndpoints, issueTypesOnce } from '../../fieldMetadata';
import { loadedProject, loadedProjectEndpoints } from '../../lookUps/loadedProject';
import type { Place } from './serverOptions';

/** The endpoints for a project and a type of issues on Data Center. */
export const serverPlaceEndpoints = [
	...loadedProjectEndpoints.dataCenter,
	...createMetaEndpoints,
] as const;

interface WrittenPlace {
	readonly project: WrittenProject | undefined;
	readonly issueType: string | undefined;
}

/**
 * The project and the type of issues in Jira's own terms.
 *
 * @throws ItemRefused if the project does not have the type, or is missing
 */
export async function serverPlace(
	{ project: written, issueType }: WrittenPlace,
	context: RunContext<(typeof serverPlaceEndpoints)[number]>,
): Promise<Place> {
	// This is for Data Center alone, so the endpoint that looks a project up on Cloud is not declared.
	const onServer = context as unknown as Parameters<typeof loadedProject>[1];
	const project = written && (await loadedProject(written, onServer));
	if (issueType === undefined) return { projectIds: project?.id };
	if (project === undefined) {
		throw new ItemRefused(
			`'Issue Type' is "${issueType}", but 'Project' is empty`,
			'Choose the project that has this type, too.',
		);
	}
	// What Jira does about an unknown type is not documented.
	const types = await issueTypesOnce(project.key, context);
	const type = types.find((one) => isCalled(one, issueType));
	if (type !== undefined) return { projectIds: project.id, issueTypeIds: type.id };
	throw new ItemRefused(
		`'Issue Type' is "${issueType}", but the project ${project.key} has no such type`,
		`It has ${types.map(({ name }) => name).join(', ')}.`,
	);
}
