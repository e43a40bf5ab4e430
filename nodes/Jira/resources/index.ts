import type { Resource } from '../../operation';
import { attachment } from './attachment';
import { comment } from './comment';
import { connection } from './connection';
import { filter } from './filter';
import { group } from './group';
import { jql } from './jql';
import { issue } from './issue';
import { project } from './project';
import { user } from './user';
import { worklog } from './worklog';

/** All resources of the node, most used first; its form, the documentation and the checks are derived from them. */
export const resources: readonly Resource[] = [
	issue,
	comment,
	attachment,
	worklog,
	project,
	user,
	group,
	filter,
	jql,
	connection,
];
