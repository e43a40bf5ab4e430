import type { Attachment } from '../attachments/store';
import { noContent, ok, refusal } from '../rest/answer';
import type { Answer } from '../rest/answer';
import { visibleIssue } from '../rest/find';
import { routes } from '../rest/route';
import type { Ask } from '../rest/route';
import { attachmentMetadata } from '../views/attachment';
import { mayChange } from '../views/contribution';

/** The file that the path names; 404 if the user cannot see its issue. */
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
	return issue !== undefined && mayChange('DELETE', 'ATTACHMENTS', attachment, issue, ask);
}

function deleteAttachment(ask: Ask): Answer {
	const attachment = attachmentOf(ask);
	if (!mayDelete(attachment, ask)) {
		throw refusal(403, `You do not have permission to delete attachment with id: ${attachment.id}`);
	}
	ask.jira.attachments.remove(attachment);
	return noContent();
}

/** Files of issues, except their bytes, which are in attachments/routes.ts. */
export const attachmentRoutes = routes({
	'GET attachment/meta': getSettings,
	'GET attachment/{id}': getAttachment,
	'DELETE attachment/{id}': deleteAttachment,
});
