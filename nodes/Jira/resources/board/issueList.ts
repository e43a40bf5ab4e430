import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import {
	fieldNamesField,
	fieldsToReturnField,
	limitField,
	preparedField,
	simplifyField,
	textField,
	textsAsField,
	type Values,
} from '../../../fields';
import type { RunContext } from '../../../operation';
import { sprintsIn } from '../../../values/sprint';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { fieldKeys, type FieldKeys } from '../issue/fieldKeys';
import { fieldsToReturn } from '../issue/fieldsToReturn';
import { withUrl } from '../issue/issueOutput';
import type { FIELDS } from '../issue/knownFields';
import { simplifyIssue } from '../issue/simplifyIssue';
import { wikiFields } from '../issue/wikiFields';

/** What the form of a list of issues of a board, a sprint or an epic has. */
export const issueListFields = {
	jql: textField('JQL', {
		typeOptions: { rows: 2 },
		placeholder: 'e.g. status != Done AND assignee = currentUser()',
		description:
			"Only the issues that meet this condition, as in Jira's advanced search. ORDER BY changes the order; otherwise it is that of the board.",
	}),
	limit: limitField(),
	fields: fieldsToReturnField('*navigable'),
	simplify: simplifyField(),
	textsAs: textsAsField(),
	fieldNames: fieldNamesField(),
	keys: preparedField<FieldKeys>(),
	inWiki: preparedField<readonly string[]>(),
};

type IssueList = Values<typeof issueListFields>;

/** As many issues with fields as Cloud puts on one page. */
export const ISSUE_PAGE = 100;

/** What a list of issues depends on: IDs for the names of fields, and which texts are in wiki markup. */
export async function preparedIssueList<Asked extends IssueList>(
	asked: Asked,
	context: RunContext<typeof FIELDS>,
): Promise<Asked> {
	const fields = await fieldsToReturn(asked.fields, context);
	const keys = asked.fieldNames === true ? await fieldKeys(context) : undefined;
	// This API shows texts as version 2 of the platform's does, so on Cloud, too, they are in wiki markup.
	const site = { ...context.site, flavour: 'dataCenter' } as const;
	const inWiki = await wikiFields({ ...asked, fields }, { ...context, site });
	return { ...asked, fields, keys, inWiki };
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
