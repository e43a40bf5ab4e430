import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { isId } from '../../../values/named';
import type { WrittenObject } from '../../../values/numberedObject';
import type { WrittenProject } from '../../../values/project';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = [
	...['id', 'name', 'url', 'description', 'startDate', 'releaseDate'],
	...['released', 'archived', 'overdue', 'driver', 'projectId', 'issuesStatusForFixVersion'],
];

interface AskedVersion {
	readonly simplify: boolean;
	readonly project?: WrittenProject | undefined;
}

/** A version as an item wants it: what people read of it, with its address if the key of its project is known. */
export function shownVersion(version: IDataObject, asked: AskedVersion, site: Site): IDataObject {
	return simplifiedIf(asked, version, (shown) =>
		simplifyOnly({ ...shown, url: urlOf(shown, asked.project, site) }, READ),
	);
}

/** What a write returns: the version; Data Center's document does not say that it answers with it. */
export function writtenVersion(
	answer: unknown,
	asked: AskedVersion & { readonly version: WrittenObject },
	site: Site,
): IDataObject {
	return shownVersion({ id: asked.version.value, ...(answer as IDataObject) }, asked, site);
}

/** Jira's own page of a version, on Cloud and on Data Center. */
function urlOf(
	{ id }: IDataObject,
	project: WrittenProject | undefined,
	{ webUrl }: Site,
): string | undefined {
	const key = project?.by === 'name' ? undefined : project?.value;
	if (webUrl === undefined || key === undefined || isId(key)) return undefined;
	return `${webUrl}/projects/${encodeURIComponent(key)}/versions/${String(id)}`;
}
