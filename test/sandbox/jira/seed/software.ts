import { softwareFieldIds } from '../fields/software';
import type { FieldValue, Issue, Sprint } from '../model';
import { richTextOfWiki } from '../richText/convert';
import type { JiraState } from '../state';
import { projectFrom } from './projects';

const day = 24 * 3_600_000;

const types = { Task: '10001', Bug: '10002', Story: '10003', Epic: '10004' } as const;
const statuses = { toDo: '10000', inProgress: '10001', inReview: '10002', done: '10003' } as const;
const severities = { Critical: '10100', Major: '10101', Minor: '10102' } as const;

interface EpicPlan {
	readonly summary: string;
	/** What the issues of the epic show instead of its summary. */
	readonly name: string;
	readonly children: readonly ChildPlan[];
}

interface ChildPlan {
	readonly type: Exclude<keyof typeof types, 'Epic'>;
	readonly summary: string;
	readonly status: keyof typeof statuses;
	/** User name. */
	readonly assignee?: string;
	readonly points?: number;
	readonly severity?: keyof typeof severities;
	/** The sprints it was planned in, by their place in time. */
	readonly sprints?: ReadonlyArray<'past' | 'active' | 'future'>;
}

const epics: readonly EpicPlan[] = [
	{
		summary: 'Checkout in one page',
		name: 'Checkout',
		children: [
			{
				type: 'Story',
				summary: 'Pay by invoice',
				status: 'done',
				assignee: 'mia',
				points: 5,
				sprints: ['past'],
			},
			{
				type: 'Story',
				summary: 'Change the address without leaving the page',
				status: 'inReview',
				assignee: 'aoife',
				points: 3,
				sprints: ['past', 'active'],
			},
			{
				type: 'Bug',
				summary: 'Total is wrong after a voucher was removed',
				status: 'inProgress',
				assignee: 'jonas',
				points: 2,
				severity: 'Critical',
				sprints: ['active'],
			},
			{ type: 'Story', summary: 'Remember the way of payment', status: 'toDo', points: 8 },
		],
	},
	{
		summary: 'Customers manage their account',
		name: 'Account',
		children: [
			{
				type: 'Task',
				summary: 'Move the sessions to the new store',
				status: 'done',
				assignee: 'noa',
				points: 8,
				sprints: ['past'],
			},
			{
				type: 'Story',
				summary: 'Sign in with a passkey',
				status: 'toDo',
				assignee: 'haruka',
				points: 5,
				sprints: ['active'],
			},
			{
				type: 'Story',
				summary: 'See all invoices',
				status: 'toDo',
				points: 3,
				sprints: ['future'],
			},
			{
				type: 'Bug',
				summary: 'Name with an apostrophe cannot be saved',
				status: 'toDo',
				severity: 'Minor',
				sprints: ['future'],
			},
		],
	},
];

const scrumBoard = 1;
const kanbanBoard = 2;

function sprintsAt(now: number): Sprint[] {
	const two = 14 * day;
	const begin = now - 5 * day;
	const common = { boardId: scrumBoard };
	return [
		{
			...common,
			id: 1,
			name: 'WEB Sprint 1',
			goal: 'Pay by invoice',
			state: 'closed',
			start: begin - two,
			end: begin,
			completed: begin,
		},
		{
			...common,
			id: 2,
			name: 'WEB Sprint 2',
			goal: 'Checkout in one page, for everyone',
			state: 'active',
			start: begin,
			end: begin + two,
			completed: null,
		},
		{
			...common,
			id: 3,
			name: 'WEB Sprint 3',
			goal: '',
			state: 'future',
			start: null,
			end: null,
			completed: null,
		},
	];
}

const sprintIds = { past: '1', active: '2', future: '3' } as const;

/**
 * Adds what a team that plans its work has: the project WEB with two epics and their issues, a scrum
 * board with a past, an active and a future sprint for it, and a kanban board for SUP. On Data
 * Center, epics need a name, as in a new Jira.
 */
export function seedSoftware(jira: JiraState): void {
	const plan = {
		key: 'WEB',
		name: 'Web Shop',
		description: 'What customers see.',
		typeKey: 'software',
	} as const;
	const web = projectFrom(plan, jira.projects.all().length, jira.mia);
	web.securityLevels.push({ id: '10010', name: 'Internal' }, { id: '10011', name: 'Partners' });
	jira.projects.add(web);
	if (jira.flavour === 'dataCenter') {
		for (const project of jira.projects.all()) {
			project.requiredFields = {
				...project.requiredFields,
				[types.Epic]: [softwareFieldIds.epicName],
			};
		}
	}
	const support = jira.projects.byKey('SUP') ?? web;
	jira.boards.push(
		{ id: scrumBoard, name: 'WEB board', type: 'scrum', projectId: web.id },
		{ id: kanbanBoard, name: 'Support board', type: 'kanban', projectId: support.id },
	);
	jira.sprints.push(...sprintsAt(jira.clock()));
	const create = (
		status: keyof typeof statuses,
		values: Readonly<Record<string, FieldValue>>,
	): Issue =>
		jira.issues.create({
			projectId: web.id,
			key: `${web.key}-${++web.lastNumber}`,
			statusId: statuses[status],
			creatorId: jira.mia.accountId,
			values: { priority: '3', reporter: jira.mia.accountId, ...values },
		});
	for (const { summary, name, children } of epics) {
		const epic = create('inProgress', {
			issuetype: types.Epic,
			summary,
			description: richTextOfWiki(`Everything for *${name}*.`),
			...(jira.flavour === 'dataCenter' ? { [softwareFieldIds.epicName]: name } : {}),
		});
		for (const child of children) create(child.status, childValues(child, epic, jira));
	}
}

function childValues(
	{ type, summary, status, assignee, points, severity, sprints }: ChildPlan,
	epic: Issue,
	jira: JiraState,
): Record<string, FieldValue> {
	const epicField = jira.flavour === 'cloud' ? 'parent' : softwareFieldIds.epicLink;
	const person = assignee === undefined ? undefined : jira.users.byName(assignee);
	return {
		issuetype: types[type],
		summary,
		[epicField]: epic.id,
		...(person === undefined ? {} : { assignee: person.accountId }),
		...(points === undefined ? {} : { [softwareFieldIds.storyPoints]: points }),
		...(severity === undefined ? {} : { customfield_10015: severities[severity] }),
		...(sprints === undefined
			? {}
			: { [softwareFieldIds.sprint]: sprints.map((when) => sprintIds[when]) }),
		...(status === 'done' ? { resolution: '10000' } : {}),
	};
}
