import type { IDataObject } from 'n8n-workflow';
import { call, onCloud } from '../../../connection';
import type { Values } from '../../../fields';
import { ItemRefused, operation, type ItemContext } from '../../../operation';
import { jqlAnyOf } from '../../../values/jql';
import type { WrittenProject } from '../../../values/project';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { createFields } from './createFields';
import { simplifyBoard } from './simplifyBoard';

const CREATE = 'POST /rest/agile/1.0/board';
const FILTER = 'POST /rest/api/3/filter';
const PROJECT = 'GET /rest/api/3/project/{projectIdOrKey}';

const endpoints = {
	cloud: [CREATE, FILTER, PROJECT, ...projectEndpoints.cloud],
	dataCenter: [CREATE, FILTER, PROJECT, ...projectEndpoints.dataCenter],
} as const;

type CreateContext = ItemContext<
	(typeof endpoints.cloud)[number] | (typeof endpoints.dataCenter)[number]
>;

export const createBoard = operation({
	displayName: 'Create',
	action: 'Create board',
	phrases: ['new board', 'add board'],
	description: 'Create a scrum or kanban board of a project, a filter or a query',
	effect: 'created',
	endpoints,
	optional: [FILTER, PROJECT, ...projectEndpoints.cloud],
	fields: createFields,

	run: async (asked, context) => {
		const { name, type, filter, simplify } = asked;
		const { site, steps } = context;
		const { jql, project } = await issuesOf(asked, context);
		const [saving, creating] = steps.plan(
			jql === undefined ? undefined : 'Save filter',
			'Create board',
		);
		const saved = await saving?.carryOut(async () =>
			context.send(call(FILTER, { body: { name: `Filter for ${name}`, jql } })),
		);
		const filterId = Number((saved as { id?: string } | undefined)?.id ?? filter);
		const location = project && { type: 'project', projectKeyOrId: project };
		const body = { name, type, filterId, ...(onCloud(site, location) && { location }) };
		const board = await creating.carryOut(async () => context.send(call(CREATE, { body })));
		return simplifiedIf({ simplify }, board as IDataObject, (shown) => simplifyBoard(shown, site));
	},
});

/** The query of the board, if it has no filter yet, and the project that it is in. */
async function issuesOf(
	{ issuesFrom, project, filter, jql, location }: Values<typeof createFields>,
	context: CreateContext,
): Promise<{ jql?: string | undefined; project?: string | undefined }> {
	const given = { project, filter, jql }[issuesFrom];
	if (given === undefined) {
		const label = { project: 'Project', filter: 'Filter', jql: 'JQL' }[issuesFrom];
		throw new ItemRefused(`'${label}' is empty`, "Fill it in, or change 'Issues From'.");
	}
	const place = project ?? onCloud(context.site, location);
	if (place === undefined) return { jql };
	const key = await projectKey(place, context);
	if (issuesFrom !== 'project') return { jql, project: key };
	return { jql: `${jqlAnyOf('project', [key])} ORDER BY Rank ASC`, project: key };
}

/** The key of a project that is there: a filter that was saved for another one would be left over. */
async function projectKey(written: WrittenProject, context: CreateContext): Promise<string> {
	const { loadOnce, send } = context;
	const { value } = await projectCalled(written, context);
	return await loadOnce(`project ${value}`, async () => {
		const answer = await send(call(PROJECT, { path: { projectIdOrKey: value } }));
		return String((answer as { key?: string }).key ?? value);
	});
}
