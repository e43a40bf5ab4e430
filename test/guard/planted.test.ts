import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v3';
import { JiraBasicApi } from '../../credentials/JiraBasicApi.credentials';
import { JiraDataCenterApi } from '../../credentials/JiraDataCenterApi.credentials';
import type { JiraRequest, Site } from '../../nodes/connection';
import type { Endpoint } from '../../nodes/endpoints';
import { resource, type Operation } from '../../nodes/operation';
import { oneByOne } from '../../nodes/operation/combination';
import { loadSpecifications } from '../contract/specifications';
import { typesOf } from '../harness/engine';
import type { Sample } from '../samples/sample';
import type { Flavour } from '../sandbox/jira/model';
import type { FindingName } from './findings';
import { guard } from './guard';
import { guardedNodes, guardedOn, type GuardedNode } from './guardedNodes';
import { PlantedNode } from './plantedNode';
import { World } from './world';

const [jira] = guardedNodes as [GuardedNode];

/** A copy of a real operation with a planted fault. */
interface Copy {
	/** `comment.add` */
	readonly of: string;
	readonly operation: Operation;
	/** What the guard must find in it; nothing if left out. */
	readonly finds: Partial<Record<Flavour, FindingName>>;
}

function copy(
	of: string,
	finds: FindingName | Copy['finds'],
	plant: (real: Operation) => Partial<Operation>,
): Copy {
	const real = jira.operations.find((one) => `${one.resource}.${one.name}` === of);
	if (real === undefined) throw new Error(`There is no operation ${of}`);
	return {
		of,
		operation: { ...real, ...plant(real) },
		finds: typeof finds === 'string' ? { cloud: finds, dataCenter: finds } : finds,
	};
}

/** An operation that sends other requests. */
function sending(
	{ run }: Operation,
	change: (request: JiraRequest, site: Site) => JiraRequest,
): Pick<Operation, 'run'> {
	return {
		run: async (input, context) => {
			const send: typeof context.send = async (request, transfer) =>
				await context.send(change(request, context.site), transfer);
			return await run(input, { ...context, send });
		},
	};
}

const color: INodeProperties = {
	displayName: 'Color',
	name: 'color',
	type: 'string',
	default: '',
	placeholder: 'e.g. red',
};

/** An operation with a field that its form has and its schema accepts, but nothing uses. */
function withField({ parameters, input }: Operation, field: INodeProperties): Partial<Operation> {
	const others = (given: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(given).filter(([name]) => name !== field.name));
	return {
		parameters: [...parameters, field],
		input: z.record(z.unknown()).transform(others).pipe(input),
	};
}

function offeringMore({ parameters }: Operation, field: string, value: string) {
	return {
		parameters: parameters.map((parameter) =>
			parameter.name === field
				? { ...parameter, options: [...(parameter.options ?? []), { name: value, value }] }
				: parameter,
		),
	};
}

let lanes = 0;

const copies: Readonly<Record<string, Copy>> = {
	wrongQueryName: copy('attachment.getMany', 'contract mismatch', (real) =>
		sending(real, (request) => ({ ...request, query: { ...request.query, field: 'summary' } })),
	),
	unusedField: copy('attachment.getMany', 'unused field', (real) => withField(real, color)),
	fieldWithoutExample: copy('attachment.getMany', 'no example', (real) =>
		withField(real, { ...color, placeholder: '' }),
	),
	missingLane: copy('comment.add', 'order of writes', (real) => ({
		...sending(real, (request) => ({ ...request, writesIssue: `lane ${lanes++}` })),
		combine: oneByOne,
	})),
	overtaking: copy('comment.createOrUpdate', 'order of writes', ({ run }) => ({
		run: async (input, context) => await run(input, { ...context, issueName: (issue) => issue }),
		combine: oneByOne,
	})),
	swappedPath: copy('attachment.getMany', { dataCenter: 'undeclared request' }, (real) =>
		sending(real, (request, { flavour }) =>
			flavour === 'cloud'
				? request
				: {
						...request,
						endpoint: 'GET /rest/api/2/issue/{issueIdOrKey}/comment' as Endpoint,
						query: {},
					},
		),
	),
	refusedChoice: copy('comment.getMany', 'refused value', (real) =>
		offeringMore(real, 'order', '-updated'),
	),
	swallowedRefusal: copy('comment.add', 'bad reference', ({ run }) => ({
		run: async (input, context) => await run(input, context).catch(() => ({ id: '0' })),
	})),
	honestAttachments: copy('attachment.getMany', {}, () => ({})),
	honestComment: copy('comment.add', {}, () => ({})),
	honestComments: copy('comment.getMany', {}, () => ({})),
};

const planted = resource(
	'planted',
	'Planted',
	Object.fromEntries(Object.entries(copies).map(([name, { operation }]) => [name, operation])),
);

/** The samples of the originals, for the copies. */
function ofCopies(samples: readonly Sample[]): Sample[] {
	return Object.entries(copies).flatMap(([name, { of }]) =>
		samples
			.filter(({ operation }) => operation === of)
			.map((sample) => ({ ...sample, operation: `planted.${name}` })),
	);
}

const node: GuardedNode = {
	...jira,
	name: 'planted',
	operations: planted.operations,
	samples: ofCopies(jira.samples),
	furtherSamples: ofCopies(jira.furtherSamples),
};

/** The guard must find what is planted, and nothing else: a guard that finds nothing is worse than none. */
describe.each(['cloud', 'dataCenter'] as const)('A planted fault on %s', (flavour) => {
	let world: World;
	beforeAll(async () => {
		const types = typesOf({
			nodes: [new PlantedNode([planted])],
			credentials: [new JiraBasicApi(), new JiraDataCenterApi()],
		});
		world = await World.open(flavour, { types });
	}, 60_000);
	afterAll(async () => await world.close());

	describe.each([
		['with', loadSpecifications()],
		['without', undefined],
	])("%s Atlassian's documents", (_, specifications) => {
		it.each(guardedOn(flavour, node))(
			'is found in $name, and nothing else',
			async (guarded) => {
				const expected = copies[guarded.operation.name]?.finds[flavour];
				const findings = await guard(world, guarded, specifications);
				expect([...new Set(findings.map(({ name }) => name))]).toEqual(
					expected === undefined ? [] : [expected],
				);
			},
			60_000,
		);
	});
});
