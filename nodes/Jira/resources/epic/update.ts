import type { IDataObject } from 'n8n-workflow';
import { BULK_FETCH, call, RequestFailed } from '../../../connection';
import {
	booleanField,
	choiceField,
	collectionField,
	lineField,
	simplifyField,
	type Values,
} from '../../../fields';
import { ItemRefused, operation, type RunContext } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { unlessRefused } from '../../unlessRefused';
import { epicField } from './epicField';
import { EDIT } from './parent';
import { simplifyEpic } from './simplifyEpic';
import { ISSUE, shownEpic, teamManagedEpic, type EpicIssue } from './teamManaged';

const UPDATE = 'POST /rest/agile/1.0/epic/{epicIdOrKey}';

/** The longest summary of an issue. */
const LONGEST = 255;

/** The numbers of the colors that both kinds of Jira have. */
const COLORS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const changes = {
	color: choiceField(
		'Color',
		COLORS.map((number) => ({ name: `Color ${number}`, value: `color_${number}` as const })),
		{ description: 'The color of the epic on boards' },
	),
	done: booleanField('Done', 'Whether boards show the epic as done; its status stays'),
	name: lineField('Name', LONGEST, {
		placeholder: 'e.g. Checkout',
		description: 'What boards show; on Cloud, the same as the summary',
	}),
	summary: lineField('Summary', LONGEST, { placeholder: 'e.g. Checkout in one page' }),
};

const form = {
	epic: epicField(),
	changes: collectionField('Changes', changes),
	simplify: simplifyField(),
};

export const updateEpic = operation({
	displayName: 'Update',
	action: 'Update epic',
	phrases: ['rename epic', 'epic color', 'mark epic as done'],
	description: 'Change the name, summary or color of an epic, or mark it as done',
	effect: 'updated',
	// Those of the platform are for team-managed projects only.
	endpoints: [UPDATE, ISSUE, EDIT, BULK_FETCH],
	optional: [ISSUE, EDIT, BULK_FETCH],
	fields: form,

	run: async (asked, context) => {
		const { color, done, name, summary } = asked.changes;
		const body = definedOnly({ name, summary, done, color: color && { key: color } });
		if (Object.keys(body).length === 0) {
			throw new ItemRefused('Nothing is to be changed', "Add a field to 'Changes'.");
		}
		const path = { epicIdOrKey: asked.epic };
		const epic = await context.send(call(UPDATE, { path, body })).catch(async (reason: unknown) => {
			const status = reason instanceof RequestFailed ? reason.failure.status : undefined;
			if (status !== 400 && status !== 404) throw reason;
			const found = async () => await teamManagedEpic(asked.epic, context);
			const issue = await unlessRefused(found, undefined);
			if (issue === undefined) throw reason;
			return await changeTeamManaged(issue, asked, context);
		});
		return simplifiedIf(asked, epic as IDataObject, (shown) => simplifyEpic(shown, context.site));
	},
});

/** The epic of a team-managed project is written as an issue, which has only a summary. */
async function changeTeamManaged(
	issue: EpicIssue,
	{ changes: { color, done, name, summary = name } }: Values<typeof form>,
	{ send }: Pick<RunContext<typeof EDIT>, 'send'>,
) {
	if (color !== undefined || done !== undefined) {
		throw new ItemRefused(
			`${issue.key} is in a team-managed project, where Jira's REST API has no ${color === undefined ? "'Done'" : "'Color'"} for epics`,
			"Change its status with 'Transition' of the resource 'Issue' instead of 'Done', and its color in Jira.",
		);
	}
	await send(call(EDIT, { path: { issueIdOrKey: issue.key }, body: { fields: { summary } } }));
	return shownEpic({ ...issue, fields: { ...issue.fields, ...definedOnly({ summary }) } });
}
