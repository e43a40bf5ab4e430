import type {
	ICredentialType,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { parametersFor } from '../parametersFor';

/** Everything that the form of a node says, in the order in which a user meets it; parameters that it has said already are only named. */
export function nodeTexts({
	displayName,
	description,
	properties,
}: INodeTypeDescription): string[] {
	const said = new Set<string>();
	const ofAll = properties.filter(
		({ name, displayOptions }) =>
			displayOptions?.show?.['operation'] === undefined &&
			name !== 'resource' &&
			name !== 'operation',
	);
	return [
		`# ${displayName}: ${description}`,
		...linesOf(ofAll, said),
		...operationsOf(properties).flatMap(({ path, heading }) => [
			'',
			heading,
			...linesOf(parametersFor(properties, path), said),
		]),
	];
}

/** Everything that the form of a credential says. */
export function credentialTexts({ displayName, properties }: ICredentialType): string[] {
	return ['', `# ${displayName}`, ...linesOf(properties, new Set())];
}

function operationsOf(
	properties: readonly INodeProperties[],
): ReadonlyArray<{ path: string; heading: string }> {
	const resourceNames = namesByValue(properties.find(({ name }) => name === 'resource'));
	return properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ displayOptions, options = [] }) =>
			(displayOptions?.show?.['resource'] ?? []).flatMap((resource) =>
				(options as INodePropertyOptions[]).map(({ name, value, action, description }) => ({
					path: `${String(resource)}.${value}`,
					heading: `## ${resourceNames.get(resource)} → ${name} (${action}): ${description}`,
				})),
			),
		);
}

function namesByValue(choice: INodeProperties | undefined): ReadonlyMap<unknown, string> {
	return new Map(
		((choice?.options ?? []) as INodePropertyOptions[]).map(({ name, value }) => [value, name]),
	);
}

function linesOf(properties: readonly INodeProperties[], said: Set<string>): string[] {
	const fresh: string[] = [];
	const repeated: string[] = [];
	for (const property of properties) {
		if (property.type === 'hidden') continue;
		const lines = linesOfOne(property, '- ');
		const text = lines.join('\n');
		if (said.has(text)) repeated.push(property.displayName);
		else fresh.push(...lines);
		said.add(text);
	}
	return [...fresh, ...(repeated.length > 0 ? [`- as above: ${repeated.join(', ')}`] : [])];
}

type Option = INodePropertyOptions | INodeProperties | INodePropertyCollection;

function linesOfOne(property: INodeProperties, indent: string): string[] {
	const {
		displayName,
		required,
		placeholder,
		description,
		hint,
		options = [],
		modes = [],
	} = property;
	const isNotice = property.type === 'notice';
	const own = `${displayName}${required === true ? ' *' : ''}${placeholder ? ` [${placeholder}]` : ''}`;
	const button = property.typeOptions?.multipleValueButtonText;
	const details = [description, hint, button].filter((text) => text !== undefined && text !== '');
	return [
		`${indent}${isNotice ? 'Notice: ' : ''}${[own, ...details].join(': ')}`,
		...modes.map(
			(mode) =>
				`  ${indent}${mode.displayName}${mode.placeholder === undefined ? '' : ` [${mode.placeholder}]`}`,
		),
		...options.flatMap((option: Option) =>
			'values' in option
				? option.values.flatMap((value) => linesOfOne(value, `  ${indent}`))
				: 'type' in option
					? linesOfOne(option, `  ${indent}`)
					: [
							`  ${indent}${option.name}${option.description === undefined ? '' : `: ${option.description}`}`,
						],
		),
	];
}
