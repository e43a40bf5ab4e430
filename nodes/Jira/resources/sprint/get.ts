import type { IDataObject } from 'n8n-workflow';
import { preparedField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { SPRINT } from './oneSprint';
import { simplifySprint } from './simplifySprint';

export const getSprint = operation({
	displayName: 'Get',
	action: 'Get sprint',
	phrases: ['read sprint'],
	description: 'Get a sprint by its name or ID',
	endpoint: SPRINT,
	endpoints: sprintEndpoints,
	optional: sprintEndpoints,
	fields: { ...ownSprintFields(), simplify: simplifyField(), id: preparedField<string>() },

	prepare: async (asked, context) => ({ ...asked, id: await sprintId(asked, 'any', context) }),
	request: ({ id = '' }) => ({ path: { sprintId: id } }),
	output: (sprint, asked, site) =>
		simplifiedIf(asked, sprint as IDataObject, (shown) => simplifySprint(shown, site)),
});
