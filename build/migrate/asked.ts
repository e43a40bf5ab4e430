import type { Flavour } from '../../nodes/endpoints';
import { isExpression } from './values/expression';
import { isRecord, type Note, type Parameters } from './workflow';

/** A node of n8n's own kind, as an operation's migration reads it. */
export interface Asked {
	readonly flavour: Flavour;
	/** The value of a parameter; undefined if it is absent, and then the built-in node's default counts. */
	given(name: string): unknown;
	/** A collection; empty if it is absent. */
	collection(name: string): Parameters;
	/** Whether a switch is on; an expression counts as on, and is noted. */
	isOn(name: string): boolean;
	/** Whether the node is a tool of an AI agent, which cannot be divided. */
	readonly isTool: boolean;
	/** Something that a person should know or do. */
	note(parameter: string | undefined, text: string): void;
}

/** Reads a node's parameters, and collects what is said about them. */
export function askedOf(
	parameters: Parameters,
	{
		flavour,
		isTool,
		notes,
	}: Pick<Asked, 'flavour' | 'isTool'> & { notes: Array<Omit<Note, 'node'>> },
): Asked {
	const note = (parameter: string | undefined, text: string) => {
		notes.push({ ...(parameter !== undefined && { parameter }), text });
	};
	return {
		flavour,
		isTool,
		note,
		given: (name) => parameters[name],
		collection: (name) => {
			const value = parameters[name];
			if (isRecord(value)) return value;
			if (value !== undefined && value !== '' && value !== null) {
				note(
					name,
					'is an expression for all its fields together, which is left out: add the fields one by one.',
				);
			}
			return {};
		},
		isOn: (name) => {
			const value = parameters[name];
			if (isExpression(value)) {
				note(
					name,
					'is an expression; the migrated node has to know it beforehand, and takes it for on.',
				);
				return true;
			}
			return value === true || value === 'true';
		},
	};
}
