import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { entityId } from '../../readings/entityId';
import { at, textAt, webAddressAt } from '../../readings/json';

/** The address of the event's repository, without a slash at the end. */
export function repositoryUrl(body: unknown): string {
	return textAt(body, 'repository', 'html_url') ?? textAt(body, 'repository', 'url') ?? '';
}

export function repositoryId(body: unknown): string {
	const id = textAt(body, 'repository', 'id') ?? textAt(body, 'repository', 'full_name') ?? '';
	return entityId(`github-${id}`);
}

/**
 * The event's repository in Jira's form.
 *
 * @param time milliseconds since 1970
 */
export function repositoryEntity(body: unknown, time: number): IDataObject {
	return definedOnly({
		id: repositoryId(body),
		name: textAt(body, 'repository', 'full_name'),
		description: textAt(body, 'repository', 'description'),
		url: repositoryUrl(body),
		avatar: webAddressAt(body, 'repository', 'owner', 'avatar_url'),
		updateSequenceId: time,
	});
}

/** The address of a branch or tag; slashes in its name stay. */
export function refUrl(url: string, ref: string): string {
	return `${url}/tree/${ref.split('/').map(encodeURIComponent).join('/')}`;
}

/** A person of GitHub as Jira's author or reviewer. */
export function person(user: unknown): IDataObject {
	return definedOnly({
		name: textAt(user, 'login') ?? textAt(user, 'name'),
		email: textAt(user, 'email'),
		url: textAt(user, 'html_url'),
		avatar: webAddressAt(user, 'avatar_url'),
	});
}

/** The branches of the pull requests of a run. */
export function pullRequestBranches(run: unknown): Array<string | undefined> {
	const pullRequests = at(run, 'pull_requests');
	return Array.isArray(pullRequests)
		? pullRequests.map((pullRequest) => textAt(pullRequest, 'head', 'ref'))
		: [];
}
