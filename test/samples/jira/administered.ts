import { administrators } from '../../sandbox/jira/seed/users';
import type { SamplePlace } from '../sample';

/** Makes Mia, the user of every credential, an administrator. */
export function administered({ sandbox: { jira } }: Pick<SamplePlace, 'sandbox'>): void {
	if (!jira.mia.groups.includes(administrators)) jira.mia.groups.push(administrators);
}
