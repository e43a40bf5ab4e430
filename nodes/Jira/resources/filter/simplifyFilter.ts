import type { IDataObject } from 'n8n-workflow';
import { definedOnly } from '../../../values/definedOnly';
import { simplifyOnly } from '../../simplified/simplifiedValue';

const READ = ['id', 'name', 'description', 'jql', 'owner', 'favourite', 'favouritedCount'];

/** What people read of a filter: also who else may use it, and its address in the browser. */
export function simplifyFilter(filter: IDataObject): IDataObject {
	const { viewUrl, sharePermissions } = filter;
	const shares = sharePermissions as readonly IDataObject[] | undefined;
	return {
		...simplifyOnly(filter, READ),
		...definedOnly({ sharedWith: shares?.map(simplifyShare), url: viewUrl }),
	};
}

/** Jira's word for everybody who has signed in, in answers of its older parts. */
const LOGGED_IN = 'loggedin';

/** What people read of a share: whom it is for, and its ID. */
export function simplifyShare(share: IDataObject): IDataObject {
	const { id, type, group, project, role, user } = share as Readonly<
		Record<string, IDataObject | undefined>
	>;
	return definedOnly({
		id,
		type: (type as unknown) === LOGGED_IN ? 'authenticated' : type,
		group: group?.['name'],
		project: project?.['key'],
		role: role?.['name'],
		user: user?.['displayName'],
	});
}
