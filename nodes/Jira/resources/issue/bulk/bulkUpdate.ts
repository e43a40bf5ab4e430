import type { IDataObject } from 'n8n-workflow';
import { call, BULK_FETCH } from '../../../../connection';
import type { TaskAnswer, RunContext } from '../../../../operation';
import { EDIT_META, editOptions } from '../fieldOptions';
import type { IssueChanges } from '../issueChanges';
import { FIELDS, knownFields } from '../knownFields';
import { answersIn, lookUp } from './bulkAnswers';
import { bulkEdit, checkBulkEdit } from './bulkEdit';
import { namesChoice, type BulkField } from './bulkField';
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

const system = (id: string, name: string, type: string, items?: string): [string, BulkField] => [
	id,
	{ id, name, schema: { type, ...(items === undefined ? {} : { items }) } },
];

/** The form's own fields, which need not be looked up. */
const SYSTEM_FIELDS: ReadonlyMap<string, BulkField> = new Map([
	system('assignee', 'Assignee', 'user'),
	system('components', 'Components', 'array', 'component'),
	system('description', 'Description', 'string'),
	system('duedate', 'Due Date', 'date'),
	system('environment', 'Environment', 'string'),
	system('fixVersions', 'Fix Versions', 'array', 'version'),
	system('issuetype', 'Issue Type', 'issuetype'),
	system('parent', 'Parent', 'issuelink'),
	system('priority', 'Priority', 'priority'),
	system('reporter', 'Reporter', 'user'),
	system('summary', 'Summary', 'string'),
	system('versions', 'Affects Versions', 'array', 'version'),
]);

/**
 * Makes the same changes to many issues with one Jira task.
 *
 * @param output the output for an issue that was changed
 * @returns one answer for each issue, in order
 * @throws ItemRefused for changes that Bulk Change cannot make
 */
export async function updateTogether(
	issues: readonly string[],
	{ fields, update }: IssueChanges,
	notifyUsers: boolean,
	output: (issue: string) => IDataObject,
	context: UpdateContext,
): Promise<TaskAnswer[]> {
	const values = await withFields(fields, context);
	const byName = values.some(([field, value]) => namesChoice(field, value));
	const found = await lookUp(issues, ['id'], context);
	const ids = issues.map((issue) => found.get(issue)?.['id']).map((id) => id && String(id));
	const known = [...new Set(ids.filter((id) => id !== undefined))] as string[];
	const [first] = known;
	if (first === undefined) return issues.map(() => 'askAlone');
	const edit = bulkEdit(byName ? await withChoices(values, first, context) : values, update.labels);
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
	{ fields, update }: IssueChanges,
	context: UpdateContext,
): Promise<void> {
	checkBulkEdit(
		(await withFields(fields, context)).map(([field]) => field),
		update.labels,
	);
}

type Values = ReadonlyArray<readonly [BulkField, unknown]>;

async function withFields(fields: IDataObject, context: UpdateContext): Promise<Values> {
	const others = Object.keys(fields).some((id) => !SYSTEM_FIELDS.has(id));
	const known = others ? await knownFields(context) : undefined;
	return Object.entries(fields).map(([id, value]) => {
		const { name = id, schema = { type: 'any' } } = known?.byId.get(id.toLowerCase()) ?? {};
		return [SYSTEM_FIELDS.get(id) ?? { id, name, schema }, value] as const;
	});
}

/** Adds the options of the fields, read from one of the issues: Bulk Change takes ids, and users know names. */
async function withChoices(
	values: Values,
	issue: string,
	{ send }: UpdateContext,
): Promise<Values> {
	const options = await editOptions(issue, send);
	return values.map(([field, value]) => {
		const choices = options[field.id];
		return [choices === undefined ? field : { ...field, choices }, value] as const;
	});
}
