import type { Asked } from './asked';
import type { Parameters } from './workflow';

/** One of our operations, with its parameters; those that are undefined are left out. */
export interface Step {
	readonly resource: string;
	readonly operation: string;
	readonly parameters: Parameters;
}

/** An operation of n8n's node, and how ours does the same. */
export interface BuiltInOperation {
	/** As n8n's node stores it: `issueComment`. */
	readonly resource: string;
	readonly operation: string;
	/** All its parameters, and those in its collections; what else a node has is invented. */
	readonly parameters: Readonly<Record<string, readonly string[]>>;
	/** One node, or several in a row. */
	readonly steps: (asked: Asked) => readonly [Step, ...Step[]];
}

/** Describes an operation of n8n's node. */
export const builtIn = (
	resource: string,
	operation: string,
	parameters: BuiltInOperation['parameters'],
	steps: BuiltInOperation['steps'],
): BuiltInOperation => ({ resource, operation, parameters, steps });

/** One of our operations with its parameters. */
export function step(resource: string, operation: string, parameters: Parameters): Step {
	const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
	return { resource, operation, parameters: Object.fromEntries(given) };
}

/** The parameters given, without those that are undefined; undefined if none is left. */
export function collected(parameters: Parameters): Parameters | undefined {
	const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
	return given.length === 0 ? undefined : Object.fromEntries(given);
}
