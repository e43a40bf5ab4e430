import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { bulkTask, ItemRefused, operation, prefetched } from '../../../operation';
import { inBulk } from './bulk/bulkParameter';
import { MOST_ISSUES } from './bulk/bulkTask';
import { transitionTogether } from './bulk/bulkTransition';
import { optionalFieldEndpoints } from './fieldTarget';
import { withUrl } from './issueOutput';
import { prefetchIssueStates } from './issueState';
import { valuesForTransition } from './possibleValues';
import { bringsMore, transitionEndpoints, transitionForm } from './transition/form';
import { moveIssue } from './transition/moveIssue';
import type { IssueTransitions, Status } from './transitionChoice';

export const transitionIssue = operation({
	displayName: 'Transition',
	action: 'Move issue to another status',
	phrases: ['transition', 'move issue', 'change status', 'close issue', 'resolve issue'],
	description: 'Move an issue to another status, with fields and a comment',
	effect: 'transitioned',
	endpoints: transitionEndpoints,
	optional: optionalFieldEndpoints,
	fields: transitionForm,

	run: async (asked, context) => {
		const { issue, transitioned, status } = await moveIssue(asked, context);
		return outputOf(issue, transitioned, status, context.site);
	},

	possibleValues: valuesForTransition,
	combine: bulkTask(
		{
			key: (asked, site) =>
				inBulk(asked, site) ? (bringsMore(asked) ? 'with more' : 'bare') : undefined,
			subject: ({ issue }) => issue,
			size: MOST_ISSUES,
			check: async (asked) => {
				if (bringsMore(asked)) throw bulkTakesNoMore();
			},
			run: async (asked, context) =>
				await transitionTogether(
					asked,
					(issue, transitioned, status) => outputOf(issue, transitioned, status, context.site),
					context,
				),
		},
		prefetched(
			async (asked, context) =>
				await prefetchIssueStates(
					asked.map(({ issue }) => issue),
					context,
				),
		),
	),
});

function outputOf(
	{ id, key }: Pick<IssueTransitions, 'id' | 'key'>,
	transitioned: boolean,
	status: Status,
	site: Site,
): IDataObject {
	return withUrl({ id, key, transitioned, status: { ...status } }, site);
}

function bulkTakesNoMore(): ItemRefused {
	return new ItemRefused(
		"Jira's Bulk Change moves issues without a comment and without fields",
		"Leave 'Comment', 'Fields', 'Other Fields' and 'Fields to Clear' empty, or turn off 'Bulk' for this item.",
	);
}
