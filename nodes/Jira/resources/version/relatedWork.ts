import type { IDataObject } from 'n8n-workflow';
import type { WrittenObject } from '../../../values/numberedObject';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** What to do on Data Center, whose remote links of versions are for apps. */
export const USE_REMOTE_LINKS =
	"Write the link into the version's description with 'Update' there.";

interface AskedWork {
	readonly simplify: boolean;
	readonly version: WrittenObject;
}

/** Related work as an item wants it: what people read of it, with its version. */
export function shownRelatedWork(work: IDataObject, asked: AskedWork): IDataObject {
	return simplifiedIf(asked, work, ({ relatedWorkId, ...shown }) =>
		simplifyOnly({ versionId: asked.version.value, id: relatedWorkId, ...shown }, [
			...['versionId', 'id', 'category', 'title', 'url', 'issueId'],
		]),
	);
}
