import type { INodeProperties } from 'n8n-workflow';

/** Which fields of issues to return. */
export function fieldsToReturnParameter(fallback: string): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'fields',
		type: 'string',
		default: fallback,
		placeholder: 'e.g. summary, status, Story Points',
		description:
			'Names or IDs of the fields to return, separated by commas: *all for all, *navigable for those of the issue navigator, a minus in front leaves one out',
	};
}
