import { softwareFieldIds } from '../fields/software';
import type { Board } from '../model';
import { rankField } from '../rank';
import { agileApi } from '../rest/route';
import type { ViewContext } from './context';

/** The filter of the boards of a new Jira. */
const usualFilter = 10000;

/** How a board is set up: a column for each category of statuses. Source: "Get configuration". */
export function boardConfigurationView(
	{ id, name, type, projectId, filterId = usualFilter }: Board,
	{ jira }: ViewContext,
): Record<string, unknown> {
	const { flavour, webUrl, statuses } = jira;
	const api = flavour === 'cloud' ? '3' : '2';
	const project = jira.projects.get(projectId);
	const columns = [
		['To Do', 'new'],
		['In Progress', 'indeterminate'],
		['Done', 'done'],
	].map(([column, category]) => ({
		name: column,
		statuses: statuses
			.filter((status) => status.category.key === category)
			.map((status) => ({ id: status.id, self: `${webUrl}/rest/api/2/status/${status.id}` })),
	}));
	return {
		id,
		name,
		type,
		self: `${webUrl}${agileApi}/board/${id}/configuration`,
		...(flavour === 'cloud' && project !== undefined
			? { location: { type: 'project', projectKeyOrId: project.key } }
			: {}),
		filter: { id: String(filterId), self: `${webUrl}/rest/api/${api}/filter/${filterId}` },
		...(type === 'kanban' ? { subQuery: { query: 'fixVersion in unreleasedVersions()' } } : {}),
		columnConfig: { columns, constraintType: 'none' },
		...(type === 'scrum'
			? {
					estimation: {
						type: 'field',
						field: { fieldId: softwareFieldIds.storyPoints, displayName: 'Story Points' },
					},
				}
			: {}),
		ranking: { rankCustomFieldId: rankField },
	};
}
