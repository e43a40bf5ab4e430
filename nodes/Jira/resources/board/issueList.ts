import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { textField, type Values } from '../../../fields';
import type { RunContext } from '../../../operation';
import { sprintsIn } from '../../../values/sprint';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { foundIssuesFields, preparedFields } from '../issue/foundIssues';
import { withUrl } from '../issue/issueOutput';
import type { FIELDS } from '../issue/knownFields';
import { simplifyIssue } from '../issue/simplifyIssue';

/** What the form of a list of issues of a board, a sprint or an epic has. */
export const issueListFields = {
	jql: textField('JQL', {
		typeOptions: { rows: 2 },
		placeholder: 'e.g. status != Done AND assignee = currentUser()',
		description:
			"Only the issues that meet this condition, as in Jira's advanced search. ORDER BY changes the order; otherwise it is that of the board.",
	}),
	...foundIssuesFields,
};

export type IssueList = Values<typeof issueListFields>;

/** As many issues with fields as Cloud puts on one page. */
export const ISSUE_PAGE = 100;

/** What a list of issues depends on: IDs for the names of fields, and which texts are in wiki markup. */
export async function preparedIssueList<Asked extends IssueList>(
	asked: Asked,
	context: RunContext<typeof FIELDS>,
): Promise<Asked> {
	// This API shows texts as version 2 of the platform's does, so on Cloud, too, they are in wiki markup.
	const site = { ...context.site, flavour: 'dataCenter' } as const;
	return await preparedFields(asked, { ...context, site });
}

/** The query of such a list. Without `fields`, Jira adds those of Jira Software to the navigable ones. */
export function issueListQuery({ jql, fields }: IssueList) {
	return { jql, fields: fields.join() === '*navigable' ? undefined : fields };
}

/** An issue of such a list. */
export function listedIssue(issue: IDataObject, asked: IssueList, site: Site): IDataObject {
	return simplifiedIf(asked, issue, (shown) => {
		const fields = softwareFields((shown['fields'] ?? {}) as IDataObject);
		return simplifyIssue(withUrl({ ...shown, fields }, site), asked);
	});
}

/**
 * The fields with the epic's key instead of the epic, without a flag that is not set, and without a second copy of the
 * sprints, which the field Sprint has already.
 */
function softwareFields({ epic, flagged, sprint, closedSprints, ...fields }: IDataObject) {
	const key = (epic as { key?: string } | null | undefined)?.key;
	const isThere = sprintsIn(fields).length > 0;
	return {
		...fields,
		...(isThere ? {} : { sprint, closedSprints }),
		...(key === undefined ? {} : { epic: key }),
		...(flagged === true ? { flagged } : {}),
	};
}
