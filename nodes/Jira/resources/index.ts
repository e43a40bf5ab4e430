import type { Resource } from '../../operation';
import { attachment } from './attachment';
import { comment } from './comment';
import { connection } from './connection';
import { issue } from './issue';
import { issueLink } from './issueLink';
import { project } from './project';
import { remoteLink } from './remoteLink';
import { user } from './user';
import { worklog } from './worklog';

/** All resources of the node, most used first; its form, the documentation and the checks are derived from them. */
export const resources: readonly Resource[] = [
	issue,
	comment,
	attachment,
	worklog,
	issueLink,
	remoteLink,
	project,
	user,
	connection,
];
