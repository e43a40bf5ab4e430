import type { NamedOperation } from '../../nodes/operation';
import { devOpsSamples } from '../samples/devOpsSamples';
import { anyEndpointWrites } from '../samples/jira/anyEndpoint';
import { bulkSamples, jiraSamples, stepSamples } from '../samples/jiraSamples';
import { devOpsOperations, jiraOperations, worksOn } from '../samples/operations';
import type { Sample } from '../samples/sample';
import type { Flavour } from '../sandbox/jira/model';

/** What is tested: a sample of an operation on one kind of Jira. */
export interface Subject {
	/** `issue.create`; with a number from its second sample on. */
	readonly name: string;
	readonly flavour: Flavour;
	readonly node: string;
	readonly credentialType: string;
	readonly effect: 'read' | 'write';
	readonly sample: Sample;
	/** All samples of the node, to set up what a sample needs. */
	readonly samples: readonly Sample[];
}

/**
 * Every operation of both nodes on every kind of Jira that has it.
 *
 * @throws Error that names an operation without a sample
 */
export function allSubjects(): Subject[] {
	return [
		...subjectsOf(
			'jira',
			jiraOperations,
			[...jiraSamples, ...anyEndpointWrites, ...bulkSamples, ...stepSamples],
			{
				cloud: 'jiraBasicApi',
				dataCenter: 'jiraDataCenterApi',
			},
		),
		...subjectsOf('jiraDevOps', devOpsOperations, devOpsSamples, { cloud: 'jiraDevOpsApi' }),
	];
}

function subjectsOf(
	node: string,
	operations: readonly NamedOperation[],
	samples: readonly Sample[],
	credentials: Partial<Record<Flavour, string>>,
): Subject[] {
	return operations.flatMap((one) => {
		const { resource, name, effect } = one;
		const operation = `${resource}.${name}`;
		const own = samples.filter((sample) => sample.operation === operation);
		if (own.length === 0) throw new Error(`test/samples has no sample of ${node}: ${operation}`);
		return (Object.entries(credentials) as Array<[Flavour, string]>)
			.filter(([flavour]) => worksOn(one, flavour))
			.flatMap(([flavour, credentialType]) => {
				const samplesThere = own.filter(({ flavours }) => flavours?.includes(flavour) ?? true);
				return samplesThere.map((sample, index) => ({
					name: index === 0 ? operation : `${operation} ${index + 1}`,
					flavour,
					node,
					credentialType,
					effect: effect === undefined || sample.onlyReads === true ? 'read' : 'write',
					sample,
					samples,
				}));
			});
	});
}
