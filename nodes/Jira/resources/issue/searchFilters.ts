import {
	choiceField,
	collectionField,
	durationField,
	listField,
	projectField,
	textField,
	userField,
	type ValueOf,
} from '../../../fields';
import { ItemRefused } from '../../../operation';
import { jqlAnyOf, jqlContains, jqlText, jqlWithin } from '../../../values/jql';
import type { KnownPerson } from '../../people';

const ANY_OF = 'separated by commas; issues with any of them are found';

/** What issues have to be like. */
export function filtersField() {
	return collectionField(
		'Filters',
		{
			assignee: userField('Assignee', 'searchFilterAssignees', {
				description: 'The person who works on it; "me" and "unassigned" are possible, too',
			}),
			created: durationField('Created in the Last', {
				placeholder: 'e.g. 30d',
				description: 'How long ago they were created at most: weeks, days, hours, minutes',
			}),
			issueTypes: listField('Issue Types', {
				placeholder: 'e.g. Bug, Task',
				description: `Names of issue types, ${ANY_OF}`,
			}),
			labels: listField('Labels', {
				placeholder: 'e.g. vip',
				description: `Labels, ${ANY_OF}`,
			}),
			priorities: listField('Priorities', {
				placeholder: 'e.g. Highest, High',
				description: `Names of priorities, ${ANY_OF}`,
			}),
			project: projectField({ description: 'The project that they are in' }),
			statuses: listField('Statuses', {
				placeholder: 'e.g. To Do, In Progress',
				description: `Names of statuses, ${ANY_OF}`,
			}),
			text: textField('Text Contains', {
				placeholder: 'e.g. printer',
				description: 'Words that they contain: in the summary, the description or comments',
			}),
			updated: durationField('Updated in the Last', {
				placeholder: 'e.g. 7d',
				description: 'How long ago they were changed at most: weeks, days, hours, minutes',
			}),
		},
		{ placeholder: 'Add Filter', description: 'The issues that meet all of them are found' },
	);
}

/** The order of the found issues. */
export function sortField() {
	return choiceField('Sort By', [
		{ name: 'Updated, Newest First', value: 'updated DESC' },
		{ name: 'Created, Newest First', value: 'created DESC' },
		{ name: 'Created, Oldest First', value: 'created ASC' },
		{ name: 'Due Date, Earliest First', value: 'duedate ASC' },
		{ name: 'Key', value: 'key ASC' },
		{ name: 'Priority, Highest First', value: 'priority DESC' },
	]);
}

/** Filters, with the person that the assignee names. */
export interface KnownFilters extends Omit<ValueOf<ReturnType<typeof filtersField>>, 'assignee'> {
	readonly assignee?: KnownPerson | undefined;
}

/**
 * The JQL for filters.
 *
 * @param sort the order of the issues, if it matters
 * @throws ItemRefused if nothing is left to look for
 */
export function jqlOf(filters: KnownFilters, sort?: string): string {
	const { assignee, created, issueTypes, labels, priorities, project, statuses, text, updated } =
		filters;
	const conditions = [
		project && jqlAnyOf('project', [project.value]),
		issueTypes && jqlAnyOf('issuetype', issueTypes),
		statuses && jqlAnyOf('status', statuses),
		priorities && jqlAnyOf('priority', priorities),
		labels && jqlAnyOf('labels', labels),
		assignee && assigneeIs(assignee),
		created && jqlWithin('created', created),
		updated && jqlWithin('updated', updated),
		text && containing(text),
	].filter((condition) => condition !== undefined);
	if (conditions.length === 0) {
		throw new ItemRefused(
			"'Filters' is empty",
			"Add at least one filter, such as 'Project', or set 'Search By' to 'JQL'.",
		);
	}
	return [conditions.join(' AND '), ...(sort === undefined ? [] : [`ORDER BY ${sort}`])].join(' ');
}

function assigneeIs(person: KnownPerson): string {
	switch (person.is) {
		case 'nobody':
			return 'assignee is EMPTY';
		case 'me':
			return 'assignee = currentUser()';
		case 'reference':
			return `assignee = ${jqlText(person.value)}`;
	}
}

function containing(text: string): string {
	const condition = jqlContains(text);
	if (condition !== undefined) return condition;
	throw new ItemRefused(
		`'Text Contains' is "${text}", in which there is no word to look for`,
		"Jira finds words, not punctuation. Enter a word, or remove 'Text Contains'.",
	);
}
