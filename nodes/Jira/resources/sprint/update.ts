import type { IDataObject } from 'n8n-workflow';
import {
	booleanField,
	collectionField,
	dateTimeField,
	preparedField,
	simplifyField,
	textField,
} from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { isoTime } from '../../../values/moment';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { refuseWrongOrder, sprintNameField } from './sprintFields';
import { simplifySprint } from './simplifySprint';

/** The endpoint that changes what its body names; a sprint starts and ends in the same way. */
export const UPDATE = 'POST /rest/agile/1.0/sprint/{sprintId}';

const changes = {
	clearGoal: booleanField('Clear Goal', 'Whether to remove the goal'),
	endDate: dateTimeField('End Date', { description: 'When it ends' }),
	goal: textField('Goal', {
		typeOptions: { rows: 2 },
		placeholder: 'e.g. Checkout in one page',
		description: 'What the team wants to achieve',
	}),
	name: sprintNameField({ description: 'The new name' }),
	startDate: dateTimeField('Start Date', { description: 'When it starts' }),
};

export const updateSprint = operation({
	displayName: 'Update',
	action: 'Update sprint',
	phrases: ['rename sprint', 'change sprint dates', 'sprint goal'],
	description: 'Change the name, goal or dates of a sprint; of a closed one only name and goal',
	effect: 'updated',
	endpoint: UPDATE,
	endpoints: sprintEndpoints,
	optional: sprintEndpoints,
	fields: {
		...ownSprintFields(),
		changes: collectionField('Changes', changes),
		simplify: simplifyField(),
		id: preparedField<string>(),
	},

	prepare: async (asked, context) => {
		const { goal, clearGoal, name, startDate, endDate } = asked.changes;
		if (goal !== undefined && clearGoal === true) {
			throw new ItemRefused(
				"'Goal' is set and to be cleared",
				"Remove one of 'Goal' and 'Clear Goal'.",
			);
		}
		if ([goal, name, startDate, endDate].every((one) => one === undefined) && clearGoal !== true) {
			throw new ItemRefused('Nothing is to be changed', "Add a field to 'Changes'.");
		}
		refuseWrongOrder({ startDate, endDate });
		return { ...asked, id: await sprintId(asked, 'any', context) };
	},
	request: ({ id = '', changes: { name, goal, clearGoal, startDate, endDate } }) => ({
		path: { sprintId: id },
		body: definedOnly({
			name,
			goal: clearGoal === true ? '' : goal,
			startDate: startDate === undefined ? undefined : isoTime(startDate),
			endDate: endDate === undefined ? undefined : isoTime(endDate),
		}),
	}),
	output: (sprint, asked, site) =>
		simplifiedIf(asked, sprint as IDataObject, (shown) => simplifySprint(shown, site)),
});
