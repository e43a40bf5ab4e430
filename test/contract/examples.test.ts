import { describeContract } from './describeContract';
import { EXAMPLE_FAULTS, faultOf } from './exampleFaults';
import { examplesOf, type Example } from './examples';
import { APIS, describeMismatch } from './exchange';

describeContract("Atlassian's own examples", (specifications) => {
	/** What is wrong with the body of an example; the parameters around it are not part of it. */
	const faultsIn = ({ exchange, side }: Example): string[] =>
		specifications
			.check(exchange)
			.filter(
				(mismatch) => mismatch.side === side && /^(body|richText|operation)$/.test(mismatch.kind),
			)
			.map(describeMismatch);

	const examples = APIS.flatMap((api) =>
		examplesOf(specifications, api).map((example) => ({ api, ...example })),
	);

	it.each(APIS)('pass unless they are known to be wrong: %s', (api) => {
		const checked = examples.filter(
			(example) => example.api === api && faultOf(example.name) === undefined,
		);
		expect(checked.length).toBeGreaterThan(0);
		expect(checked.flatMap(faultsIn)).toEqual([]);
	});

	it('are listed as wrong only where they are wrong', () => {
		const wrong = examples.filter(({ name }) => faultOf(name) !== undefined);
		expect(
			wrong.filter((example) => faultsIn(example).length === 0).map(({ name }) => name),
		).toEqual([]);
		const listed = EXAMPLE_FAULTS.flatMap(({ examples: names }) => names);
		const met = new Set(
			wrong.map(({ name }) => name.replace(/\/rest\/api\/[23]\//, '/rest/api/N/')),
		);
		expect([...met].sort()).toEqual([...listed].sort());
	});
});
