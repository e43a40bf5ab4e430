import type { IDataObject } from 'n8n-workflow';
import { onCloud } from '../../../connection';
import {
	choiceField,
	collectionField,
	limitField,
	multiChoiceField,
	preparedField,
	projectField,
	simplifyField,
	textField,
} from '../../../fields';
import { operation } from '../../../operation';
import { BOARD_PAGE } from '../../boards';
import { ONLY_ON_CLOUD } from '../../onlyOnCloud';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyBoard } from './simplifyBoard';

const filters = {
	name: textField('Name Contains', {
		placeholder: 'e.g. web',
		description: 'A part of the name of the boards',
	}),
	project: projectField({ description: 'The project whose issues the boards show' }),
	type: multiChoiceField(
		'Types',
		[
			{ name: 'Kanban', value: 'kanban' },
			{ name: 'Scrum', value: 'scrum' },
			{ name: 'Team-Managed', value: 'simple', description: 'The board of such a project' },
		],
		{ description: 'Boards of any of these types' },
	),
};

export const getBoards = operation({
	displayName: 'Get Many',
	action: 'Get many boards',
	phrases: ['list boards', 'find board', 'search boards'],
	description: 'List the boards that this account can see, by name, project and type',
	endpoint: 'GET /rest/agile/1.0/board',
	endpoints: projectEndpoints,
	optional: projectEndpoints.cloud,
	fields: {
		filters: collectionField('Filters', filters, { placeholder: 'Add Filter' }),
		order: choiceField(
			'Sort By',
			[
				{ name: "Jira's Own", value: 'none' },
				{ name: 'Name', value: 'name' },
				{ name: 'Name, Backwards', value: '-name' },
			],
			ONLY_ON_CLOUD,
		),
		limit: limitField(),
		simplify: simplifyField(),
		projectKey: preparedField<string>(),
	},

	prepare: async (asked, context) => {
		const { project } = asked.filters;
		const projectKey = project && (await projectCalled(project, context)).value;
		return { ...asked, projectKey };
	},
	request: ({ filters: { name, type = [] }, order, projectKey }, site) => ({
		query: {
			name,
			projectKeyOrId: projectKey,
			type: type.length > 0 ? type : undefined,
			orderBy: onCloud(site, order === 'none' ? undefined : order),
		},
	}),
	limit: ({ limit }) => limit,
	pageSize: BOARD_PAGE,
	output: (board: IDataObject, asked, site) =>
		simplifiedIf(asked, board, (shown) => simplifyBoard(shown, site)),
});
