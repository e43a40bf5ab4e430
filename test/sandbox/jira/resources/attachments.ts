import type { Attachment } from '../attachments/store';
import { may } from '../permissions';
import { noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { projectOfIssue, visibleIssue } from '../rest/find';
import type { Ask, Route } from '../rest/route';
import { attachmentMetadata } from '../views/attachment';

/** The file that the path names; 404 where the asker cannot see its issue. */
export function attachmentOf(ask: Ask): Attachment {
	const { id = '' } = ask.params;
	const attachment = ask.jira.attachments.get(id);
	if (!attachment || !visibleIssue(attachment.issueId, ask)) {
		throw refusal(404, `The attachment with id '${id}' does not exist`);
	}
	return attachment;
}

function getAttachment(ask: Ask): Answer {
	return ok(attachmentMetadata(attachmentOf(ask), ask));
}

function getSettings({ jira }: Ask): Answer {
	return ok({ enabled: true, uploadLimit: jira.settings.uploadLimit });
}

function mayDelete(attachment: Attachment, ask: Ask): boolean {
	const issue = ask.jira.issues.get(attachment.issueId);
	if (!issue) return false;
	const project = projectOfIssue(issue, ask);
	const own = attachment.authorId === ask.viewer?.accountId;
	return (
		may(ask.viewer, 'DELETE_ALL_ATTACHMENTS', project) ||
		(own && may(ask.viewer, 'DELETE_OWN_ATTACHMENTS', project))
	);
}

function deleteAttachment(ask: Ask): Answer {
	const attachment = attachmentOf(ask);
	if (!mayDelete(attachment, ask)) {
		throw refusal(403, `You do not have permission to delete attachment with id: ${attachment.id}`);
	}
	ask.jira.attachments.remove(attachment);
	return noContent();
}

/** Files of issues, but for their bytes: those are in attachments/routes.ts. */
export const attachmentRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: 'attachment/meta',
		on: 'both',
		operationId: 'getAttachmentMeta',
		handle: getSettings,
	},
	{
		method: 'GET',
		path: 'attachment/{id}',
		on: 'both',
		operationId: 'getAttachment',
		handle: getAttachment,
	},
	{
		method: 'DELETE',
		path: 'attachment/{id}',
		on: 'both',
		operationId: 'removeAttachment',
		handle: deleteAttachment,
	},
];
