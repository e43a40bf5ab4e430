import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { dateTimeField, simplifyField, wholeNumberField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { isoTime, momentOf } from '../../../values/moment';
import { ownSprintFields, sprintEndpoints, sprintId } from '../../sprints';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { readSprint, SPRINT } from './oneSprint';
import { refuseWrongOrder } from './sprintFields';
import { simplifySprint } from './simplifySprint';
import { UPDATE } from './update';

const WEEK_MS = 7 * 24 * 3_600_000;
const USUAL_WEEKS = 2;

export const startSprint = operation({
	displayName: 'Start',
	action: 'Start sprint',
	phrases: ['begin sprint', 'activate sprint', 'open sprint'],
	description: 'Start a future sprint; its planned dates are used if none are given',
	effect: 'started',
	endpoints: [SPRINT, UPDATE, ...sprintEndpoints],
	optional: sprintEndpoints,
	fields: {
		...ownSprintFields(),
		startDate: dateTimeField('Start Date', {
			description: 'By default the planned date, or now',
		}),
		endDate: dateTimeField('End Date', {
			description: 'By default the planned date, or the end of the weeks below',
		}),
		weeks: wholeNumberField('Weeks', {
			typeOptions: { minValue: 1 },
			default: USUAL_WEEKS,
			description: 'How long it lasts if there is neither an end date here nor a planned one',
		}),
		simplify: simplifyField(),
	},

	run: async (asked, context) => {
		const { send, site } = context;
		const id = await sprintId(asked, 'open', context);
		const sprint = await readSprint(id, context);
		const shown = (answer: unknown) =>
			simplifiedIf(asked, answer as IDataObject, (read) => simplifySprint(read, site));
		if (sprint.state === 'active') return shown(sprint);
		if (sprint.state === 'closed') {
			throw new ItemRefused(
				`The sprint ${sprint.name} is closed`,
				'Only a future sprint can be started. Create a new one, or choose another.',
			);
		}
		const startDate = asked.startDate ?? momentOf(sprint.startDate) ?? context.now();
		const planned = asked.endDate ?? momentOf(sprint.endDate);
		const endDate = planned ?? startDate + (asked.weeks ?? USUAL_WEEKS) * WEEK_MS;
		refuseWrongOrder({ startDate, endDate });
		const body = { state: 'active', startDate: isoTime(startDate), endDate: isoTime(endDate) };
		return shown(await send(call(UPDATE, { path: { sprintId: id }, body })));
	},
});
