import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import type { Values } from '../../../fields';
import { operation, type ItemContext } from '../../../operation';
import { ASSIGNEE_WORDS, DEFAULT_ASSIGNEE } from '../../../values/person';
import { PEOPLE, personNamed, personValue } from '../../people';
import { candidateIds, GROUP_MEMBERS } from './assign/candidates';
import { assignFields, NOT_DONE } from './assign/form';
import { assignToLeastLoaded, countEndpoints } from './assign/leastLoaded';
import { writtenIssue } from './issueOutput';

type Asked = Values<typeof assignFields>;

const ASSIGN = 'PUT /rest/api/3/issue/{issueIdOrKey}/assignee';

const ON_BOTH = [ASSIGN, PEOPLE, GROUP_MEMBERS] as const;

const endpoints = {
	cloud: [...ON_BOTH, ...countEndpoints.cloud],
	dataCenter: [...ON_BOTH, ...countEndpoints.dataCenter],
} as const;

type Context = ItemContext<
	(typeof endpoints.cloud)[number] | (typeof endpoints.dataCenter)[number]
>;

export const assignIssue = operation({
	displayName: 'Assign',
	action: 'Assign issue',
	phrases: ['assign ticket', 'unassign', 'set assignee', 'round robin', 'least loaded'],
	description:
		'Assign an issue to a person, to the default assignee, to nobody, or to whoever has the fewest issues',
	effect: 'assigned',
	endpoints,
	optional: [GROUP_MEMBERS],
	fields: assignFields,

	run: async (asked, context) => {
		const { issue } = asked;
		const { site, send } = context;
		const assign = async (assignee: IDataObject | null) =>
			void (await send(
				call(ASSIGN, {
					path: { issueIdOrKey: issue },
					body: assignee ?? { [site.userKey]: null },
				}),
			));
		if (asked.assignTo !== 'leastLoaded') {
			const assignee = await namedAssignee(asked, context);
			await assign(assignee);
			// Jira does not say who the default assignee is.
			const isKnown = assignee?.[site.userKey] !== DEFAULT_ASSIGNEE;
			return writtenIssue(issue, { assigned: true, ...(isKnown && { assignee }) }, site);
		}
		const { id, load } = await assignToLeastLoaded(
			issue,
			await candidateIds(asked, context),
			asked.countedJql ?? NOT_DONE,
			context,
			async (person) => await assign({ [site.userKey]: person }),
		);
		return writtenIssue(issue, { assigned: true, assignee: { [site.userKey]: id }, load }, site);
	},
});

/** Who is to get the issue, in Jira's form; null for nobody. */
async function namedAssignee(
	{ assignTo, assignee }: Asked,
	context: Context,
): Promise<IDataObject | null> {
	if (assignTo === 'automatic') return { [context.site.userKey]: DEFAULT_ASSIGNEE };
	if (assignee === undefined) return null;
	return personValue(
		await personNamed(assignee, 'Assignee', context, ASSIGNEE_WORDS),
		context.site,
	);
}
