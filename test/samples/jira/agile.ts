import type { AskJira } from '../askJira';
import { located } from '../../nodes/Jira/jiraRun';
import { softwareFieldIds } from '../../sandbox/jira/fields/software';
import type { Sample, SamplePlace } from '../sample';

/** The board of the project WEB. */
const BOARD = { board: located('id', '1') };

const EPIC = { epic: located('key', 'WEB-1') };

/** A sprint of the project WEB that an operation may change. */
async function newSprint(ask: AskJira, { mark }: SamplePlace) {
	const { id } = await ask('POST /rest/agile/1.0/sprint', {
		name: `Sprint${mark}`,
		originBoardId: 1,
	});
	return { sprint: String(id) };
}

/** The same, active, with the issue, which is not done. */
async function startedSprint(ask: AskJira, place: SamplePlace) {
	const { sprint } = await newSprint(ask, place);
	await ask(`POST /rest/agile/1.0/sprint/${sprint}/issue`, { issues: [place.issue] });
	await ask(`POST /rest/agile/1.0/sprint/${sprint}`, {
		state: 'active',
		startDate: '2026-11-20T09:00:00.000Z',
		endDate: '2036-12-04T09:00:00.000Z',
	});
	return { sprint };
}

/** An epic of the project WEB that an operation may change. */
async function newEpic(ask: AskJira, { mark, sandbox: { flavour } }: SamplePlace) {
	const name = `Epic${mark}`;
	const { key } = await ask('POST /rest/api/3/issue', {
		fields: {
			project: { key: 'WEB' },
			issuetype: { name: 'Epic' },
			summary: name,
			...(flavour === 'dataCenter' && { [softwareFieldIds.epicName]: name }),
		},
	});
	return { epic: String(key) };
}

async function newBoard(ask: AskJira, { mark }: SamplePlace) {
	const { id } = await ask('POST /rest/agile/1.0/board', {
		name: `Board${mark}`,
		type: 'kanban',
		filterId: 10_000,
	});
	return { board: String(id) };
}

/** Samples of boards, sprints, epics and the order of issues. */
export const agileSamples: readonly Sample[] = [
	{ operation: 'board.getMany', parameters: () => ({}) },
	...['get', 'getIssues', 'getBacklog', 'getSprints', 'getEpics', 'getConfiguration'].map(
		(name): Sample => ({ operation: `board.${name}`, parameters: () => BOARD }),
	),
	{
		operation: 'board.create',
		parameters: ({ mark }) => ({
			name: `Bugs${mark}`,
			issuesFrom: 'filter',
			filter: '10000',
		}),
	},
	{
		operation: 'board.delete',
		make: newBoard,
		parameters: ({ made }) => ({ board: located('id', made['board'] ?? '') }),
	},
	{ operation: 'sprint.getMany', parameters: () => BOARD },
	...['get', 'getIssues', 'report'].map(
		(name): Sample => ({
			operation: `sprint.${name}`,
			parameters: () => ({ ...BOARD, sprint: located('name', 'WEB Sprint 2') }),
		}),
	),
	{
		operation: 'sprint.create',
		parameters: ({ mark }) => ({ ...BOARD, name: `Sprint${mark}` }),
	},
	{
		operation: 'sprint.update',
		make: newSprint,
		parameters: ({ mark }) => ({
			...BOARD,
			sprint: located('name', `Sprint${mark}`),
			changes: { goal: `Search${mark}` },
		}),
	},
	...['start', 'delete'].map(
		(name): Sample => ({
			operation: `sprint.${name}`,
			make: newSprint,
			parameters: ({ mark }) => ({ ...BOARD, sprint: located('name', `Sprint${mark}`) }),
		}),
	),
	{
		operation: 'sprint.addIssues',
		parameters: ({ issue }) => ({
			...BOARD,
			sprint: located('name', 'WEB Sprint 3'),
			issues: issue,
		}),
	},
	{
		operation: 'sprint.complete',
		make: startedSprint,
		parameters: ({ made }) => ({ ...BOARD, sprint: located('id', made['sprint'] ?? '') }),
	},
	{
		operation: 'issue.rank',
		parameters: ({ issue }) => ({ issues: issue, relativeTo: located('key', 'WEB-3') }),
	},
	...['get', 'getIssues'].map(
		(name): Sample => ({ operation: `epic.${name}`, parameters: () => EPIC }),
	),
	{
		operation: 'epic.addIssues',
		parameters: ({ issue }) => ({ ...EPIC, issues: issue }),
	},
	{ operation: 'epic.removeIssues', parameters: ({ issue }) => ({ issues: issue }) },
	{
		operation: 'epic.update',
		make: newEpic,
		parameters: ({ made, mark }) => ({
			epic: located('key', made['epic'] ?? ''),
			changes: { summary: `Search${mark}` },
		}),
	},
	{ operation: 'sprint.moveToBacklog', parameters: ({ issue }) => ({ issues: issue }) },
];

/** For fields that only take effect beside others. */
export const agileFurther: readonly Sample[] = [
	{
		operation: 'sprint.complete',
		parameters: () => ({
			sprint: located('id', '2'),
			moveTo: 'sprint',
			target: located('id', '3'),
		}),
	},
	{
		operation: 'sprint.update',
		parameters: () => ({ sprint: located('id', '2'), changes: { clearGoal: true } }),
	},
	{
		operation: 'board.create',
		parameters: () => ({
			name: 'Bugs',
			issuesFrom: 'jql',
			jql: 'type = Bug ORDER BY Rank ASC',
		}),
	},
	{
		operation: 'board.create',
		parameters: () => ({
			name: 'Bugs',
			issuesFrom: 'project',
			project: located('key', 'WEB'),
		}),
	},
];

/** Values that exist in the embedded Jira. */
export const agileExamples: Readonly<Record<string, string>> = {
	'board.list': '1',
	'location.list': 'WEB',
	'location.name': 'Web Shop',
	'location.key': 'WEB',
	'board.id': '1',
	'sprint.start.endDate': '2036-11-22T01:00:00Z',
	'relativeTo.key': 'WEB-3',
	'relativeTo.url': 'https://acme.example/browse/WEB-3',
	'epic.key': 'WEB-6',
	'epic.url': 'https://acme.example/browse/WEB-6',
	rankField: 'customfield_10031',
	'target.list': '3',
	'target.id': '3',
	'target.name': 'WEB Sprint 3',
	'sprint.complete.sprint.list': '2',
	'sprint.complete.sprint.id': '2',
	'sprint.complete.sprint.name': 'WEB Sprint 2',
	'sprint.report.sprint.list': '2',
	'sprint.report.sprint.id': '2',
	'sprint.report.sprint.name': 'WEB Sprint 2',
	'sprint.list': '3',
	'sprint.id': '3',
	'sprint.name': 'WEB Sprint 3',
};
