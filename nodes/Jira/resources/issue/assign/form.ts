import {
	choiceField,
	issueField,
	peopleField,
	shownWhen,
	textField,
	userField,
} from '../../../../fields';

/** The issues that count as load if the user does not say otherwise. */
export const NOT_DONE = 'statusCategory != Done';

/** Whom an issue is assigned to. */
export const assignFields = {
	issue: issueField(),
	assignTo: choiceField('Assign To', [
		{ name: 'A Person', value: 'person' },
		{
			name: 'Default Assignee',
			value: 'automatic',
			description: 'Whom the project or the component gives new issues to',
		},
		{
			name: 'Least Loaded Person',
			value: 'leastLoaded',
			description: 'Whoever of several people has the fewest issues now',
		},
		{ name: 'Nobody', value: 'nobody', description: 'The issue becomes unassigned' },
	]),
	assignee: shownWhen(
		userField('Assignee', 'searchAssignees', {
			required: true,
			description: 'The person who will work on it',
		}),
		{ assignTo: ['person'] },
	),
	among: shownWhen(
		choiceField('Among', [
			{ name: 'People in a List', value: 'people' },
			{ name: 'Members of a Group', value: 'group' },
		]),
		{ assignTo: ['leastLoaded'] },
	),
	people: shownWhen(
		peopleField('People', {
			required: true,
			description: 'Those who share the work; of equally loaded people the first one is chosen',
		}),
		{ assignTo: ['leastLoaded'], among: ['people'] },
	),
	group: shownWhen(
		textField('Group (Name)', {
			required: true,
			placeholder: 'e.g. jira-users',
			description: 'The group whose active members share the work; on Cloud also its ID',
		}),
		{ assignTo: ['leastLoaded'], among: ['group'] },
	),
	countedJql: shownWhen(
		textField('Counted Issues (JQL)', {
			default: NOT_DONE,
			placeholder: 'e.g. project = SUP AND statusCategory != Done',
			description:
				'Which of the issues of a person count as load; by default all that are not done. The node adds the assignee.',
		}),
		{ assignTo: ['leastLoaded'] },
	),
};
