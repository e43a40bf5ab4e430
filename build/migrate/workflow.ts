/** Parameters of a node, as n8n stores them: those at their default may be absent. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A node of an exported workflow; what is not named here is passed on unchanged. */
export interface WorkflowNode {
	readonly name: string;
	readonly type: string;
	readonly parameters?: Parameters;
	/** By type; in old workflows only the name of the credential. */
	readonly credentials?: Readonly<Record<string, CredentialReference | string>>;
	readonly position?: readonly number[];
	readonly [setting: string]: unknown;
}

/** Which stored credential a node uses. */
export interface CredentialReference {
	readonly id?: string | null;
	readonly name?: string;
}

/** The end of a connection: the node that receives. */
export interface Target {
	readonly node: string;
	readonly type: string;
	readonly index: number;
}

/** For each output of a node the ends of its connections; null for an output without any. */
export type Outputs = ReadonlyArray<readonly Target[] | null>;

/** By the name of the node that sends, and by type: `main`, `ai_tool` … */
export type Connections = Readonly<Record<string, Readonly<Record<string, Outputs>>>>;

/** An exported workflow. */
export interface Workflow {
	readonly nodes: readonly WorkflowNode[];
	readonly connections?: Connections;
	readonly [setting: string]: unknown;
}

/** Something that a person should know or do. */
export interface Note {
	/** The node's name in the migrated workflow. */
	readonly node: string;
	/** Where in the original node, as n8n stores it: `additionalFields.priority`. */
	readonly parameter?: string;
	/** One or more sentences. */
	readonly text: string;
}

/** A note as a line for people. */
export function lineOf({ node, parameter, text }: Note): string {
	return `${node}${parameter === undefined ? '' : `, '${parameter}'`}: ${text}`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ends of a node's connections for each of its outputs; none where a connection is malformed. */
export function outputsOf(connections: unknown, node: string, type = 'main'): Outputs {
	const types = isRecord(connections) ? connections[node] : undefined;
	const outputs = isRecord(types) ? types[type] : undefined;
	if (!Array.isArray(outputs)) return [];
	return outputs.map((ends: unknown) => (Array.isArray(ends) ? ends.filter(isTarget) : null));
}

const isTarget = (end: unknown): end is Target => isRecord(end) && typeof end.node === 'string';
