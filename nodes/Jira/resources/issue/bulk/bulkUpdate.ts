import type { IDataObject } from 'n8n-workflow';
import { call, BULK_FETCH } from '../../../../connection';
import type { TaskAnswer, RunContext } from '../../../../operation';
import { EDIT_META, editOptions } from '../fieldOptions';
import type { IssueChanges } from '../fieldChange';
import { FIELDS, knownFields } from '../knownFields';
import { answersIn, lookUp } from './bulkAnswers';
import { bulkEdit, onlyChange, type BulkChange } from './bulkEdit';
import { namesChoice, type BulkField } from './bulkField';
import { kindFor } from './bulkValue';
import { OWN_FIELDS_BY_ID } from '../ownFields';
import { BULK_QUEUE, carryOutTask } from './bulkTask';

/** The endpoints for changing many issues. */
export const bulkUpdateEndpoints = [
	'POST /rest/api/3/bulk/issues/fields',
	BULK_FETCH,
	FIELDS,
	EDIT_META,
	BULK_QUEUE,
] as const;

const [SUBMISSION] = bulkUpdateEndpoints;

type UpdateContext = RunContext<(typeof bulkUpdateEndpoints)[number]>;

/**
 * Makes the same changes to many issues with one Jira task.
 *
 * @param output the output for an issue that was changed
 * @returns one answer for each issue, in order
 * @throws ItemRefused for changes that Bulk Change cannot make
 */
export async function updateTogether(
	issues: readonly string[],
	changes: IssueChanges,
	notifyUsers: boolean,
	output: (issue: string) => IDataObject,
	context: UpdateContext,
): Promise<TaskAnswer[]> {
	const wanted = await bulkChanges(changes, context);
	const byName = wanted.some(({ field, value }) => namesChoice(field, value));
	const found = await lookUp(issues, ['id'], context);
	const ids = issues.map((issue) => found.get(issue)?.['id']).map((id) => id && String(id));
	const known = [...new Set(ids.filter((id) => id !== undefined))] as string[];
	const [first] = known;
	if (first === undefined) return issues.map(() => 'askAlone');
	const edit = bulkEdit(byName ? await withChoices(wanted, first, context) : wanted);
	const task = await carryOutTask(
		call(SUBMISSION, {
			body: {
				...edit,
				selectedIssueIdsOrKeys: known,
				...(notifyUsers ? {} : { sendBulkNotification: false }),
			},
		}),
		context,
	);
	const answer = answersIn(task);
	return issues.map((issue, position) => {
		const id = ids[position];
		return id === undefined ? 'askAlone' : answer(String(id), output(issue));
	});
}

/**
 * Refuses changes that Bulk Change cannot make, regardless of their values.
 *
 * @throws ItemRefused that names the field
 */
export async function refuseUnsupported(
	changes: IssueChanges,
	context: UpdateContext,
): Promise<void> {
	for (const { field, way } of await bulkChanges(changes, context)) kindFor(field, way);
}

async function bulkChanges(
	{ fields, update }: IssueChanges,
	context: UpdateContext,
): Promise<readonly BulkChange[]> {
	const ids = [...Object.keys(fields), ...Object.keys(update)];
	const others = ids.some((id) => !OWN_FIELDS_BY_ID.has(id));
	const known = others ? await knownFields(context) : undefined;
	const fieldOf = (id: string): BulkField => {
		const { name = id, schema = { type: 'any' } } = known?.byId.get(id.toLowerCase()) ?? {};
		return OWN_FIELDS_BY_ID.get(id) ?? { id, name, schema };
	};
	return [
		...Object.entries(fields).map(
			([id, value]): BulkChange => ({ field: fieldOf(id), way: 'REPLACE', value }),
		),
		...Object.entries(update).map(([id, operations]) => onlyChange(fieldOf(id), operations)),
	];
}

/** Adds the options of the fields, read from one of the issues: Bulk Change takes ids, and users know names. */
async function withChoices(
	changes: readonly BulkChange[],
	issue: string,
	{ send }: UpdateContext,
): Promise<readonly BulkChange[]> {
	const options = await editOptions(issue, send);
	return changes.map((change) => {
		const choices = options[change.field.id];
		return choices === undefined ? change : { ...change, field: { ...change.field, choices } };
	});
}
