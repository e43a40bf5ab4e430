import { JiraBasicApi } from '../../../credentials/JiraBasicApi.credentials';
import { typesOf } from '../../harness/engine';
import { Bench } from '../bench';
import { faults } from '../faults';
import type { Subject } from '../subject';
import { IdleClock } from '../time/idleClock';
import type { Verdict } from '../verdict';
import { PlantedNode } from './plantedNode';

const creating = (behaviour: string): Subject => ({
	name: behaviour,
	flavour: 'cloud',
	node: 'planted',
	credentialType: 'jiraBasicApi',
	effect: 'write',
	samples: [],
	sample: {
		operation: 'issue.create',
		parameters: ({ mark }) => ({ behaviour, issue: '', summary: `Planted${mark}` }),
	},
});

const reading = (behaviour: string): Subject => ({
	...creating(behaviour),
	effect: 'read',
	sample: {
		operation: 'issue.get',
		parameters: ({ issue }) => ({ behaviour, issue, summary: '' }),
	},
});

/** The matrix must find what is planted: a bench that calls everything right is worse than none. */
describe('An operation that is not honest', () => {
	const clock = new IdleClock();
	let bench: Bench;
	beforeAll(async () => {
		clock.install();
		const types = typesOf({ nodes: [new PlantedNode()], credentials: [new JiraBasicApi()] });
		bench = await Bench.open('cloud', clock, types);
	}, 60_000);
	afterAll(async () => {
		await bench.close();
		clock.uninstall();
	});

	it.each<[Verdict, string, string, Subject]>([
		['unknown', 'says that it may have been done', '503 after', creating('honest')],
		['unknown', 'says that it may have been done', 'reset before', creating('honest')],
		['wrong', 'says so of what was refused', '429 with seconds', creating('honest')],
		['wrong', 'lies that it was done', '503 before', creating('lies')],
		['wrong', 'invents its answer', '503 after', creating('lies')],
		['wrong', 'denies what was done', 'reset after', creating('denies')],
		['right', 'denies what was not done', '429 with seconds', creating('denies')],
		['double', 'writes twice', 'cut answer', creating('twice')],
		['right', 'writes again what was not done', 'reset before', creating('twice')],
		['lost', 'drops an item', '503 after', creating('drops')],
		['lost', 'drops what it reads', '503 after', reading('drops')],
		['lost', 'reads something else', '503 before', reading('invents')],
		['right', 'reads and says that it failed', '503 before', reading('denies')],
	])('is found %s when it %s (%s)', async (verdict, _, name, subject) => {
		const fault = faults.find((one) => one.name === name);
		if (fault === undefined) throw new Error(`There is no fault '${name}'.`);
		const baseline = await bench.baseline(subject.name === 'invents' ? reading('honest') : subject);
		const [endpoint = ''] = baseline.endpoints;
		const result = await bench.play(subject, baseline, {
			endpoint,
			fault,
			lasts: 'once',
			stops: false,
		});
		expect(result).toMatchObject({ verdict });
	});

	it('is refused when it is declared as a read but writes', async () => {
		await expect(bench.baseline({ ...creating('honest'), effect: 'read' })).rejects.toThrow(
			'only reads and asks POST /rest/api/3/issue',
		);
	});

	it('is refused when its sample does not work', async () => {
		const broken = creating('honest');
		const sample = {
			...broken.sample,
			parameters: () => ({ behaviour: 'denies', issue: '', summary: '' }),
		};
		await expect(bench.baseline({ ...broken, sample })).rejects.toThrow('The sample of honest');
	});
});
