import type { IDataObject } from 'n8n-workflow';
import { call, listPagesAhead, type Pages, type Send, type Site } from '../../../connection';
import {
	fieldNamesField,
	fieldsToReturnField,
	limitField,
	preparedField,
	simplifyField,
	textsAsField,
	type Values,
} from '../../../fields';
import type { RunContext } from '../../../operation';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { fieldKeys, type FieldKeys } from './fieldKeys';
import { fieldsToReturn } from './fieldsToReturn';
import { withUrl } from './issueOutput';
import { cloudSearchEndpoints, searchCloud, type IssueSearch } from './issueSearch';
import type { FIELDS } from './knownFields';
import { simplifyIssue } from './simplifyIssue';
import { wikiFields } from './wikiFields';

const DATA_CENTER_SEARCH = 'POST /rest/api/2/search';

/** `jira.search.views.default.max` of Data Center. */
const DATA_CENTER_PAGE = 1000;

/** The endpoints of a search on both kinds of Jira. */
export const searchEndpoints = {
	cloud: cloudSearchEndpoints,
	dataCenter: [DATA_CENTER_SEARCH],
} as const;

/** What the form of an operation that finds issues has, besides what it looks for. */
export const foundIssuesFields = {
	limit: limitField(),
	fields: fieldsToReturnField('*navigable'),
	simplify: simplifyField(),
	textsAs: textsAsField(),
	fieldNames: fieldNamesField(),
	keys: preparedField<FieldKeys>(),
	inWiki: preparedField<readonly string[]>(),
};

type FoundIssues = Values<typeof foundIssuesFields>;

/** What the output depends on: IDs for the names of fields, and which texts are in wiki markup. */
export async function preparedFields<Asked extends FoundIssues>(
	asked: Asked,
	context: RunContext<typeof FIELDS>,
): Promise<Asked> {
	const fields = await fieldsToReturn(asked.fields, context);
	const keys = asked.fieldNames === true ? await fieldKeys(context) : undefined;
	const inWiki = await wikiFields({ ...asked, fields }, context);
	return { ...asked, fields, keys, inWiki };
}

/** The issues that a query finds, in its order. */
export function foundIssues(
	{ jql, fields, limit }: IssueSearch,
	site: Site,
	send: Send<(typeof searchEndpoints)['cloud' | 'dataCenter'][number]>,
): Pages {
	return site.flavour === 'cloud'
		? searchCloud({ jql, fields, limit }, send)
		: listPagesAhead(send, site, call(DATA_CENTER_SEARCH, { body: { jql, fields: [...fields] } }), {
				limit,
				pageSize: DATA_CENTER_PAGE,
			});
}

/** An issue that was found. */
export function foundIssue(issue: IDataObject, asked: FoundIssues, site: Site): IDataObject {
	return simplifiedIf(asked, issue, (shown) => simplifyIssue(withUrl(shown, site), asked));
}
