import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { entityId } from '../../readings/entityId';
import { at, listAt, textAt, webAddressAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { commitEntity } from '../entities';

/** The address of the event's project, without a slash at the end. */
export function projectUrl(body: unknown): string {
	return (
		textAt(body, 'project', 'web_url') ??
		textAt(body, 'project', 'homepage') ??
		textAt(body, 'repository', 'homepage') ??
		''
	);
}

export function projectId(body: unknown): string {
	return entityId(`gitlab-${textAt(body, 'project', 'id') ?? textAt(body, 'project_id') ?? ''}`);
}

export function projectName(body: unknown): string {
	return (
		textAt(body, 'project', 'path_with_namespace') ??
		textAt(body, 'project', 'name') ??
		textAt(body, 'project_name') ??
		'GitLab'
	);
}

/**
 * The event's project as a repository in Jira's form.
 *
 * @param time milliseconds since 1970
 */
export function projectEntity(body: unknown, time: number): IDataObject {
	return definedOnly({
		id: projectId(body),
		name: projectName(body),
		description: textAt(body, 'project', 'description'),
		url: projectUrl(body),
		avatar: webAddressAt(body, 'project', 'avatar_url'),
		updateSequenceId: time,
	});
}

/** The address of a branch or tag. */
export function refUrl(url: string, ref: string, isTag = false): string {
	return `${url}/-/${isTag ? 'tags' : 'tree'}/${ref.split('/').map(encodeURIComponent).join('/')}`;
}

/** A person of GitLab as Jira's author or reviewer. GitLab writes `[REDACTED]` for addresses that are not public. */
export function person(user: unknown): IDataObject {
	const email = textAt(user, 'email');
	return definedOnly({
		name: textAt(user, 'name') ?? textAt(user, 'username'),
		email: email?.includes('@') ? email : undefined,
		avatar: webAddressAt(user, 'avatar_url'),
	});
}

/**
 * A commit as every event of GitLab describes it.
 *
 * @param time when the event happened, in milliseconds since 1970
 */
export function commitOf(commit: unknown, time: number): IDataObject {
	const files = ['added', 'removed', 'modified'].map((list) => listAt(commit, list).length);
	return commitEntity({
		hash: textAt(commit, 'id') ?? '',
		message: textAt(commit, 'message') ?? textAt(commit, 'title') ?? '',
		author: person(at(commit, 'author')),
		url: textAt(commit, 'url') ?? '',
		authored: momentOf(at(commit, 'timestamp')) ?? time,
		time,
		fileCount: files.reduce((sum, count) => sum + count, 0),
	});
}
