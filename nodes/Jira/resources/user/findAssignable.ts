import type { IDataObject } from 'n8n-workflow';
import { call, ListCut, type Send, type Site } from '../../../connection';
import {
	choiceField,
	issueField,
	limitField,
	preparedField,
	projectField,
	shownWhen,
	simplifyField,
	textField,
	type Values,
} from '../../../fields';
import { operation } from '../../../operation';
import { isId } from '../../../values/named';
import type { WrittenProject } from '../../../values/project';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyUser } from './simplifyUser';

const ASSIGNABLE = 'GET /rest/api/3/user/assignable/search';

const form = {
	assignIn: choiceField('Assign', [
		{ name: 'An Existing Issue', value: 'issue' },
		{ name: 'New Issues of a Project', value: 'project' },
	]),
	issue: shownWhen(issueField(), { assignIn: ['issue'] }),
	project: shownWhen(
		projectField({ required: true, description: 'The project: its key, its ID or its name' }),
		{ assignIn: ['project'] },
	),
	query: textField('Name or Email Begins With', {
		placeholder: 'e.g. mia',
		description: 'Empty for all who can be assigned',
	}),
	limit: limitField(),
	simplify: simplifyField(),
	/** The project in Jira's own terms, see `prepare`. */
	inProject: preparedField<WrittenProject>(),
};

export const findAssignableUsers = operation({
	displayName: 'Find Assignable',
	action: 'Find users assignable to issue',
	phrases: ['find assignee', 'who can be assigned', 'possible assignees'],
	description: 'List the users to whom an issue, or new issues of a project, can be assigned',
	endpoints: {
		cloud: [ASSIGNABLE, ...projectEndpoints.cloud],
		dataCenter: [ASSIGNABLE, ...projectEndpoints.dataCenter],
	},
	optional: projectEndpoints.cloud,
	fields: form,

	prepare: async (asked, context) => ({
		...asked,
		inProject: asked.project && (await projectCalled(asked.project, context)),
	}),
	pages: (asked, site, send) => assignable(asked, site, send),
	output: (user: IDataObject, asked) => simplifiedIf(asked, user, simplifyUser),
});

/**
 * Cloud takes the first thousand users, and returns those who can be assigned; Data Center returns a hundred at most.
 * Source: "Find users assignable to issues", Jira platform REST API of both.
 */
const MOST = { cloud: 1000, dataCenter: 100 } as const;

async function* assignable(
	{ issue, inProject, query = '', limit }: Values<typeof form>,
	site: Site,
	send: Send<typeof ASSIGNABLE>,
): AsyncGenerator<readonly unknown[], void> {
	const most = MOST[site.flavour];
	const onCloud = site.flavour === 'cloud';
	const users = (await send(
		call(ASSIGNABLE, {
			query: {
				...(issue === undefined
					? { project: inProject?.value }
					: { [onCloud && isId(issue) ? 'issueId' : 'issueKey']: issue }),
				...(onCloud ? { query } : query !== '' && { username: query }),
				maxResults: onCloud ? most : Math.min(limit, most),
			},
		}),
	)) as readonly unknown[];
	yield users.slice(0, limit);
	if (!onCloud && users.length === most && limit > most) {
		throw new ListCut(
			`Jira Data Center returns at most ${most} assignable users; the beginning of a name finds others`,
		);
	}
}
