import type { IDataObject } from 'n8n-workflow';
import type { ReadFormat } from '../../../values/richText';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = ['id', 'author', 'body', 'created', 'updated', 'visibility', 'jsdPublic'];

/** What people read of a comment; wiki markup stays as it is. */
export function simplifyComment(comment: IDataObject, texts?: ReadFormat): IDataObject {
	return simplifyOnly(comment, READ, texts);
}
