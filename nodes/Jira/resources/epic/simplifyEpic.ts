import type { IDataObject } from 'n8n-workflow';
import type { Site } from '../../../connection';
import { simplifyOnly } from '../../simplified/simplifiedValue';
import { withUrl } from '../issue/issueOutput';

/** What people read of an epic. */
export function simplifyEpic(epic: IDataObject, site: Site): IDataObject {
	const { key: color } = (epic['color'] ?? {}) as IDataObject;
	return withUrl(
		simplifyOnly({ ...epic, color }, ['id', 'key', 'name', 'summary', 'color', 'done']),
		site,
	);
}
