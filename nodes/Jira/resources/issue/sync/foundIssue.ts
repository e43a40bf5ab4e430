import type { IDataObject } from 'n8n-workflow';
import { call, entriesOf } from '../../../../connection';
import { ItemRefused, type RunContext } from '../../../../operation';
import { jqlText } from '../../../../values/jql';
import { JqlValueRefused, withJqlValues } from '../../../../values/jqlPlaceholders';
import { isId } from '../../../../values/named';
import { askIssue, type issueStateEndpoints } from '../issueState';
import { candidatesOf, type candidatesEndpoints, type KnownIssue } from './candidates';
import { isClosed, type ClosableIssue } from './closing';
import type { UpsertInput } from './form';
import { recordOf } from './syncProperty';

type Context = RunContext<
	| (typeof candidatesEndpoints.cloud)[number]
	| (typeof candidatesEndpoints.dataCenter)[number]
	| (typeof issueStateEndpoints)[number]
>;

/** An issue that exists, with its state where it matters. */
export interface FoundIssue extends KnownIssue {
	/** Undefined if nobody asked for it. */
	readonly state?: ClosableIssue | undefined;
}

/**
 * The issue that an item means; undefined if there is none, or if a closed one is to be replaced.
 *
 * @param written what the run has written for the same record before: Jira's index does not have it yet
 * @throws ItemRefused that lists the issues if there are several
 */
export async function foundIssue(
	asked: UpsertInput,
	written: KnownIssue | undefined,
	context: Context,
): Promise<FoundIssue | undefined> {
	const matches = written === undefined ? await matchesOf(asked, context) : [written];
	const [only, ...others] = matches;
	if (only === undefined) return undefined;
	if (asked.ifClosed === 'update') {
		if (others.length > 0) throw severalFound(asked, matches);
		return only;
	}
	if (others.length > 0 && asked.ifClosed !== 'create') throw severalFound(asked, matches);
	const known = await Promise.all(
		matches.slice(0, MOST_COMPARED).map(async (issue) => ({
			...issue,
			state: await askIssue(issue.key, context.send),
		})),
	);
	if (asked.ifClosed !== 'create') return known[0];
	const open = known.filter(({ state }) => !isClosed(state.status));
	if (open.length > 1) throw severalFound(asked, open);
	return open[0];
}

/** The most issues whose states are compared, and the most that a sentence names. */
const MOST_COMPARED = 20;
const MOST_NAMED = 5;

async function matchesOf(asked: UpsertInput, context: Context): Promise<readonly KnownIssue[]> {
	if (asked.findBy === 'jql') return await foundByJql(queryOf(asked), context);
	const { system, foreignId } = asked;
	const candidates = await candidatesOf(candidatesJql(asked), context);
	return candidates.get(recordOf({ system: system ?? '', id: foreignId ?? '' })) ?? [];
}

/** The query for the candidates: by default the issues of the project and the type, the latest first. */
export function candidatesJql({
	project,
	issueType,
	candidates,
}: Pick<UpsertInput, 'project' | 'issueType' | 'candidates'>): string {
	if (candidates !== undefined) return candidates;
	const type = isId(issueType) ? issueType : jqlText(issueType);
	return `project = ${jqlText(project.value)} AND issuetype = ${type} ORDER BY updated DESC`;
}

/**
 * The query of an item, with its values.
 *
 * @throws ItemRefused for a name without a value
 */
export function queryOf({ jql = '', jqlValues = [] }: UpsertInput): string {
	try {
		return withJqlValues(jql, jqlValues);
	} catch (error) {
		throw error instanceof JqlValueRefused ? new ItemRefused(error.message, error.advice) : error;
	}
}

async function foundByJql(jql: string, { site, send }: Context): Promise<readonly KnownIssue[]> {
	const wish = { jql, fields: ['key'], maxResults: MOST_COMPARED };
	const answer = await send(
		site.flavour === 'cloud'
			? call('POST /rest/api/3/search/jql', { body: wish })
			: call('POST /rest/api/2/search', { body: wish }),
	);
	return (entriesOf(answer, 'issues') as readonly IDataObject[]).map(({ id, key }) => ({
		id: String(id),
		key: String(key),
	}));
}

function severalFound(
	{ findBy, system = '', foreignId = '' }: UpsertInput,
	issues: readonly KnownIssue[],
): ItemRefused {
	const keys = issues.slice(0, MOST_NAMED).map(({ key }) => key);
	const more = issues.length > MOST_NAMED ? ' and others' : '';
	return findBy === 'jql'
		? new ItemRefused(
				`The JQL finds several issues: ${keys.join(', ')}${more}`,
				'Nothing was changed. Narrow the query until it finds only the issue that you mean.',
			)
		: new ItemRefused(
				`Several issues stand for "${foreignId}" of "${system}": ${keys.join(', ')}${more}`,
				"Nothing was changed. Delete the wrong ones in Jira, or leave them out with 'Candidates (JQL)'.",
			);
}
