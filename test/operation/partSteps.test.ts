import { stepsOfParts, type PartOutcome } from '../../nodes/operation/partSteps';

const parts = (step: string, outcome: PartOutcome['outcome'], count: number): PartOutcome[] =>
	Array.from({ length: count }, () => ({ step, outcome }));

describe('stepsOfParts', () => {
	it.each<[PartOutcome[], string[]]>([
		[[], []],
		[parts('Send build', 'done', 150), ['Send build done']],
		[
			[...parts('Send build', 'done', 100), ...parts('Send build', 'failed', 50)],
			['Send build (1–100) done', 'Send build (101–150) failed'],
		],
		[
			[
				...parts('Send build', 'done', 1),
				...parts('Send build', 'mayHaveBeenDone', 1),
				...parts('Send build', 'done', 2),
				...parts('Send deployment', 'failed', 3),
			],
			['Send build (1, 3–4) done', 'Send build (2) mayHaveBeenDone', 'Send deployment failed'],
		],
	])('%j', (told, steps) => {
		expect(stepsOfParts(told).map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(steps);
	});

	it('keeps apart what Jira refused and what could not be sent', () => {
		const failure = { reason: 'no' };
		const steps = stepsOfParts([
			{ step: 'Send build', outcome: 'failed' },
			{ step: 'Send build', outcome: 'failed', failure },
		]);
		expect(steps).toMatchObject([
			{ step: 'Send build (1)', failure: undefined },
			{ step: 'Send build (2)', failure },
		]);
	});
});
