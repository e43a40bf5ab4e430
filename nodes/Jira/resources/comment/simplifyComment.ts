import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import type { ReadFormat } from '../../../values/richText';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { readableTexts } from '../../simplified/wikiTexts';

const READ = ['id', 'author', 'body', 'created', 'updated', 'visibility', 'jsdPublic'];

/** What people read of a comment. */
export function simplifyComment(comment: IDataObject, site: Site, texts?: ReadFormat): IDataObject {
	return simplifyOnly(readableTexts(comment, ['body'], site, texts), READ, texts);
}
