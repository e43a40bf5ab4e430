import type { Resource } from '../../operation';
import { attachment } from './attachment';
import { board } from './board';
import { comment } from './comment';
import { connection } from './connection';
import { issue } from './issue';
import { project } from './project';
import { sprint } from './sprint';
import { user } from './user';
import { worklog } from './worklog';

/** All resources of the node, most used first; its form, the documentation and the checks are derived from them. */
export const resources: readonly Resource[] = [
	issue,
	comment,
	attachment,
	worklog,
	board,
	sprint,
	project,
	user,
	connection,
];
