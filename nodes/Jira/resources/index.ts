import type { Operation, ResourceFacts } from '../../operation';
import { deleteAttachment } from './attachment/delete';
import { downloadAttachment } from './attachment/download';
import { getAttachments } from './attachment/getMany';
import { uploadAttachment } from './attachment/upload';
import { addComment } from './comment/add';
import { getComments } from './comment/getMany';
import { getConnectionInfo } from './connection/getInfo';
import { createIssue } from './issue/create';
import { deleteIssue } from './issue/delete';
import { getIssue } from './issue/get';
import { searchIssues } from './issue/search';
import { transitionIssue } from './issue/transition';
import { updateIssue } from './issue/update';
import { getProjects } from './project/getMany';
import { getCurrentUser } from './user/getCurrent';

/** The resources of the node. */
export const resources: readonly ResourceFacts[] = [
	{ name: 'attachment', displayName: 'Attachment' },
	{ name: 'comment', displayName: 'Comment' },
	{ name: 'connection', displayName: 'Connection' },
	{ name: 'issue', displayName: 'Issue' },
	{ name: 'project', displayName: 'Project' },
	{ name: 'user', displayName: 'User' },
];

/** Every operation of the node; form, documentation and checks are derived from this list. */
export const operations: readonly Operation[] = [
	createIssue,
	getIssue,
	searchIssues,
	updateIssue,
	transitionIssue,
	deleteIssue,
	uploadAttachment,
	downloadAttachment,
	getAttachments,
	deleteAttachment,
	addComment,
	getComments,
	getProjects,
	getCurrentUser,
	getConnectionInfo,
];
