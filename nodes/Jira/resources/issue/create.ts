import type { IDataObject } from 'n8n-workflow';
import { batched, operation } from '../../../operation';
import { afterCreation, afterCreationEndpoints } from './create/afterCreation';
import { BULK_CREATE, creation, MOST_CREATED, readCreated } from './create/bulkCreation';
import { newIssueFields, preparedFields } from './create/form';
import { bodyOfNew, preparedIssue, preparedIssueEndpoints } from './create/preparedIssue';
import { createdIssues, createdIssuesEndpoints } from './createdIssues';
import { optionalFieldEndpoints } from './fieldTarget';
import { withUrl } from './issueOutput';
import { valuesForCreate } from './possibleValues';

const ON_BOTH = [BULK_CREATE, ...afterCreationEndpoints] as const;

export const createIssue = operation({
	displayName: 'Create',
	action: 'Create issue',
	phrases: ['create ticket', 'new issue', 'report bug'],
	description: 'Create an issue; many items are created together, up to 50 per request',
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
	fields: { ...newIssueFields, ...preparedFields },

	prepare: preparedIssue,
	request: (asked) => ({ body: bodyOfNew(asked) }),
	output: (issue, _asked, site) => withUrl(issue as IDataObject, site),
	afterwards: afterCreation,

	possibleValues: async (refused, { project, issueType }, context) =>
		await valuesForCreate(refused, { project: project.value, issueType }, context),

	combine: batched({
		size: () => MOST_CREATED,
		request: creation,
		answers: readCreated,
		finder: (context) => (context.marks.wanted ? createdIssues(context) : undefined),
	}),
});
