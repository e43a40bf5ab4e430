import type { Attachment } from '../attachments/store';
import type { StoredFilter } from '../filters';
import type {
	Board,
	ChangelogEntry,
	Comment,
	Issue,
	IssueLink,
	IssueType,
	Project,
	Sprint,
	User,
	Version,
	Worklog,
} from '../model';

/** What a change of an issue was about, beside the fields in its history. */
export type UpdateReason =
	| 'fields'
	| 'moved'
	| 'commented'
	| 'commentEdited'
	| 'commentDeleted'
	| 'workLogged'
	| 'worklogUpdated'
	| 'worklogDeleted';

/** An update of an issue: with what its history recorded, and with the comment that came with it. */
export interface IssueUpdate {
	readonly kind: 'issueUpdated';
	readonly issue: Issue;
	readonly reason: UpdateReason;
	readonly entry?: ChangelogEntry;
	readonly comment?: Comment;
}

/** What happens to a thing of a certain kind; `of` is the whole to which it belongs. */
interface Happens<Kind extends string, How extends string, Thing> {
	readonly kind: Kind;
	readonly how: How;
	readonly thing: Thing;
}

type Life = 'created' | 'updated' | 'deleted';

/**
 * Something that happened in a Jira, as its stores report it. A thing that was deleted is as it was before.
 *
 * `by` is the account id of whoever did it; if it is absent, whoever sent the request.
 */
export type Happening = { readonly by?: string } & (
	| IssueUpdate
	| { readonly kind: 'issueCreated'; readonly issue: Issue }
	| { readonly kind: 'issueDeleted'; readonly issue: Issue }
	| (Happens<'comment', Life, Comment> & WithIssue)
	| (Happens<'worklog', Life, Worklog> & WithIssue)
	| (Happens<'attachment', 'created' | 'deleted', Attachment> & Follows)
	| (Happens<'issueLink', 'created' | 'deleted', IssueLink> & Follows)
	| (Happens<
			'issueProperty',
			'set' | 'deleted',
			{ readonly key: string; readonly value: unknown }
	  > &
			WithIssue)
	| (Happens<'sprint', Life | 'started' | 'closed', Sprint> & { readonly before?: Sprint })
	| (Happens<'version', Life | 'released' | 'unreleased' | 'moved' | 'merged', Version> & {
			readonly project: Project;
			readonly mergedTo?: Version;
	  })
	| Happens<'project', ProjectEvent, Project>
	| Happens<'board', Life | 'configuration_changed', Board>
	| Happens<'filter', Life, StoredFilter>
	| Happens<'user', Life, User>
	| Happens<'issueType', Life, IssueType>
	| Happens<'option', 'changed', SiteOption>
);

/** Something that an administrator switches for the whole site, as Jira names it in `option_…_changed`. */
export interface SiteOption {
	readonly name:
		| 'voting'
		| 'watching'
		| 'unassigned_issues'
		| 'subtasks'
		| 'attachments'
		| 'issuelinks'
		| 'timetracking';
	readonly isOn: boolean;
}

/** What can happen to a project, as Jira names it after `project_`. */
export type ProjectEvent =
	| Life
	| 'soft_deleted'
	| 'restored_deleted'
	| 'archived'
	| 'restored_archived';

interface WithIssue extends Follows {
	readonly issue: Issue;
}

interface Follows {
	/** Whether it only follows from something larger: from the deletion of the issue. */
	readonly follows?: boolean;
}
