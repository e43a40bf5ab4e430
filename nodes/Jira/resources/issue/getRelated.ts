import type { IDataObject } from 'n8n-workflow';
import { issueField, multiChoiceField } from '../../../fields';
import { ItemRefused, operation } from '../../../operation';
import { FIELDS } from './knownFields';
import { childrenOf, parentOf, relatedEndpoints, relationsOf } from './related/relations';

/** What related issues can be. */
const KINDS = [
	{
		name: 'Children',
		value: 'children',
		description: 'The issues of an epic, or of another parent',
	},
	{ name: 'Linked Issues', value: 'links', description: 'As blocks, relates to…' },
	{ name: 'Parent or Epic', value: 'parent', description: 'The issue that it belongs to' },
	{ name: 'Sub-Tasks', value: 'subtasks' },
] as const;

export const getRelated = operation({
	displayName: 'Get Related',
	action: 'Get related issues',
	phrases: ['linked issues', 'children of issue', 'sub-tasks of issue', 'issues of epic', 'parent'],
	description:
		'List the parent or epic, the children, the sub-tasks and the linked issues of an issue, each with how it is related',
	endpoints: {
		cloud: relatedEndpoints.cloud,
		dataCenter: [...relatedEndpoints.dataCenter, FIELDS],
	},
	fields: {
		issue: issueField(),
		include: multiChoiceField('Include', KINDS, {
			default: KINDS.map(({ value }) => value),
			description: 'Which related issues to return',
		}),
	},

	run: async ({ issue, include }, context) => {
		refuseUnknown(include);
		const origin = await relationsOf(issue, context);
		const outputs: IDataObject[] = [];
		if (include.includes('parent')) outputs.push(...(await parentOf(origin, context)));
		if (include.includes('children')) outputs.push(...(await childrenOf(origin, context)));
		if (include.includes('subtasks')) outputs.push(...origin.subtasks);
		if (include.includes('links')) outputs.push(...origin.links);
		return outputs;
	},
});

function refuseUnknown(include: readonly string[]): void {
	const known: readonly string[] = KINDS.map(({ value }) => value);
	const unknown = include.find((one) => !known.includes(one));
	if (unknown === undefined) return;
	throw new ItemRefused(
		`'Include' names "${unknown}", which is no kind of relation`,
		`Choose among ${known.join(', ')}.`,
	);
}
