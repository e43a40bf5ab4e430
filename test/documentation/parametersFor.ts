import type { INodeProperties } from 'n8n-workflow';

/**
 * The parameters that the editor shows for an operation, in order, without the conditions that they all share: those on
 * resource and the operation.
 *
 * @param properties of a node
 * @param operation `resource.operation`
 */
export function parametersFor(
	properties: readonly INodeProperties[],
	operation: string,
): INodeProperties[] {
	const [resource = '', name = ''] = operation.split('.');
	return properties.flatMap(({ displayOptions, ...parameter }) => {
		const { resource: resources = [], operation: names = [], ...show } = displayOptions?.show ?? {};
		if (!includes(resources, resource) || !includes(names, name)) return [];
		const conditions = {
			...(displayOptions?.hide && { hide: displayOptions.hide }),
			...(Object.keys(show).length > 0 && { show }),
		};
		return Object.keys(conditions).length === 0
			? [parameter]
			: [{ ...parameter, displayOptions: conditions }];
	});
}

function includes(values: readonly unknown[], value: string): boolean {
	return values.includes(value);
}
