import type { INodeProperties } from 'n8n-workflow';
import { factsOf, type Endpoint, type ScopeSets } from '../../nodes/endpoints';
import type { Operation, Resource } from '../../nodes/operation';

/** The documentation page of a node's operations, as Markdown, built entirely from the operations themselves. */
export function operationsPage(nodeName: string, resources: readonly Resource[]): string {
	const sections = resources.map(({ displayName, operations }) =>
		[`## ${displayName}`, ...operations.map(operationSection)].join('\n\n'),
	);
	return (
		[
			`# Operations of ${nodeName}`,
			'Made from the source by `npm run docs`; do not edit.',
			overview(resources),
			...sections,
			'',
		]
			.join('\n\n')
			.trimEnd() + '\n'
	);
}

/** All operations in one table, by resource. */
function overview(resources: readonly Resource[]): string {
	const rows = resources.map(({ displayName, operations }) => {
		const anchor = displayName.toLowerCase().replaceAll(' ', '-');
		const names = operations.map((operation) => operation.displayName).join(' · ');
		return `| [${displayName}](#${anchor}) | ${names} |`;
	});
	return ['| Resource | Operations |', '| --- | --- |', ...rows].join('\n');
}

function operationSection(operation: Operation): string {
	const {
		displayName,
		description,
		phrases = [],
		scopes,
		optional,
		specification,
		parameters,
	} = operation;
	return [
		`### ${displayName}`,
		`${description}.`,
		[
			'| | |',
			'| --- | --- |',
			phrases.length > 0 ? `| Also called | ${phrases.join(', ')} |` : undefined,
			...scopeRows(scopes),
			...optional.map((endpoint) => optionalRow(endpoint)),
			specification.cloud.length > 0 ? `| Cloud | ${requests(specification.cloud)} |` : undefined,
			specification.dataCenter.length > 0
				? `| Data Center | ${requests(specification.dataCenter)} |`
				: undefined,
		]
			.filter((row) => row !== undefined)
			.join('\n'),
		...(parameters.length > 0
			? [parameters.flatMap((parameter) => parameterLines(parameter)).join('\n')]
			: []),
	].join('\n\n');
}

function parameterLines(parameter: INodeProperties, indent = ''): string[] {
	const { displayName, description, required, type, options } = parameter;
	const line = `${indent}- **${displayName}**${required ? ' (required)' : ''}${description ? `: ${asText(description)}` : ''}`;
	const children = type === 'collection' ? ((options ?? []) as INodeProperties[]) : [];
	return [line, ...children.flatMap((child) => parameterLines(child, `${indent}  `))];
}

/** Asterisks and pipes have a meaning in Markdown. */
function asText(description: string): string {
	return description.replace(/<[^>]+>/g, '').replace(/([*|_])/g, '\\$1');
}

/** The scopes to choose: classic ones, which Atlassian recommends; granular ones if there are no others. */
function scopeRows({ classic, granular }: ScopeSets): string[] {
	return (classic.length > 0 ? classic : granular)
		.filter((set) => set.length > 0)
		.map((set) => `| OAuth scopes | ${set.map(code).join(', ')} |`);
}

/** The scopes of an endpoint that only some values need. */
function optionalRow(endpoint: Endpoint): string {
	const { classic, granular } = factsOf(endpoint, 'cloud').scopes;
	const [set = []] = classic.length > 0 ? classic : granular;
	return `| Only for some inputs: ${code(endpoint)} | ${set.map(code).join(', ')} |`;
}

function requests(specification: readonly string[]): string {
	return specification.map(code).join('<br>');
}

function code(text: string): string {
	return `\`${text}\``;
}
