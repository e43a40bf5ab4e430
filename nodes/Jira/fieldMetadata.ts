import {
	call,
	entriesOf,
	listPages,
	isLackingEndpoint,
	type Connection,
	type Send,
	type Site,
} from '../connection';
import { ItemRefused, type RunContext } from '../operation';
import { isId, sameName } from '../values/named';

const TYPES = 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';
const FIELDS_OF_TYPE = 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}';

/** The endpoint of Data Center before 8.4 in place of the other two. */
const BEFORE_8_4 = 'GET /rest/api/2/issue/createmeta';

/** The endpoints for the types and the fields of a new issue. */
export const createMetaEndpoints = [TYPES, FIELDS_OF_TYPE, BEFORE_8_4] as const;

/** The endpoint for the fields of an issue. */
export const EDIT_META = 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta';

/** The endpoint for the transitions of an issue, with the fields on their screens. */
export const TRANSITIONS = 'GET /rest/api/3/issue/{issueIdOrKey}/transitions';

type CreateMeta = (typeof createMetaEndpoints)[number];

/** The most entries of a page of create metadata. */
const PAGE_SIZE = 200;

/** A type of issue that can be created in a project. */
export interface IssueType {
	readonly id: string;
	readonly name: string;
	readonly subtask?: boolean;
	/** On Cloud: 0 for most, 1 for epics, -1 for sub-tasks. */
	readonly hierarchyLevel?: number;
}

/** A field as Jira's metadata describes it, with its id; see `readFieldMeta`. */
export interface FieldEntry {
	readonly id: string;
	readonly entry: unknown;
}

/** The types of issues that can be created in a project; there are far fewer than fit into a page. */
export async function issueTypesIn(
	project: string,
	send: Send<CreateMeta>,
): Promise<readonly IssueType[]> {
	return await orBefore84(
		async () => {
			const answer = (await send(
				call(TYPES, { path: { projectIdOrKey: project }, query: { maxResults: PAGE_SIZE } }),
			)) as { issueTypes?: readonly IssueType[]; values?: readonly IssueType[] };
			return answer.issueTypes ?? answer.values ?? [];
		},
		async () => await typesBefore84(project, {}, send),
	);
}

/** The same, read once per run. */
export async function issueTypesOnce(
	project: string,
	{ loadOnce, send }: Pick<RunContext<CreateMeta>, 'loadOnce' | 'send'>,
): Promise<readonly IssueType[]> {
	return await loadOnce(
		`types of issues in ${project}`,
		async () => await issueTypesIn(project, send),
	);
}

/** The type for an id or a name; `undefined` if the project has none of that name. */
export async function issueTypeId(
	called: string,
	project: string,
	send: Send<CreateMeta>,
): Promise<string | undefined> {
	if (isId(called)) return called;
	const types = await issueTypesIn(project, send);
	return types.find(({ name }) => sameName(name, called))?.id;
}

/**
 * The type for an id or a name.
 *
 * @throws ItemRefused if the project has none of that name
 */
export async function knownIssueTypeId(
	called: string,
	project: string,
	send: Send<CreateMeta>,
): Promise<string> {
	const id = await issueTypeId(called, project, send);
	if (id !== undefined) return id;
	throw new ItemRefused(
		`'Issue Type' is "${called}", but the project ${project} has no such type`,
		"Choose one with 'From List'.",
	);
}

/** The fields of a new issue. */
export async function fieldsOfNew(
	project: string,
	typeId: string,
	{ site, send }: { readonly site: Site; readonly send: Send<CreateMeta> },
): Promise<readonly FieldEntry[]> {
	return await orBefore84(
		async () => {
			const path = { projectIdOrKey: project, issueTypeId: typeId };
			const limits = { limit: Infinity, pageSize: PAGE_SIZE };
			const fields: FieldEntry[] = [];
			for await (const page of listPages(send, site, call(FIELDS_OF_TYPE, { path }), limits)) {
				for (const entry of page as ReadonlyArray<{ fieldId?: string; key?: string }>) {
					fields.push({ id: entry.fieldId ?? entry.key ?? '', entry });
				}
			}
			return fields;
		},
		async () => {
			const query = { issuetypeIds: [typeId], expand: 'projects.issuetypes.fields' };
			const [type] = await typesBefore84(project, query, send);
			return entriesById(type?.fields);
		},
	);
}

/** The fields of an issue that can be edited. */
export async function fieldsOfIssue(
	issue: string,
	send: Send<typeof EDIT_META>,
): Promise<readonly FieldEntry[]> {
	const answer = await send(call(EDIT_META, { path: { issueIdOrKey: issue } }));
	return entriesById((answer as { fields?: object } | undefined)?.fields);
}

/** A transition with the fields on its screen. */
export interface TransitionWithFields {
	readonly id: string;
	readonly name: string;
	readonly to: { readonly id: string; readonly name: string };
	readonly fields: readonly FieldEntry[];
}

/** The transitions that are possible for an issue now, with the fields on their screens. */
export async function transitionsOf(
	issue: string,
	send: Send<typeof TRANSITIONS>,
): Promise<readonly TransitionWithFields[]> {
	const answer = await send(
		call(TRANSITIONS, {
			path: { issueIdOrKey: issue },
			query: { expand: 'transitions.fields' },
		}),
	);
	const transitions = entriesOf(answer, 'transitions') as ReadonlyArray<
		Omit<TransitionWithFields, 'fields'> & { readonly fields?: object }
	>;
	return transitions.map((one) => ({ ...one, fields: entriesById(one.fields) }));
}

/** What {@link Connection} sends, for readers that are given only `send`. */
export function sendThrough(connection: Connection): Send {
	return async (request) => await connection.send(request);
}

interface TypeBefore84 extends IssueType {
	readonly fields?: object;
}

/** Types of issues as Data Center before 8.4 lists them; with their fields if `expand` asks for them. */
async function typesBefore84(
	project: string,
	query: { readonly issuetypeIds?: readonly string[]; readonly expand?: string },
	send: Send<typeof BEFORE_8_4>,
): Promise<readonly TypeBefore84[]> {
	const place = isId(project) ? { projectIds: [project] } : { projectKeys: [project] };
	const answer = (await send(call(BEFORE_8_4, { query: { ...place, ...query } }))) as
		| { projects?: ReadonlyArray<{ issuetypes?: readonly TypeBefore84[] }> }
		| undefined;
	return answer?.projects?.[0]?.issuetypes ?? [];
}

/**
 * Reads with the endpoints that Data Center has since 8.4, or with the one before, which 9.0 removed, if the version of
 * this Jira lacks them.
 */
async function orBefore84<Read>(
	now: () => Promise<readonly Read[]>,
	before: () => Promise<readonly Read[]>,
): Promise<readonly Read[]> {
	return await now().catch(async (reason: unknown) => {
		if (isLackingEndpoint(reason)) return await before();
		throw reason;
	});
}

function entriesById(fields: object | undefined): readonly FieldEntry[] {
	return Object.entries(fields ?? {}).map(([id, entry]: [string, unknown]) => ({ id, entry }));
}
