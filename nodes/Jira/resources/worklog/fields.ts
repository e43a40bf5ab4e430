import {
	booleanField,
	choiceField,
	dateTimeField,
	durationField,
	idField,
	richTextField,
	shownWhen,
	type Field,
} from '../../../fields';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';

/** The worklog that is changed or deleted. */
export function worklogIdField(): Field<string> {
	return idField(
		'Worklog ID',
		'a worklog',
		"The ID of the worklog, as 'Add' and 'Get Many' return it",
		['/worklog/', 'focusedWorklogId='],
	);
}

/** When the work began, in milliseconds since 1970. */
export function startedField(unless: string): Field<number | undefined> {
	return dateTimeField('Started', { description: `When the work began; ${unless}` });
}

/** The comment of a worklog. */
export function workField() {
	return richTextField('Comment', {
		typeOptions: { rows: 3 },
		description: "What was done, in Markdown unless 'Text Format' says otherwise",
	});
}

/**
 * How Jira adjusts the remaining estimate; the choices are those of Jira's own form.
 *
 * @param auto what Jira does on its own
 * @param manual what it does with a value from the user, if it can
 */
export function adjustEstimateField(auto: string, manual?: string) {
	return choiceField(
		'Adjust Estimate',
		[
			{ name: auto, value: 'auto' },
			{ name: 'Leave As It Is', value: 'leave' },
			{ name: 'Set to a New Value', value: 'new' },
			...(manual === undefined ? [] : [{ name: manual, value: 'manual' } as const]),
		],
		{ description: 'How to adjust the remaining estimate of the issue' },
	);
}

/** The new remaining estimate, for {@link adjustEstimateField}. */
export function newEstimateField(): Field<string | undefined> {
	return shownWhen(
		durationField('New Estimate', {
			required: true,
			placeholder: 'e.g. 2d 4h',
			description: 'How much work remains',
		}),
		{ adjustEstimate: ['new'] },
	);
}

/** By how much the estimate changes, for {@link adjustEstimateField}. */
export function changeByField(displayName: 'Reduce By' | 'Increase By'): Field<string | undefined> {
	return shownWhen(
		durationField(displayName, {
			required: true,
			placeholder: 'e.g. 2h 30m',
			description: 'By how much the remaining estimate changes',
		}),
		{ adjustEstimate: ['manual'] },
	);
}

/** Whether watchers get an email. Data Center has no such option. */
export function notifyUsersField(): Field<boolean> {
	return booleanField('Notify Users', 'Whether users who watch the issue get an email', {
		default: true,
		...ONLY_ON_CLOUD,
	});
}
