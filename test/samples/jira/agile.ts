import type { AskJira } from '../askJira';
import { located } from '../../nodes/Jira/jiraRun';
import type { Sample, SamplePlace } from '../sample';

/** The board of the project WEB. */
const BOARD = { board: located('id', '1') };

/** A sprint of the project WEB that an operation may change. */
async function newSprint(ask: AskJira, { mark }: SamplePlace) {
	const { id } = await ask('POST /rest/agile/1.0/sprint', {
		name: `Sprint${mark}`,
		originBoardId: 1,
	});
	return { sprint: String(id) };
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
];

/** For fields that only take effect beside others. */
export const agileFurther: readonly Sample[] = [
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
void newSprint;

/** Values that exist in the embedded Jira. */
export const agileExamples: Readonly<Record<string, string>> = {
	'board.list': '1',
	'location.list': 'WEB',
	'location.name': 'Web Shop',
	'location.key': 'WEB',
	'board.id': '1',
	'sprint.list': '2',
	'sprint.id': '2',
};
