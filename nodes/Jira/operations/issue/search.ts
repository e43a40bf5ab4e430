import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v3';
import { offsetPages, path, post, tokenPages } from '../../../connection';
import { operation } from '../../../operation';
import { textList } from '../../../values/textList';
import { withUrl } from '../../issueOutput';
import { fieldsToReturnParameter } from '../../parameters/issueLists';
import { limitInput, limitParameters, wantedEntries } from '../../parameters/lists';

const input = z
	.object({
		jql: z.string().trim().default(''),
		...limitInput,
		fields: textList.default('*navigable'),
	})
	.strict();

type SearchInput = z.output<typeof input>;

/**
 * The most issues of one page. Cloud gives up to 5,000 when only ids and keys are asked for, and 100 with fields.
 * Source: `POST /rest/api/3/search/jql`; on Data Center `jira.search.views.default.max` is 1,000.
 */
function pageSize({ fields }: SearchInput, isCloud: boolean): number {
	if (!isCloud) return 1000;
	return fields.every((field) => field === 'id' || field === 'key') ? 5000 : 100;
}

export const searchIssues = operation<SearchInput>({
	resource: 'issue',
	name: 'search',
	displayName: 'Search',
	action: 'Search issues',
	description: 'Find issues with JQL, the query language of Jira',
	scopes: ['read:jira-work'],
	specification: {
		cloud: ['POST /rest/api/3/search/jql'],
		dataCenter: ['POST /rest/api/2/search'],
	},
	parameters: [
		{
			displayName: 'JQL',
			name: 'jql',
			type: 'string',
			default: '',
			placeholder: 'e.g. project = SUP AND status != Done ORDER BY created DESC',
			description:
				"The query, as in Jira's advanced search. Jira Cloud wants at least one condition.",
		},
		...limitParameters,
		fieldsToReturnParameter('*navigable'),
	],
	input,

	kind: 'list',
	pages: (asked, { flavour }, send) => {
		const isCloud = flavour === 'cloud';
		const wish = { limit: wantedEntries(asked), pageSize: pageSize(asked, isCloud) };
		const body = { jql: asked.jql, fields: asked.fields };
		return isCloud
			? tokenPages(send, post(path`search/jql`, body, { idempotent: true }), 'issues', wish)
			: offsetPages(send, post(path`search`, body, { idempotent: true }), 'issues', wish);
	},
	output: (issue: IDataObject, _asked, site) => withUrl(issue, undefined, site),
});
