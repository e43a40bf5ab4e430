import { parameterField, textValue, type Field } from '../../../fields';
import { ItemRefused } from '../../../operation';

/**
 * A query in JQL. An empty one is refused, also on Data Center, where it would find every issue: it mostly comes from
 * an expression that has nothing. `ORDER BY created` finds every issue there.
 */
export function jqlField(): Field<string> {
	return parameterField(
		{
			displayName: 'JQL',
			type: 'string',
			// Not required in the editor: its sentence does not say what to do.
			default: '',
			typeOptions: { rows: 3 },
			placeholder: 'e.g. project = SUP AND status != Done ORDER BY created DESC',
			description:
				"The query, as in Jira's advanced search. Jira Cloud requires at least one condition.",
		},
		query,
	);
}

const query = textValue.optional().transform((jql = ''): string => {
	if (jql !== '') return jql;
	throw new ItemRefused(
		"'JQL' is empty",
		"Enter a query, such as project = SUP ORDER BY created DESC, or set 'Search By' to 'Basic'.",
	);
});
