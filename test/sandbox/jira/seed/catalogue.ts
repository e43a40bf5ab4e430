import type {
	IssueLinkType,
	IssueType,
	Priority,
	Resolution,
	Status,
	StatusCategory,
	Transition,
} from '../model';

export const statusCategories: readonly StatusCategory[] = [
	{ id: 1, key: 'undefined', name: 'No Category', colorName: 'medium-gray' },
	{ id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
	{ id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
	{ id: 3, key: 'done', name: 'Done', colorName: 'green' },
];

function category(key: string): StatusCategory {
	const found = statusCategories.find((one) => one.key === key);
	if (!found) throw new Error(`No status category has the key ${key}.`);
	return found;
}

const toDo = '10000';
const inProgress = '10001';
const inReview = '10002';
const done = '10003';

export const statuses: readonly Status[] = [
	{ id: toDo, name: 'To Do', description: 'Waits for someone.', category: category('new') },
	{
		id: inProgress,
		name: 'In Progress',
		description: 'Someone works on it.',
		category: category('indeterminate'),
	},
	{
		id: inReview,
		name: 'In Review',
		description: 'Someone looks at what was done.',
		category: category('indeterminate'),
	},
	{ id: done, name: 'Done', description: 'Nothing is left to do.', category: category('done') },
];

export const initialStatusId = toDo;

export const priorities: readonly Priority[] = [
	{
		id: '1',
		name: 'Highest',
		description: 'Blocks everything else.',
		statusColor: '#d04437',
	},
	{
		id: '2',
		name: 'High',
		description: 'Could block progress soon.',
		statusColor: '#f15c75',
	},
	{ id: '3', name: 'Medium', description: 'Could affect progress.', statusColor: '#f79232' },
	{ id: '4', name: 'Low', description: 'Easily worked around.', statusColor: '#707070' },
	{ id: '5', name: 'Lowest', description: 'Hardly noticed.', statusColor: '#999999' },
];

export const defaultPriorityId = '3';

export const resolutions: readonly Resolution[] = [
	{ id: '10000', name: 'Done', description: 'Work has been completed on this issue.' },
	{ id: '10001', name: "Won't Do", description: "This issue won't be actioned." },
	{ id: '10002', name: 'Duplicate', description: 'The same as an existing issue.' },
	{ id: '10003', name: 'Cannot Reproduce', description: 'It did not happen again.' },
];

/** The types that a new Jira has. */
export const linkTypes: readonly IssueLinkType[] = [
	{ id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
	{ id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
	{ id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
	{ id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const subTaskTypeId = '10005';

export const issueTypes: readonly IssueType[] = [
	{
		id: '10001',
		name: 'Task',
		description: 'A small, distinct piece of work.',
		hierarchyLevel: 0,
		avatarId: 10318,
	},
	{
		id: '10002',
		name: 'Bug',
		description: 'Something does not do what it should.',
		hierarchyLevel: 0,
		avatarId: 10303,
	},
	{
		id: '10003',
		name: 'Story',
		description: 'Something a user wants.',
		hierarchyLevel: 0,
		avatarId: 10315,
	},
	{
		id: '10004',
		name: 'Epic',
		description: 'A collection of related bugs, stories and tasks.',
		hierarchyLevel: 1,
		avatarId: 10307,
	},
	{
		id: subTaskTypeId,
		name: 'Sub-task',
		description: 'A part of a larger issue.',
		hierarchyLevel: -1,
		avatarId: 10316,
	},
];

/**
 * The only workflow of all projects. "Close" leads to Done from everywhere else and requires a
 * resolution; "Approve" lets the user choose one and otherwise sets the first.
 */
export const transitions: readonly Transition[] = [
	{
		id: '11',
		name: 'Start progress',
		from: [toDo],
		to: inProgress,
		screen: null,
		resolution: 'keep',
	},
	{
		id: '21',
		name: 'Send to review',
		from: [inProgress],
		to: inReview,
		screen: null,
		resolution: 'keep',
	},
	{
		id: '31',
		name: 'Approve',
		from: [inReview],
		to: done,
		screen: { fields: ['resolution'], required: [] },
		resolution: { set: '10000' },
	},
	{
		id: '41',
		name: 'Close',
		from: null,
		to: done,
		screen: { fields: ['resolution', 'assignee'], required: ['resolution'] },
		resolution: 'keep',
	},
	{ id: '51', name: 'Reopen', from: [done], to: toDo, screen: null, resolution: 'clear' },
];
