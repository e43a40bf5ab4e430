import type { IDataObject } from 'n8n-workflow';
import { entriesOf } from '../../../connection';
import { issueField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { definedOnly } from '../../../values/definedOnly';
import { readFieldMeta } from '../../../values/fieldMeta';
import { simplifiedIf } from '../../simplified/simplifiedIf';

export const getTransitions = operation({
	displayName: 'Get Transitions',
	action: 'Get transitions of issue',
	phrases: ['possible transitions', 'next statuses', 'workflow steps', 'available statuses'],
	description:
		'List the transitions that this account may use on an issue now: the status each leads to, and its fields',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
	fields: { issue: issueField(), simplify: simplifyField() },

	request: ({ issue }) => ({
		path: { issueIdOrKey: issue },
		query: { expand: 'transitions.fields' },
	}),
	output: (body, asked) =>
		(entriesOf(body, 'transitions') as IDataObject[]).map((transition) =>
			simplifiedIf(asked, transition, simplifyTransition),
		),
});

interface Target {
	readonly id: string;
	readonly name: string;
	readonly statusCategory?: { readonly name?: string };
}

/** What people read of a transition, and what has to be filled in. */
function simplifyTransition(transition: IDataObject): IDataObject {
	const { id, name, hasScreen, fields } = transition;
	const to = transition['to'] as Target | undefined;
	const shown = Object.entries((fields ?? {}) as object).map(
		([fieldId, entry]: [string, unknown]) => readFieldMeta(entry, fieldId),
	);
	return definedOnly({
		id,
		name,
		to: to?.name,
		toId: to?.id,
		statusCategory: to?.statusCategory?.name,
		// Data Center does not say.
		hasScreen,
		required: shown.filter(({ required }) => required).map((field) => field.name),
		fields: shown.map((field) =>
			definedOnly({
				id: field.id,
				name: field.name,
				required: field.required,
				kind: field.kind,
				allowedValues: field.allowedValues,
			}),
		),
	});
}
