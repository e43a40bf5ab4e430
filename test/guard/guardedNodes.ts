import type { INodeProperties, INodeType } from 'n8n-workflow';
import { Jira } from '../../nodes/Jira/Jira.node';
import { JiraDevOps } from '../../nodes/JiraDevOps/JiraDevOps.node';
import { requestOptionsOf, type NamedOperation } from '../../nodes/operation';
import { devOpsSamples } from '../samples/devOpsSamples';
import { furtherSamples } from '../samples/examples';
import { bulkSamples, jiraSamples } from '../samples/jiraSamples';
import { devOpsOperations, jiraOperations, worksOn } from '../samples/operations';
import type { Sample } from '../samples/sample';
import type { Flavour } from '../sandbox/jira/model';

/** A node whose operations are guarded. */
export interface GuardedNode {
	/** Its name in n8n. */
	readonly name: string;
	/** The folder of its source in `nodes`, and of its tests in `test/nodes`. */
	readonly folder: string;
	readonly operations: readonly NamedOperation[];
	/** The parameters that every operation has. */
	readonly runner: readonly INodeProperties[];
	/** The credential to test it with, for each kind of Jira that it works with. */
	readonly credentials: Partial<Readonly<Record<Flavour, string>>>;
	readonly samples: readonly Sample[];
	/** Further samples that only the guard needs. */
	readonly furtherSamples: readonly Sample[];
}

/** Both nodes. An operation is guarded because it is in its node's list. */
export const guardedNodes: readonly GuardedNode[] = [
	{
		name: new Jira().description.name,
		folder: 'Jira',
		operations: jiraOperations,
		runner: runnerOf(new Jira()),
		credentials: { cloud: 'jiraBasicApi', dataCenter: 'jiraDataCenterApi' },
		samples: [...jiraSamples, ...bulkSamples],
		furtherSamples,
	},
	{
		name: new JiraDevOps().description.name,
		folder: 'JiraDevOps',
		operations: devOpsOperations,
		runner: runnerOf(new JiraDevOps()),
		credentials: { cloud: 'jiraDevOpsApi' },
		samples: devOpsSamples,
		furtherSamples,
	},
];

/** The parameters that a node shows for all of its operations, except those that choose one and sign in. */
function runnerOf({ description }: INodeType): INodeProperties[] {
	return description.properties.filter(
		({ name, displayOptions }) =>
			displayOptions === undefined && !['authentication', 'resource'].includes(name),
	);
}

/** The unit that is guarded: an operation on one kind of Jira. */
export interface Guarded {
	readonly node: string;
	readonly operation: NamedOperation;
	/** `issue.create` */
	readonly name: string;
	readonly flavour: Flavour;
	readonly credentialType: string;
	readonly runner: readonly INodeProperties[];
	/** Its own samples for this kind of Jira. */
	readonly samples: readonly Sample[];
	/** Those of the node, to set up what a sample needs. */
	readonly allSamples: readonly Sample[];
}

/** Every operation of a node on each kind of Jira that has it. */
export function guardedOn(
	flavour: Flavour,
	{ name: node, operations, runner, credentials, samples, furtherSamples: further }: GuardedNode,
): Guarded[] {
	const credentialType = credentials[flavour];
	if (credentialType === undefined) return [];
	return operations
		.filter((operation) => worksOn(operation, flavour))
		.map((operation) => {
			const name = `${operation.resource}.${operation.name}`;
			const own = [...samples, ...further].filter(
				(sample) => sample.operation === name && (sample.flavours?.includes(flavour) ?? true),
			);
			return {
				node,
				operation,
				name,
				flavour,
				credentialType,
				runner: [...runner, ...requestOptionsOf(operation)],
				samples: own,
				allSamples: samples,
			};
		});
}
