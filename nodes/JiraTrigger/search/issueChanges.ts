import type { IDataObject } from 'n8n-workflow';
import { momentOf } from '../../values/moment';
import { identities, type Change, type FieldChange } from '../change';
import type { TriggerEvent } from '../events';
import { fieldChangesIn } from '../fieldChangesIn';

/** An issue with everything in which changes can be found; the lists are whole. */
export interface ReadIssue {
	readonly id: string;
	readonly key: string;
	readonly fields: IDataObject;
	/** What was changed when, as Jira's history has it. */
	readonly histories: readonly IDataObject[];
	readonly comments: readonly IDataObject[];
	readonly worklogs: readonly IDataObject[];
}

type Told = Pick<Change, 'identity' | 'event' | 'time'> & {
	readonly user: unknown;
	readonly changes?: readonly FieldChange[];
	readonly subject?: NonNullable<Change['subject']>;
};

/**
 * What happened to an issue at a time or later, as far as it is still visible in it: of several edits of a comment,
 * only the last one, and nothing of what was deleted.
 *
 * @param from milliseconds since 1970
 */
export function changesIn(
	issue: ReadIssue,
	events: ReadonlySet<TriggerEvent>,
	from: number,
): Change[] {
	const { id, key, fields, histories, comments, worklogs } = issue;
	return [
		...created(issue),
		...histories.flatMap((history) => updated(id, history)),
		...comments.flatMap((comment) =>
			written('comment', comment, { added: 'commentAdded', edited: 'commentEdited' }),
		),
		...worklogs.flatMap((worklog) =>
			written('worklog', worklog, { added: 'worklogAdded', edited: 'worklogEdited' }),
		),
		...listIn(fields['attachment']).flatMap((attachment) =>
			written('attachment', attachment, { added: 'attachmentAdded' }),
		),
	]
		.filter(({ event, time }) => events.has(event) && time >= from)
		.map(({ user, changes = [], ...told }) => ({
			...told,
			...(isObject(user) ? { user } : {}),
			issue: { id, key, fields },
			changes,
		}));
}

function created({ id, fields }: ReadIssue): Told[] {
	const time = momentOf(fields['created']);
	if (time === undefined) return [];
	const user = fields['creator'];
	return [{ identity: identities.issueCreated(id), event: 'issueCreated', time, user }];
}

function updated(issueId: string, history: IDataObject): Told[] {
	const time = momentOf(history['created']);
	if (time === undefined) return [];
	return [
		{
			identity: identities.issueUpdated(issueId, String(history['id'])),
			event: 'issueUpdated',
			time,
			user: history['author'],
			changes: fieldChangesIn(history),
		},
	];
}

/** What somebody added to an issue, and when it was edited last. */
function written(
	name: string,
	value: IDataObject,
	events: { readonly added: TriggerEvent; readonly edited?: TriggerEvent },
): Told[] {
	const id = String(value['id']);
	const subject = { name, value };
	const added = momentOf(value['created']);
	if (added === undefined) return [];
	const told: Told[] = [
		{
			identity: identities.created(name, id),
			event: events.added,
			time: added,
			user: value['author'],
			subject,
		},
	];
	const edited = momentOf(value['updated']);
	if (events.edited !== undefined && edited !== undefined && edited > added) {
		told.push({
			identity: identities.edited(name, id, edited),
			event: events.edited,
			time: edited,
			user: value['updateAuthor'],
			subject,
		});
	}
	return told;
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listIn(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}
