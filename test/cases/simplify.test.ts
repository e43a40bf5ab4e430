import type { IDataObject } from 'n8n-workflow';
import { simplifyIssue } from '../../nodes/Jira/resources/issue/simplifyIssue';
import { describeCases } from './describeCases';

const simplified = (given: IDataObject): IDataObject =>
	simplifyIssue({ id: '1', key: 'SUP-1', ...given });

describeCases('Simplify', (read) => {
	it('keeps whether a service level is breached and how much time remains', () => {
		expect(simplified(read('14-jsm-fields'))).toEqual({
			id: '1',
			key: 'SUP-1',
			customfield_10030: {
				id: '1',
				name: 'Time to resolution',
				completedCycles: [],
				ongoingCycle: {
					breached: false,
					paused: false,
					breachTime: '2026-01-21T15:00:00+0000',
					goalDuration: { millis: 14_400_000, friendly: '4h' },
					remainingTime: { millis: 10_800_000, friendly: '3h' },
				},
			},
		});
	});

	it('reads a sprint of Data Center like one of Cloud', () => {
		const onCloud = {
			id: 230,
			name: 'Web Sprint 49',
			state: 'active',
			boardId: 4,
			goal: '',
			startDate: '2026-10-24T18:25:41.062Z',
			endDate: '2026-11-07T02:14:00.000Z',
		};
		const issue = simplified(read('15-sprint-text'));
		expect(issue).toMatchObject({ customfield_10033: ['Web Sprint 49'] });
		expect(issue).toEqual(simplified({ fields: { customfield_10033: [onCloud] } }));
	});
});
