import { call, listPages, type Send } from '../../../connection';
import type { RunContext } from '../../../operation';
import { isId } from '../../../values/named';
import { unlessRefused } from '../../unlessRefused';
import type { Choice } from './bulk/bulkField';

/** The endpoint for the options of an issue's fields. */
export const EDIT_META = 'GET /rest/api/3/issue/{issueIdOrKey}/editmeta';

const CREATABLE_TYPES = 'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';

/** The endpoints for the options of a new issue's fields. */
export const createOptionsEndpoints = [
	CREATABLE_TYPES,
	'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
] as const;

const [, CREATABLE_FIELDS] = createOptionsEndpoints;

/** The options of each field, by field id. */
export type FieldOptions = Readonly<Record<string, readonly Choice[] | undefined>>;

/** A field in Jira's create and edit metadata. */
interface FieldMeta {
	readonly fieldId?: string;
	readonly allowedValues?: readonly Choice[];
}

/** The most entries of a page of create metadata. */
const PAGE_SIZE = 200;

/** The options of an issue's fields. */
export async function editOptions(
	issue: string,
	send: Send<typeof EDIT_META>,
): Promise<FieldOptions> {
	const { fields = {} } = (await send(call(EDIT_META, { path: { issueIdOrKey: issue } }))) as {
		fields?: Readonly<Record<string, FieldMeta>>;
	};
	return Object.fromEntries(
		Object.entries(fields).map(([id, { allowedValues }]) => [id, allowedValues]),
	);
}

/**
 * The same, from any issue of the project: read once per run and project, because it decides only how a text is read.
 * Empty if this account may not read it.
 */
export async function optionsLikeIn(
	issue: string,
	{ loadOnce, send }: RunContext<typeof EDIT_META>,
): Promise<FieldOptions> {
	const project = issue.replace(/-\d+$/, '');
	return await loadOnce(`options of fields in ${project}`, async () =>
		unlessRefused(async () => await editOptions(issue, send), {}),
	);
}

/** The options of a new issue's fields: read once per run, project and type. */
export async function createOptions(
	project: string,
	issueType: string,
	{ loadOnce, send, site }: RunContext<(typeof createOptionsEndpoints)[number]>,
): Promise<FieldOptions> {
	return await loadOnce(`options of fields of ${issueType} in ${project}`, async () =>
		unlessRefused(async () => {
			const typeId = isId(issueType) ? issueType : await idOfType(issueType, project, send);
			if (typeId === undefined) return {};
			const pages = listPages(
				send,
				site,
				call(CREATABLE_FIELDS, { path: { projectIdOrKey: project, issueTypeId: typeId } }),
				{ limit: Infinity, pageSize: PAGE_SIZE },
			);
			const options: Record<string, readonly Choice[] | undefined> = {};
			for await (const page of pages) {
				for (const { fieldId = '', allowedValues } of page as readonly FieldMeta[]) {
					options[fieldId] = allowedValues;
				}
			}
			return options;
		}, {}),
	);
}

/** A type of issue that can be created in a project. */
export interface IssueType {
	readonly id: string;
	readonly name: string;
	readonly subtask?: boolean;
	/** On Cloud: 0 for most, 1 for epics, -1 for sub-tasks. */
	readonly hierarchyLevel?: number;
}

/** The types of issues that can be created in a project; there are far fewer than fit into a page. */
export async function issueTypesIn(
	project: string,
	send: Send<typeof CREATABLE_TYPES>,
): Promise<readonly IssueType[]> {
	const answer = (await send(
		call(CREATABLE_TYPES, {
			path: { projectIdOrKey: project },
			query: { maxResults: PAGE_SIZE },
		}),
	)) as { issueTypes?: readonly IssueType[]; values?: readonly IssueType[] };
	return answer.issueTypes ?? answer.values ?? [];
}

async function idOfType(
	name: string,
	project: string,
	send: Send<typeof CREATABLE_TYPES>,
): Promise<string | undefined> {
	const wanted = name.toLowerCase();
	const types = await issueTypesIn(project, send);
	return types.find((type) => type.name.toLowerCase() === wanted)?.id;
}
