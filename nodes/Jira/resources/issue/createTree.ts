import type { IDataObject } from 'n8n-workflow';
import { batched, inLevels, operation } from '../../../operation';
import { BULK_CREATE, creation, MOST_CREATED, readCreated } from './create/bulkCreation';
import { bodyOfNew, preparedIssue, preparedIssueEndpoints } from './create/preparedIssue';
import { createdIssues, createdIssuesEndpoints } from './createdIssues';
import { optionalFieldEndpoints } from './fieldTarget';
import { withUrl } from './issueOutput';
import { valuesForCreate } from './possibleValues';
import { filledIssue } from './tree/filledIssue';
import { treeFields } from './tree/form';
import { placedIssue, treeFollowUp } from './tree/placedIssue';
import { followedUp, refuseUnknownLinks, treeLinksEndpoints } from './tree/treeLinks';
import { treePlan } from './tree/treePlan';

const ON_BOTH = [BULK_CREATE, ...treeLinksEndpoints] as const;

export const createIssueTree = operation({
	displayName: 'Create Tree',
	action: 'Create tree of issues',
	phrases: ['create epic with children', 'create sub-tasks', 'create issues with parents'],
	description:
		'Create issues with their children, grandchildren and links: each item is one issue, and names its parent by a local ID',
	effect: 'created',
	endpoint: 'POST /rest/api/3/issue',
	endpoints: {
		cloud: [...ON_BOTH, ...preparedIssueEndpoints.cloud, ...createdIssuesEndpoints.cloud],
		dataCenter: [
			...ON_BOTH,
			...preparedIssueEndpoints.dataCenter,
			...createdIssuesEndpoints.dataCenter,
		],
	},
	optional: optionalFieldEndpoints,
	fields: treeFields,

	prepare: async (asked, context) => {
		await refuseUnknownLinks(asked, context);
		const { additionalFields, ...issue } = await filledIssue(asked, context);
		const parent = asked.place?.parent;
		return await preparedIssue(
			{ ...issue, additionalFields: { ...additionalFields, ...(parent && { parent }) } },
			context,
		);
	},
	request: (asked) => ({ body: bodyOfNew(asked) }),
	output: (issue, { localId }, site) => ({
		...(localId !== undefined && { localId }),
		...withUrl(issue as IDataObject, site),
	}),
	afterwards: followedUp,

	possibleValues: async (refused, { project, issueType }, context) =>
		await valuesForCreate(refused, { project: project.value, issueType }, context),

	combine: inLevels(
		{ plan: treePlan, placed: placedIssue, last: treeFollowUp },
		batched({
			size: () => MOST_CREATED,
			request: creation,
			answers: readCreated,
			finder: (context) => (context.marks.wanted ? createdIssues(context) : undefined),
		}),
	),
});
