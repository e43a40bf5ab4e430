import type { BuiltInOperation } from '../operation';
import { uploadAttachment } from './attachment/add';
import { getAttachment } from './attachment/get';
import { getAttachments } from './attachment/getMany';
import { deleteAttachment } from './attachment/remove';
import { addComment } from './comment/add';
import { getComment } from './comment/get';
import { getComments } from './comment/getMany';
import { deleteComment } from './comment/remove';
import { updateComment } from './comment/update';
import { getChangelog } from './issue/changelog';
import { createIssue } from './issue/create';
import { deleteIssue } from './issue/delete';
import { getIssue } from './issue/get';
import { searchIssues } from './issue/getMany';
import { notify } from './issue/notify';
import { getTransitions } from './issue/transitions';
import { updateIssue } from './issue/update';
import { createUser } from './user/create';
import { deleteUser } from './user/delete';
import { getUser } from './user/get';

/** Every operation of n8n's node. */
export const builtInOperations: readonly BuiltInOperation[] = [
	getChangelog,
	createIssue,
	deleteIssue,
	getIssue,
	searchIssues,
	notify,
	getTransitions,
	updateIssue,
	uploadAttachment,
	getAttachment,
	getAttachments,
	deleteAttachment,
	addComment,
	getComment,
	getComments,
	deleteComment,
	updateComment,
	createUser,
	deleteUser,
	getUser,
];

/** The operations that n8n's node takes where a workflow names none. */
const FIRST: Readonly<Record<string, string>> = {
	issue: 'create',
	issueAttachment: 'add',
	issueComment: 'add',
	user: 'create',
};

/** The operation that a node of n8n's is set to; undefined if there is no such one. */
export function builtInOperation(
	resource: unknown = 'issue',
	operation: unknown = FIRST[String(resource)],
): BuiltInOperation | undefined {
	return builtInOperations.find((one) => one.resource === resource && one.operation === operation);
}
