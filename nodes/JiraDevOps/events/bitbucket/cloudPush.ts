import type { IDataObject } from 'n8n-workflow';
import { entityId } from '../../readings/entityId';
import { at, listAt, textAt } from '../../readings/json';
import { momentOf } from '../../../values/moment';
import { branchEntity, commitEntity } from '../entities';
import type { Deleted, EventFacts, Found, ReceivedEvent } from '../eventFacts';
import { branchUrl, cloudRepository, repositoryId, repositoryUrl } from './cloudRepository';

type Facts = Pick<EventFacts, 'repositories' | 'deletedBranches'>;

/**
 * `repo:push`: every changed branch with its last commit and its new commits (Bitbucket sends five of each change).
 * Bitbucket does not send the time of the push, so the time of a branch's last commit is used.
 */
export function cloudPush({ body, now }: ReceivedEvent): Facts {
	const commits = new Map<string, Found>();
	const branches: Found[] = [];
	const deletedBranches: Deleted[] = [];
	const times: number[] = [];
	for (const change of listAt(body, 'push', 'changes')) {
		const target = at(change, 'new', 'target');
		// A committer's clock may be ahead.
		const time = Math.min(momentOf(at(target, 'date')) ?? now, now);
		if (target !== undefined) times.push(time);
		for (const commit of listAt(change, 'commits')) {
			// One commit can be in several changed branches.
			commits.set(textAt(commit, 'hash') ?? '', commitFound(commit, time));
		}
		const isBranch = (side: string) => textAt(change, side, 'type') === 'branch';
		const old = textAt(change, 'old', 'name');
		if (isBranch('new') && target !== undefined) branches.push(branchFound(body, change, time));
		else if (isBranch('old') && old !== undefined && at(change, 'closed') === true) {
			deletedBranches.push({ repositoryId: repositoryId(body), id: entityId(old), time: now });
		}
	}
	if (commits.size === 0 && branches.length === 0) return { deletedBranches };
	const repository = cloudRepository(body, Math.max(...times));
	return {
		repositories: [{ repository, commits: [...commits.values()], branches }],
		deletedBranches,
	};
}

function branchFound(body: unknown, change: unknown, time: number): Found {
	const name = textAt(change, 'new', 'name') ?? '';
	const url = repositoryUrl(body);
	const entity = branchEntity({
		name,
		url: textAt(change, 'new', 'links', 'html', 'href') ?? branchUrl(url, name),
		createPullRequestUrl: `${url}/pull-requests/new?source=${encodeURIComponent(name)}`,
		lastCommit: commitOf(at(change, 'new', 'target'), time),
		time,
	});
	return { entity, texts: [name] };
}

function commitFound(commit: unknown, time: number): Found {
	return { entity: commitOf(commit, time), texts: [textAt(commit, 'message')] };
}

function commitOf(commit: unknown, time: number): IDataObject {
	const hash = textAt(commit, 'hash') ?? '';
	return commitEntity({
		hash,
		message: textAt(commit, 'message') ?? '',
		author: authorOf(at(commit, 'author')),
		url: textAt(commit, 'links', 'html', 'href') ?? '',
		authored: momentOf(at(commit, 'date')) ?? time,
		time,
	});
}

/** `Mia Krause <mia@acme.example>`, as Git has it. */
function authorOf(author: unknown): IDataObject {
	const [, name, email] = /^(.*?)\s*(?:<([^>]*)>)?$/.exec(textAt(author, 'raw') ?? '') ?? [];
	const shown = textAt(author, 'user', 'display_name') ?? name;
	return {
		...(shown ? { name: shown } : {}),
		...(email ? { email } : {}),
	};
}
