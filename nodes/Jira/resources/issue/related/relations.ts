import type { IDataObject } from 'n8n-workflow';
import { call, listPages, type Site } from '../../../../connection';
import type { RunContext } from '../../../../operation';
import { definedOnly } from '../../../../values/definedOnly';
import { fieldKind } from '../../../../values/fieldKind';
import { jqlAnyOf } from '../../../../values/jql';
import { cloudSearchEndpoints, searchCloud } from '../issueSearch';
import { withUrl } from '../issueOutput';
import { FIELDS, knownFields } from '../knownFields';

const ISSUE = 'GET /rest/api/3/issue/{issueIdOrKey}';
const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** The endpoints for related issues. */
export const relatedEndpoints = {
	cloud: [ISSUE, ...cloudSearchEndpoints],
	dataCenter: [ISSUE, DATA_CENTER_SEARCH],
} as const;

type Context = RunContext<
	| (typeof relatedEndpoints.cloud)[number]
	| (typeof relatedEndpoints.dataCenter)[number]
	| typeof FIELDS
>;

/** What is shown of a related issue. */
const SHOWN = ['summary', 'status', 'issuetype', 'priority'];

/** An issue as another one, or a search, shows it. */
interface Shown {
	readonly id: string;
	readonly key: string;
	readonly fields?: {
		readonly summary?: string;
		readonly status?: { readonly name: string };
		readonly priority?: { readonly name: string } | null;
		readonly issuetype?: Type;
	};
}

interface Type {
	readonly name: string;
	readonly subtask?: boolean;
	/** On Cloud: 0 for most, 1 for epics, -1 for sub-tasks. */
	readonly hierarchyLevel?: number;
}

interface Link {
	readonly type?: { readonly inward: string; readonly outward: string };
	readonly inwardIssue?: Shown;
	readonly outwardIssue?: Shown;
}

/** What an issue says of its relations. */
export interface Origin {
	readonly key: string;
	readonly type: Type | undefined;
	readonly parent: Shown | undefined;
	/** Data Center's field for the epic, and the key that is in it. */
	readonly epicLink: { readonly id: string; readonly epic: string | undefined } | undefined;
	readonly subtasks: readonly IDataObject[];
	readonly links: readonly IDataObject[];
}

/** Reads an issue with its relations. */
export async function relationsOf(issue: string, context: Context): Promise<Origin> {
	const { send, site } = context;
	const epicLink = await epicLinkField(context);
	const fields = ['issuetype', 'parent', 'subtasks', 'issuelinks', ...(epicLink ? [epicLink] : [])];
	const answer = (await send(
		call(ISSUE, { path: { issueIdOrKey: issue }, query: { fields } }),
	)) as IDataObject;
	const own = (answer['fields'] ?? {}) as IDataObject;
	const epic = epicLink === undefined ? undefined : own[epicLink];
	const list = <One>(name: string) => (own[name] ?? []) as readonly One[];
	const key = String(answer['key']);
	return {
		key,
		type: own['issuetype'] as Type | undefined,
		parent: own['parent'] as Shown | undefined,
		epicLink:
			epicLink === undefined ? undefined : { id: epicLink, epic: epic as string | undefined },
		subtasks: list<Shown>('subtasks').map((one) => related(one, key, 'subtask', site)),
		links: list<Link>('issuelinks').flatMap(({ type, inwardIssue, outwardIssue }) => [
			...(inwardIssue ? [linked(inwardIssue, key, type?.inward, site)] : []),
			...(outwardIssue ? [linked(outwardIssue, key, type?.outward, site)] : []),
		]),
	};
}

/** The parent of an issue; on Data Center, the epic of one that is no sub-task stands in a field of its own. */
export async function parentOf(
	{ key, parent, epicLink }: Origin,
	{ send, site }: Context,
): Promise<IDataObject[]> {
	if (parent !== undefined) {
		const isEpic = parent.fields?.issuetype?.hierarchyLevel === 1;
		return [related(parent, key, isEpic ? 'epic' : 'parent', site)];
	}
	const epic = epicLink?.epic;
	if (typeof epic !== 'string' || epic === '') return [];
	const path = { issueIdOrKey: epic };
	const answer = (await send(call(ISSUE, { path, query: { fields: SHOWN } }))) as Shown;
	return [related(answer, key, 'epic', site)];
}

/** The issues that name this one as their parent or epic, without sub-tasks. */
export async function childrenOf(
	{ key, type, epicLink }: Origin,
	{ send, site }: Context,
): Promise<IDataObject[]> {
	// On Cloud, only a type above the usual ones has such children; Data Center does not tell levels.
	if (type?.subtask === true || (type?.hierarchyLevel ?? 1) < 1) return [];
	const fields = [...SHOWN];
	const limits = { limit: Infinity, pageSize: 1000 };
	const byEpic = epicLink === undefined ? undefined : `cf[${epicLink.id.replace(/\D/g, '')}]`;
	const jql = `${jqlAnyOf(site.flavour === 'cloud' ? 'parent' : (byEpic ?? ''), [key])} ORDER BY key`;
	if (site.flavour === 'dataCenter' && byEpic === undefined) return [];
	const pages =
		site.flavour === 'cloud'
			? searchCloud({ jql, fields, limit: Infinity }, send)
			: listPages(send, site, call(DATA_CENTER_SEARCH, { body: { jql, fields } }), limits);
	const outputs: IDataObject[] = [];
	for await (const page of pages) {
		for (const one of page as readonly Shown[]) {
			if (one.fields?.issuetype?.subtask === true) continue;
			outputs.push(related(one, key, 'child', site));
		}
	}
	return outputs;
}

function linked(one: Shown, to: string, words: string | undefined, site: Site): IDataObject {
	return related(one, to, 'link', site, words);
}

function related(
	{ id, key, fields = {} }: Shown,
	to: string,
	relation: 'epic' | 'parent' | 'child' | 'subtask' | 'link',
	site: Site,
	/** What the issue does to the other one: `blocks`. */
	link?: string,
): IDataObject {
	const { summary, status, issuetype, priority } = fields;
	return definedOnly({
		...withUrl({ id, key }, site),
		relation,
		link,
		relatedTo: to,
		summary,
		status: status?.name,
		issueType: issuetype?.name,
		priority: priority?.name,
	});
}

/** The ID of Data Center's field Epic Link, if it has one. */
async function epicLinkField(context: Context): Promise<string | undefined> {
	if (context.site.flavour === 'cloud') return undefined;
	const { byId } = await knownFields(context);
	return [...byId.values()].find(
		({ schema }) => schema !== undefined && fieldKind(schema) === 'epicLink',
	)?.id;
}
