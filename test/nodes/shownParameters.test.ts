import { NodeHelpers, type INode, type INodeParameters, type INodeProperties } from 'n8n-workflow';
import { Jira } from '../../nodes/Jira/Jira.node';
import { JiraDevOps } from '../../nodes/JiraDevOps/JiraDevOps.node';
import { MARK_KEY } from '../../nodes/operation';
import { samplesOn } from '../samples/jiraSamples';
import { devOpsOperations, jiraOperations } from '../samples/operations';
import { firstPlace, sampleFiles } from '../samples/sample';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { jsonOf, pairsOf, runJira } from './Jira/jiraRun';

const nodes = [
	{ description: new Jira().description, operations: jiraOperations },
	{ description: new JiraDevOps().description, operations: devOpsOperations },
];

/** The parameters of that name that n8n shows for the given values. */
function shown(
	{ description }: (typeof nodes)[number],
	name: string,
	values: INodeParameters,
): INodeProperties[] {
	const node = { typeVersion: 1 } as INode;
	return description.properties.filter(
		(property) =>
			property.name === name && NodeHelpers.displayParameter(values, property, node, description),
	);
}

const cases = nodes.flatMap((node) =>
	node.operations.map((operation) => ({
		node,
		operation,
		name: `${node.description.name} ${operation.resource}.${operation.name}`,
		chosen: { resource: operation.resource, operation: operation.name },
	})),
);

/** The names of the request options that an operation shows. */
const optionsOf = ({ node, chosen }: Pick<(typeof cases)[number], 'node' | 'chosen'>) =>
	shown(node, 'requestOptions', chosen).flatMap(({ options = [] }) =>
		options.map(({ name }) => name),
	);

describe('Request Options', () => {
	it.each(cases)('$name: can send in parallel if items can differ', (one) => {
		const canDiffer = one.operation.parameters.some(({ type }) => type !== 'notice');
		expect(optionsOf(one).includes('concurrency')).toBe(canDiffer);
		expect(shown(one.node, 'requestOptions', one.chosen)).toHaveLength(canDiffer ? 1 : 0);
	});

	describe('on a Jira', () => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { name: 'software' } });
		});
		afterAll(async () => {
			await sandbox.close();
		});

		it('can switch marks off exactly where the operations mark something', async () => {
			const marking = new Set<string>();
			// These create something that takes a mark only together with a comment.
			const withComment = ['issue.transition', 'issueLink.create'];
			for (const sample of samplesOn('cloud')) {
				const { operation } = sample;
				const place = await firstPlace(sample, sandbox);
				sandbox.clearRequests();
				await runJira(sandbox, {
					operation,
					parameters: {
						...(withComment.includes(operation) && { comment: 'On it' }),
						...sample.parameters(place),
					},
					files: [sampleFiles('')],
				});
				if (JSON.stringify(sandbox.requests.map(({ body }) => body)).includes(MARK_KEY)) {
					marking.add(operation);
				}
			}
			const offered = cases
				.filter((one) => optionsOf(one).includes('marks'))
				.map(({ chosen }) => `${chosen.resource}.${chosen.operation}`);
			expect(offered.toSorted()).toEqual([...marking].toSorted());
			expect(marking.size).toBeGreaterThan(2);
		});

		it.each(jiraOperations.filter((one) => one.parameters.length === 0))(
			'asks once for all items where there are none: $resource.$name',
			async ({ resource, name }) => {
				sandbox.clearRequests();
				const run = await runJira(sandbox, {
					operation: `${resource}.${name}`,
					items: [{}, {}, {}],
				});
				const [first, second, third] = jsonOf(run);
				expect([second, third]).toEqual([first, first]);
				expect(second).not.toBe(first);
				expect(pairsOf(run)).toEqual([0, 1, 2]);
				const asked = sandbox.requests.map(({ endpoint }) => endpoint);
				// The first request of a run finds out where the API is.
				expect(asked.filter((one) => one.endsWith('/myself')).length).toBeLessThanOrEqual(2);
			},
		);

		it('gives every item the reason why nothing was read', async () => {
			const run = await runJira(sandbox, {
				operation: 'user.getCurrent',
				items: [{}, {}],
				signIn: 'jiraBasicApiExpired',
				continueOnFail: true,
			});
			expect(jsonOf(run).map(({ error }) => typeof error)).toEqual(['string', 'string']);
		});
	});
});

describe('Text Format', () => {
	const withFormat = cases.flatMap((one) => {
		const { parameters } = one.operation;
		const at = parameters.findIndex(({ name }) => name === 'textFormat');
		const text = parameters[at - 1]?.name;
		return text === undefined ? [] : [{ ...one, text }];
	});

	it.each(withFormat)('$name: appears once $text has a text', ({ node, chosen, text }) => {
		const formats = (value: string) => shown(node, 'textFormat', { ...chosen, [text]: value });
		expect(formats('')).toEqual([]);
		expect(formats('*Hello*')).toHaveLength(1);
		expect(formats('={{ $json.text }}')).toHaveLength(1);
	});

	it('is part of every form with a text of its own', () => {
		expect(withFormat.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['jira issue.create', 'jira issue.transition', 'jira comment.add']),
		);
	});
});

describe('a number that must be entered', () => {
	it.each(cases)('$name: begins empty', ({ operation: { parameters } }) => {
		const begunByNumber = parameters.filter(
			({ type, required, default: atFirst }) =>
				required === true && (type === 'number' || typeof atFirst === 'number'),
		);
		expect(begunByNumber).toEqual([]);
	});
});
