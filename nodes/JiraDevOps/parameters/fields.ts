import type { INodeProperties } from 'n8n-workflow';

/** What a parameter may say beside its name and label. */
export type Details = Partial<Omit<INodeProperties, 'displayName' | 'name' | 'type'>>;

const required: Details = { required: true };

export function textField(
	displayName: string,
	name: string,
	details: Details = {},
): INodeProperties {
	return { displayName, name, type: 'string', default: '', ...details };
}

export function requiredText(
	displayName: string,
	name: string,
	details: Details = {},
): INodeProperties {
	return textField(displayName, name, { ...required, ...details });
}

export function numberField(
	displayName: string,
	name: string,
	details: Details = {},
): INodeProperties {
	return { displayName, name, type: 'number', default: 0, ...details };
}

export function yesOrNo(displayName: string, name: string, description: string): INodeProperties {
	return { displayName, name, type: 'boolean', default: false, description };
}

export function moment(displayName: string, name: string, description: string): INodeProperties {
	return { displayName, name, type: 'dateTime', default: '', description };
}

/**
 * A choice; the values become the labels.
 *
 * @param values as Jira writes them: `in_progress`
 */
export function choice(
	displayName: string,
	name: string,
	values: readonly string[],
	details: Details = {},
): INodeProperties {
	const [first = ''] = values;
	return {
		displayName,
		name,
		type: 'options',
		options: values
			.map((value) => ({ name: labelOf(value), value }))
			.toSorted((one, other) => one.name.localeCompare(other.name)),
		default: first,
		...details,
	};
}

/** `in_progress` is In Progress, `sca` SCA, `logFile` Log File, `MERGED` Merged. */
function labelOf(value: string): string {
	if (/^(?:sca|sast|dast)$/.test(value)) return value.toUpperCase();
	return value
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.split(/[_ ]/)
		.map((word) => (/^[A-Z]{4,}$/.test(word) ? word.toLowerCase() : word))
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}

/** A collection of parameters that are rarely wanted. */
export function collection(
	displayName: string,
	name: string,
	placeholder: string,
	options: readonly INodeProperties[],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'collection',
		placeholder,
		default: {},
		options: options.toSorted((one, other) => one.displayName.localeCompare(other.displayName)),
	};
}

export function additionalFields(options: readonly INodeProperties[]): INodeProperties {
	return collection('Additional Fields', 'additionalFields', 'Add Field', options);
}

/** Parameters of which there can be any number of sets. */
export function sets(
	displayName: string,
	name: string,
	set: string,
	placeholder: string,
	description: string,
	values: INodeProperties[],
): INodeProperties {
	return {
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder,
		default: {},
		description,
		options: [{ displayName: labelOf(set), name: set, values }],
	};
}

/** `an incident` */
export function withArticle(noun: string): string {
	return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
