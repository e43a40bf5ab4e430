import type {
	ICredentialType,
	IDisplayOptions,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';

/** What a node or credential may refer to outside its own description. */
export interface PackageNames {
	readonly credentials: ReadonlySet<string>;
	/** Whether the package has the icon at a URL that n8n's loader made from an icon path. */
	readonly hasIcon: (url: string) => boolean;
}

/** Names are global in n8n, and n8n has its own nodes and credentials whose names begin like this. */
const takenNames = /^(jiraSoftware|atlassian|confluence)/i;

/**
 * What is wrong with a loaded node: it refers to something that does not exist, or lacks something that n8n's editor
 * needs.
 *
 * @returns one sentence for each finding
 */
export function nodeFaults(node: INodeType, names: PackageNames): string[] {
	const { description } = node;
	const say = (text: string): string => `node ${description.name}: ${text}`;
	const faults = [...commonFaults(description, names)];

	const categories = description.codex?.categories ?? [];
	if (categories.length === 0) faults.push('it has no codex with categories');
	const isTrigger = description.group.includes('trigger');
	if (isTrigger === (description.usableAsTool !== undefined)) {
		faults.push(isTrigger ? 'a trigger is no tool' : 'usableAsTool is missing');
	}

	const credentials = description.credentials ?? [];
	if (credentials.length === 0) faults.push('it has no credentials');
	for (const { name, testedBy, displayOptions } of credentials) {
		if (!names.credentials.has(name)) faults.push(`there is no credential ${name}`);
		if (typeof testedBy === 'string' && node.methods?.credentialTest?.[testedBy] === undefined) {
			faults.push(`there is no credential test ${testedBy}`);
		}
		faults.push(...conditionFaults(name, displayOptions, description.properties));
	}
	faults.push(...propertyFaults(description.properties, description.properties, node.methods));
	return faults.map(say);
}

/** What is wrong with a loaded credential type. */
export function credentialFaults(credential: ICredentialType, names: PackageNames): string[] {
	const faults = commonFaults(credential, names);
	if (!credential.displayName.startsWith('Jira Platform: ')) {
		faults.push("its display name could be one of n8n's own");
	}
	if (credential.test === undefined) faults.push('it has no test');
	// A name may also refer to an inherited field: n8n knows it, this package does not.
	if (credential.extends === undefined) {
		faults.push(...propertyFaults(credential.properties, credential.properties, undefined));
	}
	return faults.map((text) => `credential ${credential.name}: ${text}`);
}

type Described = Pick<
	ICredentialType,
	'name' | 'displayName' | 'iconUrl' | 'documentationUrl' | 'properties'
>;

function commonFaults(
	{ name, displayName, iconUrl, documentationUrl }: Described,
	{ hasIcon }: PackageNames,
): string[] {
	const faults: string[] = [];
	if (takenNames.test(name)) faults.push('its name is one that n8n has taken');
	if (displayName === '') faults.push('it has no display name');
	if (documentationUrl !== undefined && !documentationUrl.startsWith('https://')) {
		faults.push(`its documentation is at ${documentationUrl}`);
	}
	if (typeof iconUrl !== 'object') return [...faults, 'it has no icons for light and dark'];
	for (const url of [iconUrl.light, iconUrl.dark]) {
		if (!hasIcon(url)) faults.push(`there is no icon ${url}`);
	}
	return faults;
}

const isCollection = (
	option: INodePropertyOptions | INodeProperties | INodePropertyCollection,
): option is INodePropertyCollection => 'values' in option;

const isProperty = (
	option: INodePropertyOptions | INodeProperties | INodePropertyCollection,
): option is INodeProperties => 'type' in option;

/** The values that a property offers; undefined if it accepts any or asks Jira for them. */
function valuesOf(property: INodeProperties): unknown[] | undefined {
	const isChoice = property.type === 'options' || property.type === 'multiOptions';
	if (!isChoice || property.typeOptions?.loadOptionsMethod !== undefined) return undefined;
	return (property.options ?? []).flatMap((option) => ('value' in option ? [option.value] : []));
}

function propertyFaults(
	properties: readonly INodeProperties[],
	root: readonly INodeProperties[],
	methods: INodeType['methods'],
): string[] {
	return properties.flatMap((property) => {
		const { name, displayOptions } = property;
		return [
			...conditionFaults(name, displayOptions, properties, root),
			...defaultFaults(property),
			...methodFaults(property, methods),
			...(property.options ?? []).flatMap((option) => [
				...(isCollection(option) ? propertyFaults(option.values, root, methods) : []),
				...('value' in option && 'displayOptions' in option
					? conditionFaults(`${name}.${option.value}`, option.displayOptions, properties, root)
					: []),
			]),
			...propertyFaults((property.options ?? []).filter(isProperty), root, methods),
		];
	});
}

/** A condition on a missing parameter or value hides a field forever. */
function conditionFaults(
	owner: string,
	displayOptions: IDisplayOptions | undefined,
	siblings: readonly INodeProperties[],
	root: readonly INodeProperties[] = siblings,
): string[] {
	const conditions = Object.entries({ ...displayOptions?.show, ...displayOptions?.hide });
	return conditions.flatMap(([key, wanted = []]) => {
		if (key.startsWith('@')) return [];
		const [name = ''] = key.replace(/^\//, '').split('.');
		const meant = (key.startsWith('/') ? root : siblings).filter((one) => one.name === name);
		if (meant.length === 0) return [`'${owner}' depends on '${key}', which is not there`];

		const offered = meant.map(valuesOf);
		if (offered.includes(undefined)) return [];
		const literals = wanted.filter((value) => typeof value !== 'object');
		return literals
			.filter((value) => !offered.flat().includes(value))
			.map((value) => `'${owner}' depends on '${key}' being '${String(value)}', which it never is`);
	});
}

function defaultFaults(property: INodeProperties): string[] {
	const values = valuesOf(property);
	if (values === undefined) return [];
	const chosen: unknown[] = Array.isArray(property.default) ? property.default : [property.default];
	return chosen
		.filter((value) => !values.includes(value))
		.map((value) => `'${property.name}' is '${String(value)}' at first, which it does not offer`);
}

function methodFaults(property: INodeProperties, methods: INodeType['methods']): string[] {
	const { loadOptionsMethod } = property.typeOptions ?? {};
	const searches = (property.modes ?? []).map((mode) => mode.typeOptions?.searchListMethod);
	return [
		...(loadOptionsMethod !== undefined && methods?.loadOptions?.[loadOptionsMethod] === undefined
			? [`'${property.name}' loads its options with ${loadOptionsMethod}, which is not there`]
			: []),
		...searches
			.filter((search) => search !== undefined && methods?.listSearch?.[search] === undefined)
			.map((search) => `'${property.name}' searches with ${search}, which is not there`),
	];
}
