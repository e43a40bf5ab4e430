import { inTurns, operation } from '../../../operation';
import { projectCalled } from '../../projectCalled';
import { optionalFieldEndpoints } from './fieldTarget';
import { valuesForCreate } from './possibleValues';
import { upsertFields } from './sync/form';
import { candidatesJql } from './sync/foundIssue';
import { missingGroups, settleMissing } from './sync/missing';
import { turnOf, upsertEndpoints, upsertIssue } from './sync/upsertIssue';

export const createOrUpdateIssue = operation({
	displayName: 'Create or Update',
	action: 'Create or update issue',
	phrases: ['upsert', 'sync issues', 'synchronize', 'import tickets', 'find or create'],
	description:
		'Update the issue that stands for a record of another system or that a JQL finds; create it if there is none',
	effect: 'created or updated',
	endpoints: upsertEndpoints,
	optional: optionalFieldEndpoints,
	fields: upsertFields,

	run: async (asked, context) => {
		const known = { ...asked, project: await projectCalled(asked.project, context) };
		return asked.missingIssues === undefined
			? await upsertIssue(known, context)
			: await settleMissing(known, asked.missingIssues, candidatesJql(known), context);
	},

	possibleValues: async (refused, { project, issueType }, context) =>
		await valuesForCreate(refused, { project: project.value, issueType }, context),

	combine: inTurns({ key: turnOf, last: missingGroups }),
});
