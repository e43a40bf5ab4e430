import type { IDataObject } from 'n8n-workflow';
import type { ItemContext, Step } from '../../../../operation';
import { byIdOrName, foldedName } from '../../../../values/named';
import { withUrl } from '../issueOutput';
import { askIssue, issueStateEndpoints } from '../issueState';
import { TRANSITION } from '../takenTransition';
import { candidatesEndpoints, candidatesOf, type KnownIssue } from './candidates';
import { isClosed, moveTo, transitionTo } from './closing';
import { commentOn, commentOnceEndpoints, COMMENT_STEPS, isNew } from './commentOnce';
import type { MissingGroup, UpsertInput } from './form';

const ON_BOTH = [...issueStateEndpoints, TRANSITION, ...commentOnceEndpoints] as const;

/** The endpoints for what happens to issues whose records are missing. */
export const missingEndpoints = {
	cloud: [...ON_BOTH, ...candidatesEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...candidatesEndpoints.dataCenter],
} as const;

type Context = ItemContext<
	(typeof missingEndpoints.cloud)[number] | (typeof missingEndpoints.dataCenter)[number]
>;

/**
 * For each system and query of a run one input that says which issues are missing: those that stand for a record of the
 * system whose ID no item has. Only if the whole list is known.
 */
export function missingGroups(inputs: readonly UpsertInput[], areAll: boolean): UpsertInput[] {
	if (!areAll) return [];
	const present = new Map<string, Set<string>>();
	const groups = new Map<string, UpsertInput>();
	for (const input of inputs) {
		const { system = '', foreignId = '', missing, project, issueType, candidates } = input;
		if (input.findBy !== 'foreignId') continue;
		const name = foldedName(system);
		present.set(name, (present.get(name) ?? new Set()).add(foreignId));
		if (missing === undefined || missing === 'leave') continue;
		const group = JSON.stringify([name, project, issueType, candidates]);
		if (!groups.has(group)) groups.set(group, input);
	}
	return [...groups.values()].map((input) => {
		const system = foldedName(input.system ?? '');
		return { ...input, missingIssues: { system, present: present.get(system) ?? new Set() } };
	});
}

/**
 * Comments on or closes the issues whose records are missing.
 *
 * @param jql finds the candidates
 * @returns one output for each issue that was changed
 */
export async function settleMissing(
	asked: UpsertInput,
	{ system, present }: MissingGroup,
	jql: string,
	context: Context,
): Promise<IDataObject[]> {
	const candidates = [...(await candidatesOf(jql, context)).values()].flat();
	const missing = candidates.filter(
		({ entry }) => foldedName(entry?.system ?? '') === system && !present.has(entry?.id ?? ''),
	);
	const settled = asked.missing === 'close' ? close : comment;
	return (await settled(missing, asked, context)).map(({ key, entry }) =>
		withUrl(
			{
				key,
				action: asked.missing === 'close' ? 'closed' : 'commented',
				missing: true,
				system: entry?.system,
				foreignId: entry?.id,
			},
			context.site,
		),
	);
}

async function comment(
	missing: readonly KnownIssue[],
	{ missingComment = '', textFormat }: UpsertInput,
	context: Context,
): Promise<readonly KnownIssue[]> {
	const written = { text: missingComment, format: textFormat };
	const all: KnownIssue[] = [];
	for (const issue of missing) if (await isNew(written, issue, context)) all.push(issue);
	const steps = context.steps.plan(
		...all.flatMap(({ key }) =>
			COMMENT_STEPS.map((planned) =>
				typeof planned === 'string' ? `${planned} to ${key}` : planned,
			),
		),
	);
	await allDone(
		all.map(async (issue, index) => {
			const [adding, keeping] = steps.slice(2 * index) as [Step, Step];
			await commentOn(issue, written, [adding, keeping], context);
		}),
	);
	return all;
}

async function close(
	missing: readonly KnownIssue[],
	{ missingStatus: status, missingResolution: resolution }: UpsertInput,
	context: Context,
): Promise<readonly KnownIssue[]> {
	const states = await Promise.all(
		missing.map(async (issue) => ({ issue, state: await askIssue(issue.key, context.send) })),
	);
	const open = states.filter(({ state }) => !isClosed(state.status));
	const steps = context.steps.plan(
		...open.map(({ issue }) => ({ step: `Close ${issue.key}`, again: 'harmless' }) as const),
	);
	const fields = resolution === undefined ? {} : { resolution: byIdOrName(resolution) };
	await allDone(
		open.map(
			async ({ state }, index) =>
				await steps[index]?.carryOut(async () => {
					const transition = transitionTo({ closed: true, status }, state);
					return await moveTo(transition, state, { ...fields }, context);
				}),
		),
	);
	return open.map(({ issue }) => issue);
}

/** Waits for all, then throws the reason of the first that failed. */
async function allDone(work: ReadonlyArray<Promise<unknown>>): Promise<void> {
	const failed = (await Promise.allSettled(work)).find((end) => end.status === 'rejected');
	if (failed !== undefined) throw failed.reason;
}
