import type { IDataObject } from 'n8n-workflow';
import { call, chunksOf, listPages, listPagesAhead } from '../../../../connection';
import { ItemRefused, type RunContext } from '../../../../operation';
import { propertyAt } from '../createdIssues';
import { recordOf, SYNC_KEY, syncEntryIn, type SyncEntry } from './syncProperty';

const CLOUD_SEARCH = 'POST /rest/api/3/search/jql';
const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';
export const ISSUE_PROPERTY = 'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}';

/** The endpoints for finding issues by what they stand for. */
export const candidatesEndpoints = {
	cloud: [CLOUD_SEARCH, ISSUE_PROPERTY],
	dataCenter: [DATA_CENTER_SEARCH, ISSUE_PROPERTY],
} as const;

type Context = RunContext<typeof CLOUD_SEARCH | typeof DATA_CENTER_SEARCH | typeof ISSUE_PROPERTY>;

/** An issue, as far as it is known before it is changed. */
export interface KnownIssue {
	readonly id: string;
	readonly key: string;
	/** Undefined if it is not known. */
	readonly entry?: SyncEntry | undefined;
}

/** Issues by what they stand for. */
export type Candidates = ReadonlyMap<string, readonly KnownIssue[]>;

/** Cloud returns that many IDs and keys on a page. */
const CLOUD_PAGE = 5000;
const DATA_CENTER_PAGE = 1000;

/** On Data Center, the property of each issue is a request of its own. */
const MOST_ASKED_ALONE = 1000;
const SIDE_BY_SIDE = 50;

/**
 * The issues of a query that stand for records of other systems, read once per run. Jira only searches properties that
 * an app has registered for it, so all candidates are read: on Cloud with their properties.
 *
 * Sources: "Search for issues using JQL enhanced search", whose `properties` adds them; that of Data Center has nothing
 * like it.
 *
 * @throws ItemRefused if Data Center would have to be asked about too many
 */
export async function candidatesOf(jql: string, context: Context): Promise<Candidates> {
	return await context.loadOnce(`candidates of ${jql}`, async () => {
		const found = new Map<string, KnownIssue[]>();
		const issues = context.site.flavour === 'cloud' ? onCloud : onDataCenter;
		for await (const issue of issues(jql, context)) {
			if (issue.entry?.id === undefined) continue;
			const record = recordOf(issue.entry);
			found.set(record, [...(found.get(record) ?? []), issue]);
		}
		return found;
	});
}

async function* onCloud(jql: string, { site, send }: Context): AsyncGenerator<KnownIssue> {
	const request = call(CLOUD_SEARCH, { body: { jql, fields: ['key'], properties: [SYNC_KEY] } });
	const limits = { limit: Infinity, pageSize: CLOUD_PAGE };
	for await (const page of listPages(async (one) => await send(one), site, request, limits)) {
		for (const { id, key, properties } of page as readonly IDataObject[]) {
			const entry = syncEntryIn((properties as IDataObject | undefined)?.[SYNC_KEY]);
			yield { id: String(id), key: String(key), entry };
		}
	}
}

async function* onDataCenter(jql: string, context: Context): AsyncGenerator<KnownIssue> {
	const { site, send } = context;
	const request = call(DATA_CENTER_SEARCH, { body: { jql, fields: ['id'] } });
	const limits = { limit: MOST_ASKED_ALONE + 1, pageSize: DATA_CENTER_PAGE };
	const issues: IDataObject[] = [];
	for await (const page of listPagesAhead(async (one) => await send(one), site, request, limits)) {
		issues.push(...(page as readonly IDataObject[]));
	}
	if (issues.length > MOST_ASKED_ALONE) throw tooMany(jql);
	for (const chunk of chunksOf(issues, SIDE_BY_SIDE)) {
		yield* await Promise.all(
			chunk.map(async ({ id, key }) => ({
				id: String(id),
				key: String(key),
				entry: await syncEntryOf(String(id), context),
			})),
		);
	}
}

/** What an issue stands for; undefined if the node has not kept anything with it. */
export async function syncEntryOf(
	issue: string,
	{ send }: Pick<RunContext<typeof ISSUE_PROPERTY>, 'send'>,
): Promise<SyncEntry | undefined> {
	const request = call(ISSUE_PROPERTY, {
		path: { issueIdOrKey: issue, propertyKey: SYNC_KEY },
	});
	const answer = await propertyAt(request, send);
	return syncEntryIn((answer as IDataObject | undefined)?.['value']);
}

function tooMany(jql: string): ItemRefused {
	return new ItemRefused(
		`More than ${MOST_ASKED_ALONE} issues are candidates, and Data Center tells the IDs that they stand for only one by one`,
		`Enter a narrower query in 'Candidates (JQL)', such as: project = SUP AND created >= -90d. The query was: ${jql}`,
	);
}
