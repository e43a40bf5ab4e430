import {
	choiceField,
	lineField,
	projectField,
	shownWhen,
	simplifyField,
	textField,
	textOf,
	type Field,
} from '../../../fields';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { filterReference } from './filterReference';

/** What a new board is, and where its issues come from. */
export const createFields = {
	name: lineField('Name', 254, { required: true, placeholder: 'e.g. Bugs of the shop' }),
	type: choiceField('Type', ['scrum', 'kanban']),
	issuesFrom: choiceField('Issues From', [
		{ name: 'Project', value: 'project', description: 'All issues of a project' },
		{ name: 'Filter', value: 'filter', description: 'The issues that a saved filter finds' },
		{ name: 'JQL', value: 'jql', description: 'The issues that a query finds' },
	]),
	project: shownWhen(projectField({ description: 'The project whose issues the board shows' }), {
		issuesFrom: ['project'],
	}),
	filter: shownWhen(
		textOf('Filter (ID or URL)', filterReference, {
			placeholder: 'e.g. 10000',
			description: 'A saved filter. Issues can only be ranked if it is ordered by Rank.',
		}),
		{ issuesFrom: ['filter'] },
	),
	jql: shownWhen(
		textField('JQL', {
			typeOptions: { rows: 2 },
			placeholder: 'e.g. project = WEB AND type = Bug ORDER BY Rank ASC',
			description:
				'The query, for which a filter is saved. Issues can only be ranked if it is ordered by Rank.',
		}),
		{ issuesFrom: ['jql'] },
	),
	location: shownWhen(located(), { issuesFrom: ['filter', 'jql'] }),
	simplify: simplifyField(),
};

/** The project that the board is shown in, where its issues do not tell. */
function located(): ReturnType<typeof projectField> extends Field<infer Value>
	? Field<Value>
	: never {
	const field = projectField({
		...ONLY_ON_CLOUD,
		description: 'The project that the board is shown in; your own boards, if it is left empty',
	});
	return {
		...field,
		parameters: (name) =>
			field.parameters(name).map((parameter) => ({
				...parameter,
				displayName: 'Location (Project)',
			})),
	};
}
