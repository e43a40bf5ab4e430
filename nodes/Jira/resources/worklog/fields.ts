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
		"The ID of the worklog, as 'Add' and 'Get Many' give it",
	);
}

/** When the work began, in milliseconds since 1970. */
export function startedField(unless: string): Field<number | undefined> {
	return dateTimeField('Started', { description: `When the work began; ${unless}` });
}

/** What was done. */
export function workField() {
	return richTextField('Comment', {
		typeOptions: { rows: 3 },
		description: "What was done, in Markdown unless 'Text Format' says otherwise",
	});
}

/**
 * What becomes of the remaining estimate of the issue, as Jira's own form offers it.
 *
 * @param auto what Jira does by itself
 * @param manual what it does by a value of the user's, where it can
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
		{ description: 'What becomes of the remaining estimate of the issue' },
	);
}

/** What then remains to be done, beside {@link adjustEstimateField}. */
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

/** By how much the estimate changes, beside {@link adjustEstimateField}. */
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

/** Whether watchers get an email. Data Center offers no choice. */
export function notifyUsersField(): Field<boolean> {
	return booleanField('Notify Users', 'Whether users who watch the issue get an email', {
		default: true,
		...ONLY_ON_CLOUD,
	});
}
