import type { IDataObject } from 'n8n-workflow';
import { SEVERAL_ISSUES } from '../../../connection';
import { issueField, limitField, simplifyField } from '../../../fields';
import { operation } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { issuesTogether } from '../issue/issuesTogether';
import { LINKS, linksIn } from './linksOfIssue';
import { simplifyLinkOf } from './simplifyLink';

export const getLinks = operation({
	displayName: 'Get Many',
	action: 'Get many links of issue',
	phrases: ['linked issues', 'blockers', 'related issues'],
	description: 'List the links of an issue, and the issues that they lead to',
	endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}',
	endpoints: SEVERAL_ISSUES,
	fields: { issue: issueField(), limit: limitField(), simplify: simplifyField() },

	request: ({ issue }) => ({ path: { issueIdOrKey: issue }, query: { fields: LINKS } }),
	output: (body, asked) =>
		linksIn(body)
			.slice(0, asked.limit)
			.map((link) =>
				simplifiedIf(asked, link as IDataObject, () => simplifyLinkOf(asked.issue, link)),
			),
	combine: issuesTogether([LINKS]),
});
