import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { isId } from '../../../values/named';

/** Adds the issue's address in the browser, if its key and the site's address are known. */
export function withUrl(issue: IDataObject, { webUrl }: Site): IDataObject {
	const { key } = issue;
	return webUrl === undefined || typeof key !== 'string'
		? issue
		: { ...issue, url: `${webUrl}/browse/${encodeURIComponent(key)}` };
}

/**
 * What a write to an issue returns: the issue as the item names it, its address, and what was done.
 *
 * @param issue key or ID
 */
export function writtenIssue(issue: string, done: IDataObject, site: Site): IDataObject {
	return withUrl({ ...issueNamed(issue), ...done }, site);
}

/** What deleting an issue returns: the issue as the item names it. Its address no longer opens. */
export function deletedIssue(issue: string): IDataObject {
	return { ...issueNamed(issue), deleted: true };
}

function issueNamed(issue: string): IDataObject {
	return { [isId(issue) ? 'id' : 'key']: issue };
}

/**
 * What a write to a part of an issue returns: the issue's key and address before the part, which has an ID of its own.
 *
 * @param issue key or ID
 * @param part a comment, a worklog, an attachment
 */
export function partOfIssue(issue: string, part: IDataObject, site: Site): IDataObject {
	return isId(issue) ? { issueId: issue, ...part } : { ...withUrl({ key: issue }, site), ...part };
}
