import type { IBinaryKeyData, INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../sandbox/sandbox';

/** What a sample may speak of. */
export interface SamplePlace {
	readonly sandbox: Pick<Sandbox, 'flavour' | 'jira'>;
	/** Key of an issue that is there. */
	readonly issue: string;
	/** A query that finds some issues. */
	readonly jql: string;
	/** Id of an attachment of the issue, where the sample needs one. */
	readonly attachmentId: string;
	/** Id of a worklog of the issue, likewise. */
	readonly worklogId: string;
	/** Becomes part of every name and id that the sample gives, so that it can be told from its likes. */
	readonly mark: string;
}

/** What may have to be there beside the issue. */
export const NEEDS = ['attachment', 'comment', 'worklog'] as const;

export type Need = (typeof NEEDS)[number];

/** Parameters with which an operation does something that shows. */
export interface Sample {
	/** `issue.create` */
	readonly operation: string;
	/** The kinds of Jira that have it; those of the operation when it is left out. */
	readonly flavours?: ReadonlyArray<Sandbox['flavour']>;
	/** What must be there beside the issue. */
	readonly needs?: Need;
	/** Operations whose samples of the same mark must have been carried out before. */
	readonly after?: readonly string[];
	parameters(place: SamplePlace): INodeParameters;
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
