import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../connection';
import { simplifyComment } from '../Jira/resources/comment/simplifyComment';
import type { FieldKeys } from '../Jira/resources/issue/fieldKeys';
import { withUrl } from '../Jira/resources/issue/issueOutput';
import { simplifyIssue } from '../Jira/resources/issue/simplifyIssue';
import { simplifyWorklog } from '../Jira/resources/worklog/simplifyWorklog';
import { ATTACHMENT_PARTS, simplifyEach, simplifyOnly } from '../Jira/simplified/simplifiedValue';
import { isoTime } from '../values/moment';
import type { ReadFormat } from '../values/richText';
import { SYSTEM_TEXTS } from '../values/systemFields';
import type { Change, ChangedIssue, FieldChange } from './change';
import { EVENTS } from './events';
import type { WantedEvent } from './wanted/wantedEvents';

/** How a change is returned. */
export interface ChangeReading {
	/** `delivery`: what Jira posts, in its own names. */
	readonly output: 'simplified' | 'delivery';
	readonly site: Site;
	/** The issue as it was read after the change, in the form that the user wants; otherwise what the change has of it. */
	readonly issue?: IDataObject | undefined;
	/** Which of the chosen events it is. */
	readonly matched?: readonly WantedEvent[];
	/** Why the issue was not read, although the user wants that. */
	readonly unread?: string | undefined;
	/** The keys of fields that do not go by their IDs, in simplified output. */
	readonly keys?: FieldKeys | undefined;
	/** The format of rich texts in simplified output; Markdown by default. */
	readonly textsAs?: ReadFormat | undefined;
}

/** The item of a change: the same whether a webhook told it or a search. */
export function changeItem(change: Change, reading: ChangeReading): IDataObject {
	if (reading.output === 'simplified') return simplified(change, reading);
	const delivery = change.delivered ?? asDelivered(change);
	return {
		...delivery,
		...(reading.issue === undefined ? {} : { issue: reading.issue }),
		...toldUnread(reading),
	};
}

function simplified(change: Change, reading: ChangeReading): IDataObject {
	const { event, time, user, changes, subject } = change;
	const issue = reading.issue ?? shownIssue(change.issue, reading);
	return {
		event,
		...(reading.matched === undefined ? {} : { matched: [...reading.matched] }),
		time: isoTime(time),
		...simplifyEach({ user }),
		...(issue === undefined ? {} : { issue }),
		...toldUnread(reading),
		...(event === 'issueUpdated' || changes.length > 0
			? { changes: changes.map(shownChange) }
			: {}),
		...(subject === undefined
			? {}
			: { [subject.name]: shownSubject(subject.name, subject.value, reading) }),
	};
}

function toldUnread({ unread }: ChangeReading): IDataObject {
	return unread === undefined ? {} : { issueUnread: unread };
}

/** Deliveries have texts in wiki markup on Cloud, too. */
function shownIssue(
	issue: ChangedIssue | undefined,
	{ site, textsAs, keys }: ChangeReading,
): IDataObject | undefined {
	if (issue === undefined) return undefined;
	const inWiki = textsAs === 'stored' ? undefined : SYSTEM_TEXTS;
	const known: IDataObject = { id: issue.id, key: issue.key, fields: issue.fields };
	const { id, key, ...fields } = simplifyIssue(withUrl(known, site), { textsAs, inWiki, keys });
	return { id, ...(key === undefined ? {} : { key }), ...fields };
}

function shownChange({ field, fieldId, from, to, fromText, toText }: FieldChange): IDataObject {
	return {
		field,
		...(fieldId === undefined ? {} : { fieldId }),
		from: fromText,
		to: toText,
		fromId: from,
		toId: to,
	};
}

/** What people read of the object of an event. */
function shownSubject(name: string, value: IDataObject, reading: ChangeReading): IDataObject {
	const { site, textsAs } = reading;
	const inWiki: Site = { ...site, flavour: 'dataCenter' };
	switch (name) {
		case 'comment':
			return simplifyComment(value, inWiki, textsAs);
		case 'worklog':
			return simplifyWorklog(value, inWiki, textsAs);
		case 'attachment':
			return simplifyOnly(value, ATTACHMENT_PARTS);
		case 'link': {
			const { linkedIssue, ...link } = value as { linkedIssue?: ChangedIssue } & IDataObject;
			return { ...link, linkedIssue: shownIssue(linkedIssue, reading) };
		}
		default:
			return simplifyEach(value, textsAs);
	}
}

/** What Jira's webhook would have posted, as far as a search knows it. */
function asDelivered({
	identity,
	event,
	time,
	user,
	issue,
	changes,
	subject,
}: Change): IDataObject {
	const history = /:history:(.+)$/.exec(identity)?.[1];
	return {
		timestamp: time,
		webhookEvent: EVENTS[event].jira,
		...(user === undefined ? {} : { user }),
		...(issue === undefined ? {} : { issue: { ...issue } }),
		...(changes.length === 0
			? {}
			: {
					changelog: {
						...(history === undefined ? {} : { id: history }),
						items: changes.map(deliveredChange),
					},
				}),
		...(subject === undefined ? {} : { [subject.name]: subject.value }),
	};
}

function deliveredChange({ field, fieldId, from, to, fromText, toText }: FieldChange): IDataObject {
	return {
		field,
		...(fieldId === undefined ? {} : { fieldId }),
		from,
		fromString: fromText,
		to,
		toString: toText,
	} as unknown as IDataObject;
}
