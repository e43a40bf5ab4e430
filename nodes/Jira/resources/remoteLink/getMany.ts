import type { IDataObject } from 'n8n-workflow';
import { UnexpectedAnswer } from '../../../connection';
import { issueField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyEach } from '../../simplified/simplifiedValue';
import { globalIdField } from './fields';

export const getRemoteLinks = operation({
	displayName: 'Get Many',
	action: 'Get many remote links of issue',
	phrases: ['web links', 'external links'],
	description: 'List the links of an issue to pages and objects outside Jira',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
	fields: {
		issue: issueField(),
		globalId: globalIdField({ description: 'Only the link that has it' }),
		limit: limitField(),
		simplify: simplifyField(),
	},

	request: ({ issue }) => ({ path: { issueIdOrKey: issue } }),
	output: (body, asked) => {
		if (!Array.isArray(body)) throw new UnexpectedAnswer("Jira's answer is no list");
		// Jira answers a query for a global ID that the issue does not have as if there were no issue.
		return (body as IDataObject[])
			.filter(({ globalId }) => asked.globalId === undefined || globalId === asked.globalId)
			.slice(0, asked.limit)
			.map((link) => simplifiedIf(asked, link, simplifyRemoteLink));
	},
});

/** What people read of a remote link. */
function simplifyRemoteLink(link: IDataObject): IDataObject {
	const { id, globalId, relationship, application, object } = link;
	const { url, title, summary, status } = (object ?? {}) as IDataObject;
	return simplifyEach({
		id: String(id),
		globalId,
		url,
		title,
		summary,
		relationship,
		application: (application as IDataObject | undefined)?.['name'],
		resolved: (status as IDataObject | undefined)?.['resolved'],
	});
}
