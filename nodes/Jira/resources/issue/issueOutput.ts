import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';

/** Adds the issue's address in the browser, if the site's address is known. */
export function withUrl(issue: IDataObject, { webUrl }: Site): IDataObject {
	const { key } = issue;
	return webUrl === undefined || typeof key !== 'string'
		? issue
		: { ...issue, url: `${webUrl}/browse/${encodeURIComponent(key)}` };
}
