import type { IDataObject } from 'n8n-workflow';
import { simplifyEach } from '../../simplified/simplifiedValue';

/** A link as its own address shows it, or as the issue at one of its ends does: without that issue. */
export interface ShownLink {
	readonly id?: string;
	readonly type?: { readonly name?: string; readonly inward?: string; readonly outward?: string };
	readonly inwardIssue?: ShownEnd;
	readonly outwardIssue?: ShownEnd;
}

interface ShownEnd {
	readonly key?: string;
	readonly fields?: IDataObject;
}

/** What people read of a link: the issue that it begins at, the words, and the issue that it leads to. */
export function simplifyLink({ id, type, inwardIssue, outwardIssue }: ShownLink): IDataObject {
	return simplifyEach({
		id,
		type: type?.name,
		issue: inwardIssue?.key,
		link: type?.outward,
		linkedIssue: outwardIssue?.key,
	});
}

/** The same, seen from one of its issues, with the summary and the status of the other one. */
export function simplifyLinkOf(issue: string, link: ShownLink): IDataObject {
	const { id, type, inwardIssue, outwardIssue } = link;
	const { key, fields = {} } = outwardIssue ?? inwardIssue ?? {};
	const { summary, status } = fields;
	return simplifyEach({
		id,
		type: type?.name,
		issue,
		link: outwardIssue === undefined ? type?.inward : type?.outward,
		linkedIssue: key,
		summary,
		status,
	});
}
