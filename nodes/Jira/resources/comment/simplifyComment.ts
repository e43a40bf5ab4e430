import type { IDataObject } from 'n8n-workflow';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = ['id', 'author', 'body', 'created', 'updated', 'visibility'];

/** What people read of a comment, with its text as Markdown; wiki markup stays as it is. */
export function simplifyComment(comment: IDataObject): IDataObject {
	return simplifyOnly(comment, READ);
}
