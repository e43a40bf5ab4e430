import type { IDataObject, INodeParameters } from 'n8n-workflow';
import * as gitHub from '../nodes/JiraDevOps/events/gitHubEvents';
import { developmentSubmissions, lives, properties, repositoryId } from '../nodes/JiraDevOps/lives';
import type { Sample } from './sample';

/** Names that the samples give their entities; what an item sends under one of them belongs to that item. */
const NAMES: ReadonlySet<unknown> = new Set([
	...lives.flatMap(({ key }) => Object.values(key)),
	'Shop delivery',
	'EU Prod',
	'acme/shop',
	repositoryId,
	'shop',
	'feature/sup-2-login',
	gitHub.workflowRun.workflow.name,
	gitHub.push.ref,
	...gitHub.commits.map(({ id }) => id),
]);

/** Numbers by which tools know what belongs together; they cannot contain a mark, but grow by the digits in it. */
const NUMBERS: ReadonlySet<unknown> = new Set([gitHub.workflowRun.workflow.id]);

function marked(value: unknown, mark: string): unknown {
	if (NUMBERS.has(value)) return Number(`${value as number}${mark.replace(/\D/g, '')}`);
	if (typeof value === 'string') return NAMES.has(value) ? `${value}${mark}` : value;
	if (Array.isArray(value)) return value.map((entry) => marked(entry, mark));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => [name, marked(entry, mark)]),
	);
}

const sample = (
	operation: string,
	parameters: IDataObject,
	after: readonly string[] = [],
): Sample => ({
	operation,
	after,
	parameters: ({ mark }) => marked(parameters, mark) as INodeParameters,
});

const ofLives = lives.flatMap(({ resource, submitted, key, deleteByProperties }): Sample[] => {
	const submit = `${resource}.submit`;
	return [
		sample(submit, submitted),
		sample(`${resource}.get`, key, [submit]),
		...(resource === 'deployment' ? [sample('deployment.getGatingStatus', key, [submit])] : []),
		sample(`${resource}.delete`, key, [submit]),
		...(deleteByProperties === undefined ? [] : [sample(deleteByProperties, { properties })]),
	];
});

const ofWorkspaces = ['operationsWorkspace', 'securityWorkspace'].flatMap((resource): Sample[] => {
	const submit = `${resource}.submit`;
	return [
		sample(submit, { workspaceIds: 'shop' }),
		sample(`${resource}.getMany`, {}, [submit]),
		...(resource === 'securityWorkspace'
			? [sample('securityWorkspace.get', { workspaceId: 'shop' }, [submit])]
			: []),
		sample(`${resource}.delete`, { workspaceIds: 'shop' }, [submit]),
	];
});

const submitDevelopment = ['developmentInformation.submit'];

/** Samples of every operation of the DevOps node, in an order in which all of them can run. */
export const devOpsSamples: readonly Sample[] = [
	...ofLives,
	...ofWorkspaces,
	...[gitHub.workflowRun, gitHub.push, gitHub.ping].map((event) =>
		sample('event.submit', { event }),
	),
	...developmentSubmissions.map((submission) =>
		sample('developmentInformation.submit', submission),
	),
	sample('developmentInformation.getRepository', { repositoryId }, submitDevelopment),
	sample('developmentInformation.existsByProperties', { properties }, submitDevelopment),
	sample(
		'developmentInformation.deleteEntity',
		{ repositoryId, entityType: 'branch', entityId: 'feature/sup-2-login' },
		submitDevelopment,
	),
	sample('developmentInformation.deleteRepository', { repositoryId }, submitDevelopment),
	sample('developmentInformation.deleteByProperties', { properties }),
];
