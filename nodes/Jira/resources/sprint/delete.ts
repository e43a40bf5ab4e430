import { goneIsFineField, preparedField } from '../../../fields';
import { operation } from '../../../operation';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';

export const deleteSprint = operation({
	displayName: 'Delete',
	action: 'Delete sprint',
	description: 'Delete a sprint; its open issues go to the backlog',
	effect: 'deleted',
	endpoint: 'DELETE /rest/agile/1.0/sprint/{sprintId}',
	endpoints: sprintEndpoints,
	optional: sprintEndpoints,
	fields: { ...ownSprintFields(), goneIsFine: goneIsFineField(), id: preparedField<string>() },

	prepare: async (asked, context) => ({ ...asked, id: await sprintId(asked, 'any', context) }),
	request: ({ id = '' }) => ({ path: { sprintId: id } }),
	output: (_body, { id = '' }) => ({ deleted: true, id }),
	ifGone: ({ id = '' }) => ({ deleted: false, id }),
});
