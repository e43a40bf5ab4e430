import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/sandbox';
import { askJira, type AskJira } from './askJira';

/** What a sample may refer to. */
export interface SamplePlace {
	readonly sandbox: Pick<Sandbox, 'flavour' | 'jira'>;
	/** Key of an existing issue. */
	readonly issue: string;
	/** A query that finds some issues. */
	readonly jql: string;
	/** ID of an attachment of the issue, if the sample needs one. */
	readonly attachmentId: string;
	/** ID of a worklog of the issue, if the sample needs one. */
	readonly worklogId: string;
	/** The IDs of what the sample made. */
	readonly made: Readonly<Record<string, string>>;
	/** Becomes part of every name and ID in the sample, so that it can be told apart from similar ones. */
	readonly mark: string;
}

/** Samples that follow each other on a Jira without issues: the first ones create what the others name. */
const FIRST_PLACE = {
	issue: 'SUP-1',
	jql: 'project = SUP',
	attachmentId: '10000',
	worklogId: '10000',
};

/** What may have to exist in addition to the issue. */
export const NEEDS = ['attachment', 'comment', 'worklog'] as const;

export type Need = (typeof NEEDS)[number];

/** Parameters with which an operation has a visible effect. */
export interface Sample {
	/** `issue.create` */
	readonly operation: string;
	/** Whether it only reads, although its operation can write. */
	readonly onlyReads?: boolean;
	/** The kinds of Jira that have it; default: those of the operation. */
	readonly flavours?: ReadonlyArray<Sandbox['flavour']>;
	/** What must exist in addition to the issue. */
	readonly needs?: Need;
	/** Makes what else must exist, and returns its IDs: `{ versionId }`. Their names contain the mark. */
	make?(ask: AskJira, place: SamplePlace): Promise<Readonly<Record<string, string>>>;
	/** Operations whose samples with the same mark must have run before. */
	readonly after?: readonly string[];
	parameters(place: SamplePlace): INodeParameters;
}

/** Where a sample runs, after what it needs was made. */
export async function madePlace(
	{ make }: Sample,
	place: Omit<SamplePlace, 'sandbox' | 'made'> & { readonly sandbox: Sandbox },
): Promise<SamplePlace> {
	const here = { ...place, made: {} };
	return make === undefined ? here : { ...here, made: await make(askJira(place.sandbox), here) };
}

/** Where a sample runs after others on a Jira that had no issues. */
export async function firstPlace(sample: Sample, sandbox: Sandbox): Promise<SamplePlace> {
	return await madePlace(sample, { ...FIRST_PLACE, sandbox, mark: `-${sample.operation}` });
}

/** The binary data of a sample's item. */
export function sampleFiles(mark: string): IBinaryKeyData {
	return {
		data: {
			data: Buffer.from('Smoke since nine').toString('base64'),
			mimeType: 'text/plain',
			fileName: `report${mark}.txt`,
		},
	};
}
