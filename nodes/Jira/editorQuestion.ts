import type { ILoadOptionsFunctions, NodeError } from 'n8n-workflow';
import type { Connection } from '../connection';
import { holdsExpression } from '../operation/itemParameters';
import { unwrapLocator, wayOf, type Located } from '../values/locator';
import { PROJECT_WAYS } from '../values/project';
import { projectCalled } from './projectCalled';

/** A request of the editor while a node is open: for a list or for the fields of a form. */
export interface EditorQuestion {
	readonly connection: Connection;
	/**
	 * The present value of another parameter of the node, as text: `''` when it is empty, `undefined` when it is an
	 * expression whose value is not known before the nodes in front have run.
	 */
	parameter(name: string): string | undefined;
	/** The same with the way in which it was given, from the mode of its locator. */
	located<By extends string>(
		name: string,
		ways: Readonly<Record<string, By>>,
	): Located<By> | undefined;
	/** The key or ID of the project that is chosen in the node, likewise; its name is looked up. */
	project(): Promise<string | undefined>;
}

/** What the editor's functions say about the open node. */
export function editorQuestion(
	functions: ILoadOptionsFunctions,
	connection: Connection,
): EditorQuestion {
	const parameter = (name: string) => currentParameter(functions, name);
	const located = <By extends string>(name: string, ways: Readonly<Record<string, By>>) => {
		const value = parameter(name);
		return value === undefined
			? undefined
			: { by: wayOf(functions.getCurrentNodeParameter(name), ways), value };
	};
	const project = async () => {
		const written = located('project', PROJECT_WAYS);
		if (written === undefined || written.value === '') return written?.value;
		return (await projectCalled(written, connection)).value;
	};
	return { connection, parameter, located, project };
}

/** Where a list or a form cannot be shown, n8n shows only the message: what to do belongs there, too. */
export function withWayOut(error: NodeError): NodeError {
	const { message, description } = error;
	if (typeof description === 'string' && description !== '') {
		error.message = `${message.replace(/\.$/, '')}. ${description}`;
		error.description = undefined;
	}
	return error;
}

function currentParameter(functions: ILoadOptionsFunctions, name: string): string | undefined {
	const given: unknown = functions.getCurrentNodeParameter(name);
	return given === undefined ? '' : knownText(unwrapLocator(given));
}

/** What the editor sends for an expression: its value, or nothing or the expression itself if it has no value yet. */
function knownText(value: unknown): string | undefined {
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && !holdsExpression(value) ? value.trim() : undefined;
}
