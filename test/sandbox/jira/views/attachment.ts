import type { Attachment } from '../attachments/store';
import { jiraDateTime } from '../time';
import { timeZoneOf } from './context';
import type { ViewContext } from './context';
import { userView } from './user';

/** Where the bytes are: below the API on Cloud, among the server's own pages on Data Center. */
function contentAddress({ id, filename }: Attachment, view: ViewContext): string {
	return view.jira.flavour === 'cloud'
		? `${view.base}/attachment/content/${id}`
		: `${view.jira.webUrl}/secure/attachment/${id}/${encodeURIComponent(filename)}`;
}

/** A file as issues and uploads show it. */
export function attachmentView(attachment: Attachment, view: ViewContext): Record<string, unknown> {
	const { id, filename, authorId, created, size, mimeType } = attachment;
	return {
		self: `${view.base}/attachment/${id}`,
		id,
		filename,
		author: userView(authorId, view),
		created: jiraDateTime(created, timeZoneOf(view)),
		size,
		mimeType,
		content: contentAddress(attachment, view),
	};
}

/** A file as its own address shows it: there the id is a number, and on Data Center it is left out. */
export function attachmentMetadata(
	attachment: Attachment,
	view: ViewContext,
): Record<string, unknown> {
	const { id, ...shown } = attachmentView(attachment, view);
	return view.jira.flavour === 'cloud' ? { ...shown, id: Number(id) } : shown;
}
