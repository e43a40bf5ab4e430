import type { Flavour } from '../../nodes/endpoints';
import type { BuiltInOperation } from './operation';
import { textsIn } from './texts';
import { isExpression } from './values/expression';
import { outputsOf, type Note, type Workflow, type WorkflowNode } from './workflow';

/** A node that was migrated, and what it was. */
export interface Source {
	readonly name: string;
	readonly operation: BuiltInOperation;
	readonly flavour: Flavour;
}

/** Something of the output that differs, and what to read instead. */
interface Difference {
	readonly property: string;
	readonly text: (source: string) => string;
}

/** Says where later nodes read what our node puts out in another way. Their expressions stay as they are. */
export function notesOnReaders(workflow: Workflow, sources: readonly Source[]): Note[] {
	return sources.flatMap((source) =>
		workflow.nodes.flatMap((reader) =>
			differencesOf(source)
				.filter(({ property }) => reads(reader, source.name, property, workflow))
				.map(({ text }) => ({ node: reader.name, text: text(source.name) })),
		),
	);
}

const DONE: Readonly<Record<string, string>> = {
	'issue.update': '`updated` (or `transitioned`)',
	'issue.delete': '`deleted`',
	'issue.notify': '`notified`',
	'issueAttachment.remove': '`deleted`',
	'issueComment.remove': '`deleted`',
	'user.delete': '`deleted`',
};

function differencesOf({ operation, flavour }: Source): Difference[] {
	const called = `${operation.resource}.${operation.operation}`;
	const done = DONE[called];
	const isText = flavour === 'cloud' && (called === 'issue.get' || called === 'issue.getAll');
	return [
		...(done === undefined
			? []
			: [
					{
						property: 'success',
						text: (source: string) =>
							`reads \`success\` of "${source}", which now puts out ${done}.`,
					},
				]),
		...(operation.resource === 'user'
			? []
			: [
					{
						property: 'self',
						text: (source: string) =>
							`reads \`self\` of "${source}", an address of Jira's programming interface that opens no page: \`url\` does${called === 'issue.create' ? '' : ", if 'Simplify' is on"}.`,
					},
				]),
		...(isText
			? ['description', 'environment'].map((property) => ({
					property,
					text: (source: string) =>
						`reads \`${property}\` of "${source}", which was wiki markup and is now a document (ADF): turn on 'Simplify' there for Markdown, without \`fields\` before the name.`,
				}))
			: []),
	];
}

/** Parameters that hold code instead of expressions. */
const CODE = /(?:^|\.)(?:jsCode|functionCode|pythonCode)$/;

/** What an expression calls the item that its node gets, and what code calls it. */
const OWN_ITEM = '\\$(?:json|input)\\b';
const OWN_ITEMS = `${OWN_ITEM}|(?<![.$])\\bitems?\\b`;

function reads(
	reader: WorkflowNode,
	source: string,
	property: string,
	workflow: Workflow,
): boolean {
	const isNext = outputsOf(workflow.connections, source)
		.flatMap((ends) => ends ?? [])
		.some(({ node }) => node === reader.name);
	const ways = (own: string) => [namesOf(source), ...(isNext ? [own] : [])].join('|');
	return textsIn(reader.parameters).some(({ path, text }) => {
		if (CODE.test(path)) {
			return new RegExp(ways(OWN_ITEMS)).test(text) && isMember(property, '').test(text);
		}
		return isExpression(text) && isMember(property, `(?:${ways(OWN_ITEM)})${PATH}`).test(text);
	});
}

/** What can stand between a node and one of its values: `.item.json["fields"]?`. */
const PATH = '[\\w.?!$()[\\]"\']*?';

function isMember(property: string, before: string): RegExp {
	return new RegExp(`${before}(?:\\.|\\[["'])${property}\\b`);
}

/** A pattern for the ways to name a node in an expression. */
function namesOf(node: string): string {
	const escaped = node.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return `\\$(?:items\\(|node\\[|\\()\\s*["'\`]${escaped}["'\`]|\\$node\\.${escaped}\\.`;
}
