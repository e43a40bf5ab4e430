import type { Project } from '../model';
import { may } from '../permissions';
import type { PartList } from '../projectParts';
import { partWithId } from '../projectParts';
import { refusal } from './answer';
import { userOf } from './find';
import type { Ask } from './route';

interface Found<List extends PartList> {
	readonly part: Project[List][number];
	readonly project: Project;
}

const absent: Readonly<Record<PartList, (id: string) => string>> = {
	versions: (id) => `Could not find version for id '${id}'`,
	components: (id) => `The component with id ${id} does not exist.`,
};

/** The part of a project with an id; 404, or another status, if the user cannot see it. */
export function partNamed<List extends PartList>(
	list: List,
	id: string,
	ask: Ask,
	status = 404,
): Found<List> {
	const found = partWithId(list, id, ask.jira);
	if (found !== undefined && may(ask.viewer, 'BROWSE_PROJECTS', found.project)) return found;
	throw refusal(status, absent[list](id));
}

/** The part that the path names. */
export function partOf<List extends PartList>(list: List, ask: Ask): Found<List> {
	return partNamed(list, ask.params.id ?? '', ask);
}

/** Whether the user may configure a project. */
export function administers(project: Project, { viewer }: Ask): boolean {
	return may(viewer, 'ADMINISTER') || may(viewer, 'ADMINISTER_PROJECTS', project);
}

/**
 * Refuses who may not configure a project, in words of the sandbox.
 *
 * @param status 401 for versions, 403 for components on Cloud; 403 on Data Center
 */
export function mustAdminister(project: Project, ask: Ask, status = 403): void {
	userOf(ask);
	if (administers(project, ask)) return;
	throw refusal(
		ask.jira.flavour === 'cloud' ? status : 403,
		'You do not have permission to administer this project.',
	);
}
