import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest } from '../../connection';
import type { Endpoint } from '../../endpoints';
import type { SharedRequest } from '../../operation';
import type { Limit } from '../limits/limit';

/** What Jira says of one entity that it was sent. */
export interface Verdict {
	/** What Jira knows it by, and what it is: `{ entity: 'build', pipelineId: 'ci', buildNumber: 7 }`. */
	readonly key: IDataObject;
	/** The issues that it was sent for. */
	readonly issues: readonly string[];
	/** Those of them that this Jira does not have. */
	readonly unknownIssues: readonly string[];
	/** Why Jira does not take it; none when it does, and none when its answer does not tell. */
	readonly reasons: readonly string[];
	/** Whether Jira's answer names it among what it takes. */
	readonly isAccepted: boolean;
}

/** A kind of data that development tools send: how it is sent, and how Jira answers. */
export interface EntityKind {
	/** What one of them is called: `build`. */
	readonly name: string;
	/** What sending one of them is called as a step of an item: `Send build`. */
	readonly step: string;
	/** Where its requests go, and the requests of what takes it away. */
	readonly endpoints: readonly Endpoint[];
	/** Where its entities stand in the body of a request: `builds`. */
	readonly listName: string;
	/** The `listName` of data that must have arrived before: what takes them away must not overtake them. */
	readonly follows?: string;
	/** How much Jira takes of one entity. */
	readonly limits: Limit;
	/** An entity in pieces that each fit into a request. */
	split(entity: IDataObject): readonly IDataObject[];
	/** A request that begins with an entity, and how much else goes into it. */
	open(first: IDataObject): SharedRequest<IDataObject>;
	/** @param frame what the body holds beside the entities: properties, the name of the product… */
	request(frame: IDataObject, entities: readonly IDataObject[]): JiraRequest;
	/** Reads the answer: what became of each entity, and of the parts of each that Jira judges by themselves. */
	verdicts(body: unknown, entities: readonly IDataObject[]): ReadonlyArray<readonly Verdict[]>;
}
