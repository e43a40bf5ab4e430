import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = [
	...['id', 'name', 'url', 'description', 'lead', 'assigneeType', 'project', 'projectId'],
	...['issueCount', 'archived'],
];

/** A component as an item wants it: what people read of it, with the page that lists those of its project. */
export function shownComponent(
	component: IDataObject,
	asked: { readonly simplify: boolean },
	{ webUrl }: Site,
): IDataObject {
	return simplifiedIf(asked, component, (shown) => {
		const { project } = shown;
		const isKnown = webUrl !== undefined && typeof project === 'string';
		const url = isKnown
			? `${webUrl}/projects/${encodeURIComponent(project)}/components`
			: undefined;
		return simplifyOnly({ ...shown, url }, READ);
	});
}
