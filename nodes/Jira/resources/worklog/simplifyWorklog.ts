import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import type { ReadFormat } from '../../../values/richText';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { readableTexts } from '../../simplified/wikiTexts';
import { partOfIssue } from '../issue/issueOutput';

const READ = [
	...['id', 'issueId', 'author', 'comment', 'started', 'timeSpent', 'timeSpentSeconds'],
	...['created', 'updated', 'visibility'],
];

/** What people read of a worklog. */
export function simplifyWorklog(worklog: IDataObject, site: Site, texts?: ReadFormat): IDataObject {
	return simplifyOnly(readableTexts(worklog, ['comment'], site, texts), READ, texts);
}

/** What writing a worklog returns. */
export function writtenWorklog(
	worklog: IDataObject,
	asked: { readonly issue: string; readonly simplify: boolean },
	site: Site,
): IDataObject {
	return simplifiedIf(asked, worklog, (shown) =>
		partOfIssue(asked.issue, simplifyWorklog(shown, site), site),
	);
}
