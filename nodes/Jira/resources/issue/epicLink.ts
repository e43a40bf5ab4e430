import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { RunContext } from '../../../operation';
import { fieldKind } from '../../../values/fieldKind';
import type { FieldValue } from '../../../values/fieldTarget';
import { unlessRefused } from '../../unlessRefused';
import type { FieldChange, WrittenIssue } from './fieldChange';
import { FIELDS, knownFields } from './knownFields';

/** The endpoint that tells whether an issue is an epic. */
export const EPIC = 'GET /rest/agile/1.0/epic/{epicIdOrKey}';

/**
 * On Data Center, only a sub-task has a parent; the epic of another issue stands in the field Epic Link. Source:
 * "Jira Software Server REST API", and that `fields.parent` is documented there for sub-tasks only.
 *
 * @param value the parent in Jira's own form
 * @returns undefined where the parent is written as it is
 */
export async function epicLinkFor(
	{ field, called }: FieldChange,
	value: FieldValue,
	issue: WrittenIssue,
	context: Pick<
		RunContext<typeof EPIC | typeof FIELDS>,
		'fieldNames' | 'loadOnce' | 'send' | 'site'
	>,
): Promise<{ id: string; set: FieldValue } | undefined> {
	if (field.id !== 'parent' || context.site.flavour === 'cloud') return undefined;
	const { key, id } = value as IDataObject;
	const epic = await epicKey(String(key ?? id), context);
	if (epic === undefined || (await issue.isSubTask())) return undefined;
	const { byId } = await knownFields(context);
	const link = [...byId.values()].find(
		({ schema }) => schema !== undefined && fieldKind(schema) === 'epicLink',
	);
	if (link === undefined) return undefined;
	context.fieldNames.set(link.id, called);
	return { id: link.id, set: epic };
}

/** The key of an epic; undefined if the issue is none. Asked once per run. */
async function epicKey(
	issue: string,
	{ loadOnce, send }: Pick<RunContext<typeof EPIC>, 'loadOnce' | 'send'>,
): Promise<string | undefined> {
	return await loadOnce(`epic ${issue}`, async () =>
		// Not an epic, not visible, or a Jira without Jira Software: the write itself will tell.
		unlessRefused(async () => {
			const answer = await send(call(EPIC, { path: { epicIdOrKey: issue } }));
			return String((answer as { key?: string }).key ?? issue);
		}, undefined),
	);
}
