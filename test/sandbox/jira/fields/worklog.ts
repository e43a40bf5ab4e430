import { secondsOf } from '../duration';
import type { Draft } from '../issues';
import type { ApiVersion, Flavour, RichText } from '../model';
import { Refusal } from '../rest/answer';
import { isBlank, lengthOf, readRichText } from '../richText/read';
import type { JiraState } from '../state';
import { parseDateTime } from '../time';
import { readVisibility } from '../visibility';
import { FieldRefusal, InvalidInput, textOf } from './definition';
import { readProperties } from './entityProperties';
import { longLimit, tooLong } from './text';

interface WorklogContext {
	readonly jira: JiraState;
	readonly version: ApiVersion;
}

type Sent = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** How Jira refuses a worklog: a message for the whole and one for the field. */
export function refusedWorklog(field: string, message: string): Refusal {
	const body = { errorMessages: ['Worklog must not be null.'], errors: { [field]: message } };
	return new Refusal({ status: 400, body });
}

/** Jira counts in minutes: less than one counts as no time. */
function timeSpentIn({ timeSpent, timeSpentSeconds }: Sent): number | undefined {
	if (isGiven(timeSpent) && isGiven(timeSpentSeconds)) {
		// As reported for a request with both in lesstif/php-jira-rest-client#174.
		throw new FieldRefusal('A value is required for manual estimate adjustment', 'timeSpent');
	}
	if (!isGiven(timeSpent) && !isGiven(timeSpentSeconds)) return undefined;
	const seconds = isGiven(timeSpent)
		? secondsOf(textOf(timeSpent) ?? '')
		: Number.isInteger(timeSpentSeconds)
			? Number(timeSpentSeconds)
			: null;
	if (seconds === null || seconds < 60) {
		throw refusedWorklog('timeLogged', 'Invalid time duration entered.');
	}
	return seconds;
}

/** Source of the sentence: atlassian/atlascode#898. */
function startedIn({ started }: Sent): number | undefined {
	if (!isGiven(started)) return undefined;
	const time = parseDateTime(textOf(started) ?? '');
	if (time !== null) return time;
	throw new FieldRefusal(
		'Invalid date format. Please enter the date in the format "yyyy-MM-dd\'T\'HH:mm:ss.SSSZ".',
		'started',
	);
}

function commentIn({ comment }: Sent, { version }: WorklogContext): RichText | null | undefined {
	if (comment === undefined) return undefined;
	if (comment === null || comment === '') return null;
	const text = readRichText(comment, version);
	if (text === undefined) throw new FieldRefusal('Comment body is not valid!', 'comment');
	if (lengthOf(text) > longLimit) throw new FieldRefusal(tooLong(longLimit), 'comment');
	return isBlank(text) ? null : text;
}

/** The properties of Data Center's worklog; Cloud accepts any. */
const known = new Set([
	'author',
	'comment',
	'created',
	'id',
	'issueId',
	'self',
	'started',
	'timeSpent',
	'timeSpentSeconds',
	'updateAuthor',
	'updated',
	'visibility',
]);

function refuseUnknown(sent: Sent, flavour: Flavour): void {
	const unknown = Object.keys(sent).find((name) => !known.has(name));
	if (flavour === 'cloud' || unknown === undefined) return;
	throw new InvalidInput(
		`Unrecognized field "${unknown}" (Class com.atlassian.jira.issue.fields.rest.json.beans.WorklogJsonBean), not marked as ignorable`,
	);
}

/**
 * What a request says about a worklog, without what it omits. Throws Refusal, FieldRefusal or InvalidInput.
 */
export function readWorklogChange(sent: Sent, context: WorklogContext): Partial<Draft<'worklogs'>> {
	refuseUnknown(sent, context.jira.flavour);
	const timeSpent = timeSpentIn(sent);
	const started = startedIn(sent);
	const comment = commentIn(sent, context);
	return {
		...(timeSpent === undefined ? {} : { timeSpent }),
		...(started === undefined ? {} : { started }),
		...(comment === undefined ? {} : { comment }),
		...('visibility' in sent ? { visibility: readVisibility(sent.visibility, context.jira) } : {}),
		...('properties' in sent ? { properties: readProperties(sent.properties) } : {}),
	};
}

/**
 * A new worklog. It must say how long the work took and, on Cloud, when it began; Data Center defaults to now. Throws
 * like `readWorklogChange`.
 */
export function readWorklog(sent: Sent, context: WorklogContext): Draft<'worklogs'> {
	const { timeSpent, started, ...rest } = readWorklogChange(sent, context);
	if (timeSpent === undefined) throw refusedWorklog('timeLogged', 'Invalid time duration entered.');
	const { flavour, clock } = context.jira;
	if (started === undefined && flavour === 'cloud') {
		throw new FieldRefusal('The date on which the work was started is required.', 'started');
	}
	return {
		comment: null,
		visibility: null,
		properties: {},
		...rest,
		timeSpent,
		started: started ?? clock(),
	};
}
