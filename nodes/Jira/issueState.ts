import type { IDataObject } from 'n8n-workflow';
import { get, path, post, type Site } from '../connection';
import { bulkFetch } from './bulkFetch';
import type { ScriptContext } from '../operation';
import type { IssueTransitions, Status, Transition } from './transitionChoice';

/** Where an issue stands in its workflow. */
export interface IssueState {
	readonly id: string;
	readonly key: string;
	readonly status: Status;
	/** Issues of the same project, type and status have the same workflow before them. */
	readonly workflowPlace: string;
}

interface StateFields {
	readonly status: Status;
	readonly project: { readonly id: string };
	readonly issuetype: { readonly id: string };
}

const STATE_FIELDS = ['status', 'project', 'issuetype'];

const nameOf = (issue: string) => `state of issue ${issue}`;

/**
 * Finds out together where issues stand, for `issueState` to give. Cloud has a request for it; on Data Center it is a
 * search, in which issues that are not there do not matter (`validateQuery: false`).
 */
export async function lookAtIssues(
	issues: readonly string[],
	{ site, send, know }: ScriptContext,
): Promise<void> {
	const wanted = [...new Set(issues)];
	const { issues: found = [] } = (await send(stateRequest(wanted, site))) as {
		issues?: readonly IDataObject[];
	};
	for (const issue of found) {
		const state = stateIn(issue);
		for (const reference of [state.key, state.id]) know(nameOf(reference), state);
	}
}

function stateRequest(issues: readonly string[], { flavour }: Site) {
	return flavour === 'cloud'
		? bulkFetch(issues, STATE_FIELDS)
		: post(
				path`search`,
				{
					// References are keys or ids, so there is nothing in them to quote.
					jql: `issue in (${issues.join(', ')})`,
					fields: STATE_FIELDS,
					maxResults: issues.length,
					validateQuery: false,
				},
				{ reads: true },
			);
}

/** Where an issue stands, from what is known or by asking, and its transitions where asking tells them too. */
export async function issueState(
	issue: string,
	{ once, send }: ScriptContext,
): Promise<IssueState & { transitions?: readonly Transition[] }> {
	return await once(nameOf(issue), async () => await askIssue(issue, send));
}

/** Asks where an issue stands now, and which transitions it has. */
export async function askIssue(
	issue: string,
	send: ScriptContext['send'],
): Promise<IssueState & IssueTransitions> {
	const body = (await send(
		get(path`issue/${issue}`, { fields: STATE_FIELDS.join(','), expand: 'transitions' }),
	)) as IDataObject & { transitions?: readonly Transition[] };
	return { ...stateIn(body), transitions: body.transitions ?? [] };
}

function stateIn(body: IDataObject): IssueState {
	const { id, key, fields } = body as unknown as { id: string; key: string; fields: StateFields };
	const { status, project, issuetype } = fields;
	return { id, key, status, workflowPlace: `${project.id}/${issuetype.id}/${status.id}` };
}

/** The transitions of issues that stand at the same place of the workflow, asked for once a run. */
export async function sharedTransitions(
	{ key, workflowPlace }: IssueState,
	{ once, send }: ScriptContext,
): Promise<readonly Transition[]> {
	return await once(`transitions at ${workflowPlace}`, async () => {
		const { transitions } = (await send(get(path`issue/${key}/transitions`))) as {
			transitions: readonly Transition[];
		};
		return transitions;
	});
}
