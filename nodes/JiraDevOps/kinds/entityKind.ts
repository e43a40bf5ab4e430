import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest } from '../../connection';
import type { Endpoint } from '../../endpoints';
import type { SharedRequest } from '../../operation';
import type { Limit } from '../limits/limit';

/** What Jira says about one entity that was sent. */
export interface Verdict {
	/** Its key in Jira, and its kind: `{ entity: 'build', pipelineId: 'ci', buildNumber: 7 }`. */
	readonly key: IDataObject;
	/** The issues that it was sent for. */
	readonly issues: readonly string[];
	/** Those of them that this Jira does not have. */
	readonly unknownIssues: readonly string[];
	/** Why Jira rejects it; empty if Jira accepts it, or if its answer does not say. */
	readonly reasons: readonly string[];
	/** Whether Jira's answer lists it as accepted. */
	readonly isAccepted: boolean;
}

/** A kind of data from development tools: how it is sent, and how Jira answers. */
export interface EntityKind {
	/** What one of them is called: `build`. */
	readonly name: string;
	/** What sending one of them is called as a step of an item: `Send build`. */
	readonly step: string;
	/** The endpoints of its requests, and of its deletions. */
	readonly endpoints: readonly Endpoint[];
	/** The property of the request body with its entities: `builds`. */
	readonly listName: string;
	/** The `listName` of data that must arrive first: a deletion must not overtake it. */
	readonly follows?: string;
	/** Jira's limits for one entity. */
	readonly limits: Limit;
	/** An entity in pieces that each fit into a request. */
	split(entity: IDataObject): readonly IDataObject[];
	/** A request that begins with an entity, and has room for others. */
	open(first: IDataObject): SharedRequest<IDataObject>;
	/** @param frame the rest of the body: properties, the name of the product… */
	request(frame: IDataObject, entities: readonly IDataObject[]): JiraRequest;
	/** Reads the answer: the outcome of each entity, and of the parts that Jira accepts or rejects individually. */
	verdicts(body: unknown, entities: readonly IDataObject[]): ReadonlyArray<readonly Verdict[]>;
}
