import type {
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { sourceTypes } from '../harness/packageTypes';
import { parametersFor } from './parametersFor';

/** The file with the names on which stored workflows and credentials depend. */
export const PUBLISHED = 'test/documentation/published.txt';

/** Separates the path of a name from its content. */
const HOLDS = ' = ';

/**
 * Every name that a stored workflow or credential can contain, one per line: its path, its default and the values that
 * it offers. Labels and descriptions are left out: nothing stored depends on them.
 */
export function publishedNames(): string[] {
	const types = sourceTypes();
	return [
		...['jira', 'jiraDevOps', 'jiraTrigger', 'jiraPollingTrigger'].flatMap((node) =>
			namesOfNode(types.getByNameAndVersion(node).description),
		),
		...types
			.credentialTypeNames()
			.filter((name) => name.startsWith('jira'))
			.flatMap((name) => [name, ...namesOf(name, types.credentialType(name).properties)]),
	];
}

/** The differences between the published names and the current ones, one sentence each. */
export function publishedChanges(published: readonly string[], now: readonly string[]): string[] {
	const before = new Map(published.map(parted));
	const after = new Map(now.map(parted));
	return [
		...[...before].flatMap(([path, held]) => {
			const holds = after.get(path);
			if (holds === undefined) return [`${path} is gone`];
			return holds === held ? [] : [`${path} was ${held}, and is ${holds}`];
		}),
		...[...after.keys()].filter((path) => !before.has(path)).map((path) => `${path} is new`),
	];
}

function parted(line: string): [path: string, held: string] {
	const at = line.indexOf(HOLDS);
	return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + HOLDS.length)];
}

function namesOfNode({ name, properties, credentials = [] }: INodeTypeDescription): string[] {
	const isOfOperation = ({ displayOptions }: INodeProperties) =>
		displayOptions?.show?.['operation'] !== undefined;
	const operations = properties
		.filter((property) => property.name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			(displayOptions?.show?.['resource'] ?? []).flatMap((resource) =>
				(options as INodePropertyOptions[]).map(({ value }) => `${String(resource)}.${value}`),
			),
		);
	return [
		name,
		...credentials.map((credential) => `${name}/credentials/${credential.name}`),
		...namesOf(
			name,
			properties.filter((property) => !isOfOperation(property) && property.name !== 'operation'),
		),
		...operations.flatMap((operation) => [
			`${name}/${operation}`,
			...namesOf(`${name}/${operation}`, parametersFor(properties, operation)),
		]),
	];
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

function namesOf(path: string, properties: readonly INodeProperties[]): string[] {
	return properties
		.filter(({ type }) => type !== 'notice')
		.flatMap(({ name, type, default: atFirst, options = [], modes = [] }) => {
			const own = `${path}/${name}`;
			const values = [
				...options.flatMap((option) => ('value' in option ? [String(option.value)] : [])),
				...modes.map((mode) => mode.name),
			];
			const offered = values.length > 0 ? ` of ${values.toSorted().join(', ')}` : '';
			return [
				`${own}${HOLDS}${isComputed(type, atFirst) ? 'computed' : JSON.stringify(atFirst)}${offered}`,
				...options.flatMap((option: Option) =>
					'values' in option
						? namesOf(`${own}/${option.name}`, option.values)
						: 'type' in option
							? namesOf(own, [option])
							: [],
				),
			];
		});
}

/** Values that n8n computes each time are not stored. */
function isComputed(type: string, atFirst: unknown): boolean {
	return type === 'hidden' && typeof atFirst === 'string' && atFirst.startsWith('=');
}
