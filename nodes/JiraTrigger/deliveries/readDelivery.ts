import type { IDataObject } from 'n8n-workflow';
import { parseIssueReference } from '../../values/issueReference';
import { momentOf } from '../../values/moment';
import { isId } from '../../values/named';
import { identities, type Change, type ChangedIssue } from '../change';
import type { TriggerEvent } from '../events';
import { fieldChangesIn } from '../fieldChangesIn';
import { eventOf } from './eventOf';
import { subjectOf, type Subject } from './subjects';

/**
 * The changes that a delivery tells of: usually one; none if it is no event that a trigger can wait for.
 *
 * @param body as Jira sent it
 * @param arrived when it arrived, in milliseconds since 1970: the time of a delivery that has none
 */
export function readDelivery(body: IDataObject, arrived: number): Change[] {
	const event = eventOf(body)?.event;
	if (event === undefined) return [];
	const time = typeof body['timestamp'] === 'number' ? body['timestamp'] : arrived;
	const subject = subjectOf(event, body);
	const issue = issueIn(body, subject);
	const user = userOf(event, body, subject);
	return [
		{
			identity: identityOf({ event, body, time, subject, issue }),
			event,
			time,
			...(user === undefined ? {} : { user }),
			...(issue === undefined ? {} : { issue }),
			changes: event === 'issueUpdated' ? fieldChangesIn(body['changelog']) : [],
			...(subject === undefined ? {} : { subject }),
			delivered: body,
		},
	];
}

/**
 * The issue of a delivery. Server tells of a comment, and every Jira of a worklog, without it: then its ID is known. A
 * link belongs to the issue that it leads from.
 */
function issueIn(body: IDataObject, subject: Subject | undefined): ChangedIssue | undefined {
	const issue = objectIn(body['issue']);
	if (issue?.['id'] !== undefined) {
		const { id, key, fields } = issue;
		return {
			id: String(id),
			...(typeof key === 'string' ? { key } : {}),
			...(objectIn(fields) === undefined ? {} : { fields: fields as IDataObject }),
		};
	}
	const { issueId, sourceIssueId, self } = subject?.value ?? {};
	const id = issueId ?? sourceIssueId ?? (typeof self === 'string' ? issueInSelf(self) : undefined);
	return id === undefined || id === null ? undefined : { id: String(id) };
}

/** The issue's ID in the address of its comment: `…/rest/api/2/issue/10013/comment/10082`. */
function issueInSelf(self: string): string | undefined {
	if (!/\/issue\/\d+\/(?:comment|worklog)\//.test(self)) return undefined;
	const issue = parseIssueReference(self);
	return issue !== undefined && isId(issue) ? issue : undefined;
}

/** Who did it: said of the delivery, or of what was added or edited. Of what was deleted, only its author is known. */
function userOf(
	event: TriggerEvent,
	{ user }: IDataObject,
	subject: Subject | undefined,
): IDataObject | undefined {
	const isAboutUsers = subject?.name === 'user';
	if (!isAboutUsers && objectIn(user) !== undefined) return user as IDataObject;
	if (event.endsWith('Deleted')) return undefined;
	const { updateAuthor, author } = subject?.value ?? {};
	return objectIn(updateAuthor) ?? objectIn(author);
}

interface Told {
	readonly event: TriggerEvent;
	readonly body: IDataObject;
	readonly time: number;
	readonly subject: Subject | undefined;
	readonly issue: ChangedIssue | undefined;
}

function identityOf({ event, body, time, subject, issue }: Told): string {
	const id = String(subject?.value['id'] ?? issue?.id ?? '');
	const kind = subject?.name ?? 'issue';
	switch (event) {
		case 'issueCreated':
			return identities.issueCreated(id);
		case 'issueDeleted':
			return identities.issueDeleted(id);
		case 'issueUpdated': {
			const history = objectIn(body['changelog'])?.['id'];
			return history === undefined || issue === undefined
				? identities.delivered(event, issue?.id ?? id, time)
				: identities.issueUpdated(issue.id, String(history));
		}
		case 'commentAdded':
		case 'worklogAdded':
		case 'attachmentAdded':
		case 'issueLinkCreated':
			return identities.created(kind, id);
		case 'commentEdited':
		case 'worklogEdited':
			return identities.edited(kind, id, momentOf(subject?.value['updated']) ?? time);
		case 'commentDeleted':
		case 'worklogDeleted':
		case 'attachmentDeleted':
		case 'issueLinkDeleted':
			return identities.deleted(kind, id);
		default:
			return identities.delivered(event, nameOf(subject) ?? id, time);
	}
}

/** What an object is known by that has no ID, such as an issue's property or one of Jira's options. */
function nameOf(subject: Subject | undefined): string | undefined {
	const { id, key, accountId, name } = subject?.value ?? {};
	const known = id ?? accountId ?? key ?? name;
	return known === undefined || known === null ? undefined : String(known);
}

function objectIn(value: unknown): IDataObject | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: undefined;
}
