import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { JiraBasicApi } from '../../credentials/JiraBasicApi.credentials';
import { JiraDataCenterApi } from '../../credentials/JiraDataCenterApi.credentials';
import type { JiraRequest, Site } from '../../nodes/connection';
import type { Endpoint } from '../../nodes/endpoints';
import { findOperation, type Operation } from '../../nodes/operation';
import { loadSpecifications } from '../contract/specifications';
import { typesOf } from '../harness/engine';
import type { Sample } from '../samples/sample';
import type { FindingName } from './findings';
import { guard } from './guard';
import { guardedNodes, guardedOn, type GuardedNode } from './guardedNodes';
import { PlantedNode } from './plantedNode';
import { World } from './world';

const [jira] = guardedNodes as [GuardedNode];

/** A copy of a real operation with another name, and what is planted into it. */
function copy(of: string, name: string, plant: (real: Operation) => Partial<Operation>): Operation {
	const [resource = '', realName = ''] = of.split('.');
	const real = findOperation(jira.operations, resource, realName);
	if (real === undefined) throw new Error(`There is no operation ${of}`);
	return { ...real, name, displayName: name, action: name, ...plant(real) };
}

type ShapeOf<Kind extends Operation['shape']['kind']> = Extract<Operation['shape'], { kind: Kind }>;

/** The requests of an operation that makes one for each item, changed. */
function withRequest(
	{ shape }: Operation,
	change: (request: JiraRequest, flavour: string) => JiraRequest,
): Pick<Operation, 'shape'> {
	const real = shape as ShapeOf<'request'>;
	return {
		shape: {
			...real,
			request: (input: unknown, site: Site) => change(real.request(input, site), site.flavour),
		},
	};
}

const wrongQueryName = copy('attachment.getMany', 'wrongQueryName', (real) =>
	withRequest(real, (request) => ({ ...request, query: { ...request.query, field: 'summary' } })),
);

const color: INodeProperties = {
	displayName: 'Color',
	name: 'color',
	type: 'string',
	default: '',
	placeholder: 'e.g. red',
};

const withoutColor = (given: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(given).filter(([name]) => name !== color.name));

const unusedField = copy('attachment.getMany', 'unusedField', (real) => ({
	parameters: [...real.parameters, color],
	input: z.record(z.unknown()).transform(withoutColor).pipe(real.input),
}));

let bypassed = 0;

const missingLane = copy('comment.add', 'missingLane', ({ shape }) => {
	const real = shape as ShapeOf<'script'>;
	return {
		shape: {
			...real,
			run: async (input, context) => {
				const writesIssue = `lane ${bypassed++}`;
				const send: typeof context.send = async (request, transfer) =>
					await context.send({ ...request, writesIssue }, transfer);
				return await real.run(input, { ...context, send });
			},
		},
	};
});

const swappedPath = copy('attachment.getMany', 'swappedPath', (real) =>
	withRequest(real, (request, flavour) =>
		flavour === 'dataCenter'
			? {
					...request,
					endpoint: 'GET /rest/api/2/issue/{issueIdOrKey}/comment' as Endpoint,
					query: {},
				}
			: request,
	),
);

const refusedChoice = copy('comment.getMany', 'refusedChoice', ({ parameters }) => ({
	parameters: parameters.map((parameter) =>
		parameter.name === 'order'
			? {
					...parameter,
					options: [
						...(parameter.options ?? []),
						{ name: 'Last Changed First', value: '-updated' },
					],
				}
			: parameter,
	),
}));

const honest = [
	copy('attachment.getMany', 'honestAttachments', () => ({})),
	copy('comment.add', 'honestComment', () => ({})),
	copy('comment.getMany', 'honestComments', () => ({})),
];

/** Where each copy came from: its samples are those of the real one. */
const copies: ReadonlyArray<[Operation, string, Partial<Record<string, FindingName>>]> = [
	[
		wrongQueryName,
		'attachment.getMany',
		{ cloud: 'contract mismatch', dataCenter: 'contract mismatch' },
	],
	[unusedField, 'attachment.getMany', { cloud: 'unused field', dataCenter: 'unused field' }],
	[missingLane, 'comment.add', { cloud: 'order of writes', dataCenter: 'order of writes' }],
	[swappedPath, 'attachment.getMany', { dataCenter: 'undeclared request' }],
	[refusedChoice, 'comment.getMany', { cloud: 'refused value', dataCenter: 'refused value' }],
	[honest[0] as Operation, 'attachment.getMany', {}],
	[honest[1] as Operation, 'comment.add', {}],
	[honest[2] as Operation, 'comment.getMany', {}],
];

/** The samples of what was copied, for the copies. */
function ofCopies(samples: readonly Sample[]): Sample[] {
	return copies.flatMap(([{ resource, name }, of]) =>
		samples
			.filter(({ operation }) => operation === of)
			.map((sample) => ({ ...sample, operation: `${resource}.${name}` })),
	);
}

/** The guard must find what is planted, and nothing else: one that finds nothing is worse than none. */
describe.each(['cloud', 'dataCenter'] as const)('A planted fault on %s', (flavour) => {
	const node: GuardedNode = {
		...jira,
		name: 'planted',
		operations: copies.map(([operation]) => operation),
		samples: ofCopies(jira.samples),
		furtherSamples: ofCopies(jira.furtherSamples),
	};
	let world: World;
	beforeAll(async () => {
		const types = typesOf({
			nodes: [new PlantedNode(node.operations)],
			credentials: [new JiraBasicApi(), new JiraDataCenterApi()],
		});
		world = await World.open(flavour, types);
	}, 60_000);
	afterAll(async () => await world.close());

	it.each(guardedOn(flavour, node))(
		'is found in $name, and nothing else',
		async (guarded) => {
			const expected = copies.find(([operation]) => operation === guarded.operation)?.[2][flavour];
			const findings = await guard(world, guarded, loadSpecifications());
			expect([...new Set(findings.map(({ name }) => name))]).toEqual(
				expected === undefined ? [] : [expected],
			);
		},
		60_000,
	);
});
