import type { Send } from '../../../connection';
import type { RunContext } from '../../../operation';
import {
	createMetaEndpoints,
	EDIT_META,
	fieldsOfIssue,
	fieldsOfNew,
	issueTypeId,
	type FieldEntry,
} from '../../fieldMetadata';
import { projectInKey } from '../../../values/issueReference';
import { unlessRefused } from '../../unlessRefused';
import type { Choice } from './bulk/bulkField';

export { EDIT_META };

/** The endpoints for the options of a new issue's fields. */
export const createOptionsEndpoints = createMetaEndpoints;

/** The options of each field, by field id. */
export type FieldOptions = Readonly<Record<string, readonly Choice[] | undefined>>;

/** The options of an issue's fields. */
export async function editOptions(
	issue: string,
	send: Send<typeof EDIT_META>,
): Promise<FieldOptions> {
	return optionsOf(await fieldsOfIssue(issue, send));
}

/**
 * The same, from any issue of the project: read once per run and project, because it decides only how a text is read.
 * Empty if this account may not read it.
 */
export async function optionsLikeIn(
	issue: string,
	{ loadOnce, send }: RunContext<typeof EDIT_META>,
): Promise<FieldOptions> {
	const project = projectInKey(issue) ?? issue;
	return await loadOnce(`options of fields in ${project}`, async () =>
		unlessRefused(async () => await editOptions(issue, send), {}),
	);
}

/** The options of a new issue's fields: read once per run, project and type. */
export async function createOptions(
	project: string,
	issueType: string,
	context: RunContext<(typeof createOptionsEndpoints)[number]>,
): Promise<FieldOptions> {
	return await context.loadOnce(`options of fields of ${issueType} in ${project}`, async () =>
		unlessRefused(async () => {
			const typeId = await issueTypeId(issueType, project, context.send);
			return typeId === undefined ? {} : optionsOf(await fieldsOfNew(project, typeId, context));
		}, {}),
	);
}

/** The options of fields, by field id. */
export function optionsOf(fields: readonly FieldEntry[]): FieldOptions {
	return Object.fromEntries(
		fields.map(({ id, entry }) => [
			id,
			(entry as { allowedValues?: readonly Choice[] } | null)?.allowedValues,
		]),
	);
}
