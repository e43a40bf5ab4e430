import type { Asked } from './asked';
import type { BuiltInOperation } from './operation';
import { textsIn } from './texts';
import { isForgottenExpression } from './values/expression';
import { isRecord, type Parameters } from './workflow';

/** Parameters that n8n's node has for every operation. */
const OF_ALL = ['jiraVersion', 'operation', 'resource', 'site'];

/** Parameters that n8n adds to every tool of an AI agent. */
const OF_TOOLS = ['descriptionType', 'toolDescription'];

/** What of a node's parameters is kept as it is. */
export function toolSettings(parameters: Parameters): Parameters {
	return Object.fromEntries(
		OF_TOOLS.flatMap((name) => (name in parameters ? [[name, parameters[name]]] : [])),
	);
}

/** Says which parameters n8n's node does not have: language models invent them. */
export function noteInvented(
	parameters: Parameters,
	{ parameters: known }: BuiltInOperation,
	{ note }: Pick<Asked, 'note'>,
): void {
	const notKnown = (path: string) => {
		note(path, "n8n's node has no such parameter and ignored it: it is left out.");
	};
	for (const [name, value] of Object.entries(parameters)) {
		const inside = known[name];
		if (inside === undefined && ![...OF_ALL, ...OF_TOOLS].includes(name)) notKnown(name);
		if (inside === undefined || inside.length === 0 || !isRecord(value)) continue;
		for (const field of Object.keys(value)) {
			if (!inside.includes(field)) notKnown(`${name}.${field}`);
		}
	}
}

/** Says which texts look like expressions, but are sent as they are. */
export function noteForgotten(parameters: Parameters, { note }: Pick<Asked, 'note'>): void {
	for (const { path, text } of textsIn(parameters)) {
		if (!isForgottenExpression(text)) continue;
		note(
			path,
			'contains {{ … }}, but is no expression, so that Jira gets the braces. It is kept: switch it to Expression if a value was meant.',
		);
	}
}
