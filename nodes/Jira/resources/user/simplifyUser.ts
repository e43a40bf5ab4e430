import type { IDataObject } from 'n8n-workflow';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = [
	...['accountId', 'name', 'key', 'displayName', 'emailAddress'],
	...['timeZone', 'locale', 'active', 'accountType'],
];

/** What people read of a user: `accountId` on Cloud, `name` and `key` on Data Center. */
export function simplifyUser(user: IDataObject): IDataObject {
	return simplifyOnly(user, READ);
}
