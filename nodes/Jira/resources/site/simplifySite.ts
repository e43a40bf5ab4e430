import type { IDataObject } from 'n8n-workflow';
import { simplifiedIf } from '../../simplified/simplifiedIf';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** An entry of one of the site's lists as an item wants it, with these properties. */
export const shownEntry =
	(...names: string[]) =>
	(entry: IDataObject, asked: { readonly simplify: boolean }): IDataObject =>
		simplifiedIf(asked, entry, (shown) => simplifyOnly(shown, names));
