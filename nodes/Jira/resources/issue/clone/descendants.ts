import type { IDataObject } from 'n8n-workflow';
import { call, listPages } from '../../../../connection';
import type { RunContext } from '../../../../operation';
import { fieldKind } from '../../../../values/fieldKind';
import { jqlAnyOf } from '../../../../values/jql';
import { cloudSearchEndpoints, searchCloud } from '../issueSearch';
import { FIELDS, knownFields } from '../knownFields';

const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** The endpoints for finding what stands below an issue. */
export const descendantsEndpoints = {
	cloud: [...cloudSearchEndpoints],
	dataCenter: [DATA_CENTER_SEARCH, FIELDS],
} as const;

type Context = RunContext<
	(typeof descendantsEndpoints.cloud)[number] | (typeof descendantsEndpoints.dataCenter)[number]
>;

/** An issue below another one. */
export interface Descendant {
	readonly issue: IDataObject;
	/** Key of its parent. */
	readonly parent: string;
	/** ID of the field that names the parent. */
	readonly field: string;
	/** 1 for a child, 2 for a grandchild. */
	readonly depth: number;
}

/** The children of an issue, then their children, and so on, with all their fields; each level is one search. */
export async function descendantsOf(
	original: IDataObject,
	context: Context,
): Promise<Descendant[]> {
	const epicLink = await epicLinkId(context);
	const found: Descendant[] = [];
	const seen = new Set([String(original['key'])]);
	let level = [...seen];
	for (let depth = 1; level.length > 0; depth++) {
		const next: string[] = [];
		for (const issue of await childrenOf(level, epicLink, context)) {
			const key = String(issue['key']);
			const fields = (issue['fields'] ?? {}) as IDataObject;
			const parent = (fields['parent'] as { key?: string } | null | undefined)?.key;
			const epic = epicLink === undefined ? undefined : fields[epicLink];
			if (seen.has(key)) continue;
			seen.add(key);
			next.push(key);
			found.push({
				issue,
				parent: parent ?? String(epic),
				field: parent === undefined && epicLink !== undefined ? epicLink : 'parent',
				depth,
			});
		}
		level = next;
	}
	return found;
}

async function childrenOf(
	parents: readonly string[],
	epicLink: string | undefined,
	{ send, site }: Context,
): Promise<IDataObject[]> {
	const places = [
		'parent',
		...(epicLink === undefined ? [] : [`cf[${epicLink.replace(/\D/g, '')}]`]),
	];
	const jql = `${places.map((place) => jqlAnyOf(place, parents)).join(' OR ')} ORDER BY key`;
	const fields = ['*all'];
	const pages =
		site.flavour === 'cloud'
			? searchCloud({ jql, fields, limit: Infinity }, send)
			: listPages(send, site, call(DATA_CENTER_SEARCH, { body: { jql, fields } }), {
					limit: Infinity,
					pageSize: 100,
				});
	const children: IDataObject[] = [];
	for await (const page of pages) children.push(...(page as readonly IDataObject[]));
	return children;
}

/** The ID of Data Center's field Epic Link, if it has one. */
async function epicLinkId(context: Context): Promise<string | undefined> {
	if (context.site.flavour === 'cloud') return undefined;
	const { byId } = await knownFields(context);
	return [...byId.values()].find(
		({ schema }) => schema !== undefined && fieldKind(schema) === 'epicLink',
	)?.id;
}
