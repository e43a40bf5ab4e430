import {
	call,
	entriesOf,
	SEVERAL_ISSUES,
	severalIssues,
	UnexpectedAnswer,
	type Send,
} from '../../../connection';
import type { RunContext } from '../../../operation';
import type { IssueTransitions, Status, Transition } from './transitionChoice';

export const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const TRANSITIONS = 'GET /rest/api/3/issue/{issueIdOrKey}/transitions';

/** The endpoints for the states of issues. */
export const issueStateEndpoints = [...SEVERAL_ISSUES, ISSUE, TRANSITIONS] as const;

type StateContext = RunContext<(typeof issueStateEndpoints)[number]>;

type IssueSend = Send<typeof ISSUE | typeof TRANSITIONS>;

/** The state of an issue in its workflow. */
export interface IssueState {
	readonly id: string;
	readonly key: string;
	readonly status: Status;
	/** Issues of the same project, type and status have the same transitions. */
	readonly workflowPlace: string;
}

interface StateFields {
	readonly status?: Status;
	readonly project?: { readonly id: string };
	readonly issuetype?: { readonly id: string };
}

const STATE_FIELDS = ['status', 'project', 'issuetype'];

const nameOf = (issue: string) => `state of issue ${issue}`;

/**
 * Reads the states of many issues at once, for `issueState`. A state that the answer does not contain is requested
 * individually then.
 */
export async function prefetchIssueStates(
	issues: readonly string[],
	{ site, send, remember }: StateContext,
): Promise<void> {
	const wanted = [...new Set(issues)];
	const answer = await send(severalIssues(wanted, STATE_FIELDS, site));
	for (const issue of entriesOf(answer, 'issues')) {
		const state = stateIn(issue);
		if (state === undefined) continue;
		for (const reference of [state.key, state.id]) remember(nameOf(reference), state);
	}
}

/** The state of an issue, from memory or by request, with its transitions if the request returns them. */
export async function issueState(
	issue: string,
	{ loadOnce, send }: StateContext,
): Promise<IssueState & { transitions?: readonly Transition[] }> {
	return await loadOnce(nameOf(issue), async () => await askIssue(issue, send));
}

/**
 * Requests the current state of an issue and its transitions.
 *
 * @throws UnexpectedAnswer when Jira does not say
 */
export async function askIssue(
	issue: string,
	send: IssueSend,
): Promise<IssueState & IssueTransitions> {
	const body = await send(
		call(ISSUE, {
			path: { issueIdOrKey: issue },
			query: { fields: STATE_FIELDS, expand: 'transitions' },
		}),
	);
	const state = stateIn(body);
	if (state === undefined) {
		throw new UnexpectedAnswer(`Jira's answer has no status for the issue ${issue}`);
	}
	const { transitions } = body as { transitions?: readonly Transition[] };
	// An empty list is trusted only from the transitions' own endpoint.
	if (Array.isArray(transitions) && transitions.length > 0) return { ...state, transitions };
	return { ...state, transitions: await askTransitions(issue, send) };
}

/**
 * Stores the state of an issue that was just created, for `issueState`: read from the first issue of its kind in a run,
 * because all of them begin at the same place of their workflow.
 */
export async function rememberStateLike(
	{ id, key }: Pick<IssueState, 'id' | 'key'>,
	kind: string,
	{ loadOnce, remember, send }: StateContext,
): Promise<void> {
	const { transitions, ...first } = await loadOnce(`new issue: ${kind}`, async () => {
		const state = await askIssue(key, send);
		remember(transitionsAt(state), state.transitions);
		return state;
	});
	remember(nameOf(key), first.key === key ? { ...first, transitions } : { ...first, id, key });
}

/** What a field of an issue holds now. */
export async function currentValue(
	issue: string,
	field: string,
	send: Send<typeof ISSUE>,
): Promise<unknown> {
	const body = await send(call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: field } }));
	return (body as { fields?: Readonly<Record<string, unknown>> }).fields?.[field];
}

/** The current status of an issue. */
export async function askStatus(
	issue: string,
	send: Send<typeof ISSUE>,
): Promise<Status | undefined> {
	const body = await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields: 'status' } }),
	);
	return stateIn(body)?.status;
}

async function askTransitions(issue: string, send: IssueSend): Promise<readonly Transition[]> {
	const body = await send(call(TRANSITIONS, { path: { issueIdOrKey: issue } }));
	return entriesOf(body, 'transitions') as readonly Transition[];
}

/** The state of an issue, as far as an answer contains it. */
function stateIn(body: unknown): IssueState | undefined {
	const { id, key, fields } = (body ?? {}) as Partial<IssueState> & { fields?: StateFields };
	const { status, project, issuetype } = fields ?? {};
	if (id === undefined || key === undefined || status === undefined) return undefined;
	const workflow = project && issuetype ? `${project.id}/${issuetype.id}` : `of ${id}`;
	return { id, key, status, workflowPlace: `${workflow}/${status.id}` };
}

/** The transitions of issues in the same place of a workflow, read once per run. */
export async function sharedTransitions(
	state: IssueState,
	{ loadOnce, send }: StateContext,
): Promise<readonly Transition[]> {
	return await loadOnce(transitionsAt(state), async () => await askTransitions(state.key, send));
}

const transitionsAt = ({ workflowPlace }: IssueState) => `transitions at ${workflowPlace}`;
