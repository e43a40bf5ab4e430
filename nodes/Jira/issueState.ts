import {
	call,
	entriesOf,
	SEVERAL_ISSUES,
	severalIssues,
	UnexpectedAnswer,
	type Send,
} from '../connection';
import type { RunContext } from '../operation';
import type { IssueTransitions, Status, Transition } from './transitionChoice';

export const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const TRANSITIONS = 'GET /rest/api/3/issue/{issueIdOrKey}/transitions';

/** What is asked to learn where issues stand. */
export const issueStateEndpoints = [...SEVERAL_ISSUES, ISSUE, TRANSITIONS] as const;

type StateContext = RunContext<(typeof issueStateEndpoints)[number]>;

type IssueSend = Send<typeof ISSUE | typeof TRANSITIONS>;

/** Where an issue stands in its workflow. */
export interface IssueState {
	readonly id: string;
	readonly key: string;
	readonly status: Status;
	/** Issues of the same project, type and status have the same workflow before them. */
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
 * Finds out together where issues stand, for `issueState` to give. What the answer does not tell is asked for alone by
 * then.
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

/** Where an issue stands, from what is known or by asking, and its transitions where asking tells them too. */
export async function issueState(
	issue: string,
	{ loadOnce, send }: StateContext,
): Promise<IssueState & { transitions?: readonly Transition[] }> {
	return await loadOnce(nameOf(issue), async () => await askIssue(issue, send));
}

/**
 * Asks where an issue stands now, and which transitions it has.
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
	// That there are none is believed only where they were asked for by themselves.
	if (Array.isArray(transitions) && transitions.length > 0) return { ...state, transitions };
	return { ...state, transitions: await askTransitions(issue, send) };
}

/** The status that an issue has now. */
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

/** Where an issue stands, as far as an answer tells. */
function stateIn(body: unknown): IssueState | undefined {
	const { id, key, fields } = (body ?? {}) as Partial<IssueState> & { fields?: StateFields };
	const { status, project, issuetype } = fields ?? {};
	if (id === undefined || key === undefined || status === undefined) return undefined;
	const workflow = project && issuetype ? `${project.id}/${issuetype.id}` : `of ${id}`;
	return { id, key, status, workflowPlace: `${workflow}/${status.id}` };
}

/** The transitions of issues that stand at the same place of the workflow, asked for once a run. */
export async function sharedTransitions(
	{ key, workflowPlace }: IssueState,
	{ loadOnce, send }: StateContext,
): Promise<readonly Transition[]> {
	return await loadOnce(
		`transitions at ${workflowPlace}`,
		async () => await askTransitions(key, send),
	);
}
