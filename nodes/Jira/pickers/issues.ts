import type { INodeListSearchItems } from 'n8n-workflow';
import { call, type Connection } from '../../connection';
import { parseIssueReference, projectInKey } from '../../values/issueReference';
import { jqlAnyOf } from '../../values/jql';
import { isCalled } from '../../values/named';
import { issueTypesIn, sendThrough, type IssueType } from '../fieldMetadata';
import { picker, type PickerPage, type PickerQuestion } from './picker';

/** The most issues that the list shows before somebody types. */
const PAGE_SIZE = 50;

/** Issues by their key or by words of their text; before anything is typed, those changed last. */
export const searchIssues = picker(
	async ({ connection, filter }) => await issuesLike(filter, undefined, connection),
);

/**
 * What an issue of the chosen project and type can belong to: epics; for sub-tasks, other issues. Where the project is
 * not known, of all projects.
 */
export const searchParents = picker(async (question) => {
	const { connection, filter } = question;
	return await issuesLike(filter, await parentCondition(question), connection);
});

/** Everything but sub-tasks. */
const NO_SUB_TASKS = 'issuetype not in subTaskIssueTypes()';

async function parentCondition({
	connection,
	parameter,
	...question
}: PickerQuestion): Promise<string> {
	const project = projectIn(await question.project(), parameter('issue'));
	if (project === undefined) return NO_SUB_TASKS;
	const ofProject = jqlAnyOf('project', [project]);
	// On Data Center, only sub-tasks have a parent.
	const ids =
		connection.site.flavour === 'cloud'
			? parentTypes(await issueTypesIn(project, sendThrough(connection)), parameter('issueType'))
			: [];
	return [ofProject, jqlAnyOf('issuetype', ids) ?? NO_SUB_TASKS].join(' AND ');
}

/** The project that is chosen, or the one of the chosen issue. */
function projectIn(project = '', issue = ''): string | undefined {
	if (project !== '') return project;
	return projectInKey(parseIssueReference(issue) ?? '');
}

/**
 * The IDs of the types that are one level above a chosen type, or above most issues if none is chosen; empty if there
 * is none.
 *
 * @param chosen the name or ID of a type
 */
export function parentTypes(types: readonly IssueType[], chosen = ''): string[] {
	const type = types.find((one) => isCalled(one, chosen));
	const level = type?.hierarchyLevel ?? 0;
	return types.filter(({ hierarchyLevel = 0 }) => hierarchyLevel === level + 1).map(({ id }) => id);
}

/** One page of issues that meet a condition: those changed last, or those that Jira suggests for a text. */
async function issuesLike(
	filter: string,
	condition: string | undefined,
	connection: Connection,
): Promise<PickerPage> {
	if (filter !== '') return { entries: await suggested(filter, condition, connection) };
	// Cloud only searches with a condition.
	const jql = `${condition ?? 'updated >= "-365d"'} ORDER BY updated DESC`;
	const body = { jql, fields: ['summary'], maxResults: PAGE_SIZE };
	const { issues } = (await connection.send(
		connection.site.flavour === 'cloud'
			? call('POST /rest/api/3/search/jql', { body })
			: call('POST /rest/api/2/search', { body }),
	)) as { issues: ReadonlyArray<{ key: string; fields: { summary?: string } }> };
	return { entries: issues.map(({ key, fields }) => entryOf(key, fields.summary)) };
}

interface Suggestions {
	readonly sections?: ReadonlyArray<{
		readonly id?: string;
		readonly issues?: ReadonlyArray<{ readonly key: string; readonly summaryText?: string }>;
	}>;
}

/** The section of issues that meet the condition; another one holds what the account has seen lately. */
const MEETS_CONDITION = 'cs';

async function suggested(
	query: string,
	condition: string | undefined,
	connection: Connection,
): Promise<INodeListSearchItems[]> {
	const currentJQL = `${condition === undefined ? '' : `${condition} `}ORDER BY updated DESC`;
	const { sections = [] } = (await connection.send(
		call('GET /rest/api/3/issue/picker', { query: { query, currentJQL, showSubTasks: true } }),
	)) as Suggestions;
	const wanted = sections.filter(({ id }) => condition === undefined || id === MEETS_CONDITION);
	const summaries = new Map(
		wanted.flatMap(({ issues = [] }) =>
			issues.map(({ key, summaryText }) => [key, summaryText] as const),
		),
	);
	return [...summaries].map(([key, summary]) => entryOf(key, summary));
}

function entryOf(key: string, summary = ''): INodeListSearchItems {
	return { name: `${key} ${summary}`.trim(), value: key };
}
