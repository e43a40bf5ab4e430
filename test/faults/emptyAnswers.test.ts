import { judgeAnswer, type Answer } from '../../nodes/connection';
import { documentedAnswers } from '../../nodes/connection/documentedAnswers';
import { accessOf } from '../../nodes/endpoints';
import { jiraOperations } from '../samples/operations';
import { Bench } from './bench';
import { isWrite } from './deeds';
import { faults } from './faults';
import { allSubjects, type Subject } from './subject';
import { IdleClock } from './time/idleClock';

const EMPTY: Answer = { kind: 'answer', status: 200, headers: {}, body: undefined };

/** Operations with a write that Jira may answer with 200 and no body, on one kind of Jira. */
function silentOn(flavour: Subject['flavour']): Subject[] {
	const silent = jiraOperations
		.filter(({ specification }) =>
			specification[flavour].some(
				(endpoint) =>
					accessOf(endpoint) !== 'read' &&
					judgeAnswer(EMPTY, documentedAnswers(endpoint, flavour)) === EMPTY,
			),
		)
		.map(({ resource, name }) => `${resource}.${name}`);
	return allSubjects().filter((one) => one.flavour === flavour && silent.includes(one.name));
}

describe.each(['cloud', 'dataCenter'] as const)('An empty 200 for Jira on %s', (flavour) => {
	const clock = new IdleClock();
	let bench: Bench;
	beforeAll(async () => {
		clock.install();
		bench = await Bench.open(flavour, clock);
	}, 60_000);
	afterAll(async () => {
		await bench.close();
		clock.uninstall();
	});

	it.each(silentOn(flavour).map((subject) => [subject.name, subject] as const))(
		'is not taken for a write that %s did',
		async (_name, subject) => {
			const fault = faults.find(({ name }) => name === 'empty 200 before');
			if (fault === undefined) throw new Error('There is no such fault.');
			const baseline = await bench.baseline(subject);
			const [endpoint = ''] = baseline.endpoints.filter((line) => {
				const [method = '', path = ''] = line.split(' ');
				return isWrite({ method, path });
			});
			const cell = { endpoint, fault, lasts: 'once', stops: false } as const;
			const { verdict, details } = await bench.play(subject, baseline, cell);
			expect(['right', 'unknown', ...details]).toContain(verdict);
		},
		60_000,
	);
});
