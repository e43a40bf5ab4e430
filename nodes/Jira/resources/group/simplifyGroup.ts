import type { IDataObject } from 'n8n-workflow';
import { simplifyOnly } from '../../simplified/simplifiedValue';

/** What people read of a group; only Cloud has the ID. */
export function simplifyGroup(group: IDataObject): IDataObject {
	return simplifyOnly(group, ['name', 'groupId']);
}
