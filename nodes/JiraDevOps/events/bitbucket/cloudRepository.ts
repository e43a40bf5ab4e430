import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { entityId } from '../../readings/entityId';
import { textAt, webAddressAt } from '../../readings/json';

export function repositoryUrl(body: unknown): string {
	return (
		textAt(body, 'repository', 'links', 'html', 'href') ??
		`https://bitbucket.org/${textAt(body, 'repository', 'full_name') ?? ''}`
	);
}

/** The UUID, which does not change when the repository is renamed; without its braces, which Jira does not accept. */
export function repositoryId(body: unknown): string {
	const uuid = textAt(body, 'repository', 'uuid')?.replace(/[{}]/g, '');
	return entityId(`bitbucket-${uuid ?? textAt(body, 'repository', 'full_name') ?? ''}`);
}

/**
 * The event's repository in Jira's form.
 *
 * @param time milliseconds since 1970
 */
export function cloudRepository(body: unknown, time: number): IDataObject {
	return definedOnly({
		id: repositoryId(body),
		name: textAt(body, 'repository', 'full_name'),
		url: repositoryUrl(body),
		avatar: webAddressAt(body, 'repository', 'links', 'avatar', 'href'),
		updateSequenceId: time,
	});
}

export function branchUrl(url: string, branch: string): string {
	return `${url}/branch/${branch.split('/').map(encodeURIComponent).join('/')}`;
}

/** A person of Bitbucket Cloud as Jira's author or reviewer. */
export function cloudPerson(user: unknown): IDataObject {
	return definedOnly({
		name: textAt(user, 'display_name') ?? textAt(user, 'nickname'),
		url: textAt(user, 'links', 'html', 'href'),
		avatar: webAddressAt(user, 'links', 'avatar', 'href'),
	});
}
