import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** What people read of a project in a list. */
const IN_LIST = [
	...['id', 'key', 'name', 'url', 'description', 'projectTypeKey', 'style', 'projectCategory'],
	...['lead', 'archived', 'deleted'],
];

const WHOLE = [...IN_LIST, 'homepage', 'assigneeType', 'issueTypes', 'components', 'versions'];

interface Asked {
	readonly simplify: boolean;
}

/** A project of a list as an item wants it. */
export function listedProject(project: IDataObject, asked: Asked, site: Site): IDataObject {
	return shown(project, asked, site, IN_LIST);
}

/** A project with its parts, likewise. */
export function shownProject(project: IDataObject, asked: Asked, site: Site): IDataObject {
	return shown(project, asked, site, WHOLE);
}

/** `url` is its page in Jira, as everywhere; what Jira calls so becomes `homepage`. */
function shown(project: IDataObject, asked: Asked, site: Site, names: readonly string[]) {
	return simplifiedIf(asked, project, ({ url: homepage, ...others }) =>
		simplifyOnly({ ...withProjectUrl(others, site), homepage }, names),
	);
}

/** Adds the page of a project whose key is known. */
export function withProjectUrl(project: IDataObject, { webUrl }: Site): IDataObject {
	const { key } = project;
	return webUrl === undefined || typeof key !== 'string'
		? project
		: { ...project, url: `${webUrl}/browse/${encodeURIComponent(key)}` };
}
