import type { Resource } from '../../operation';
import { anyEndpoint } from './anyEndpoint';
import { attachment } from './attachment';
import { board } from './board';
import { comment } from './comment';
import { component } from './component';
import { connection } from './connection';
import { field } from './field';
import { filter } from './filter';
import { group } from './group';
import { jql } from './jql';
import { epic } from './epic';
import { issue } from './issue';
import { issueProperty } from './issueProperty';
import { issueLink } from './issueLink';
import { project } from './project';
import { site } from './site';
import { remoteLink } from './remoteLink';
import { sprint } from './sprint';
import { user } from './user';
import { vote } from './vote';
import { watcher } from './watcher';
import { version } from './version';
import { worklog } from './worklog';

/** All resources of the node, most used first; its form, the documentation and the checks are derived from them. */
export const resources: readonly Resource[] = [
	issue,
	comment,
	attachment,
	worklog,
	watcher,
	vote,
	issueProperty,
	issueLink,
	remoteLink,
	board,
	sprint,
	epic,
	project,
	version,
	component,
	user,
	group,
	filter,
	field,
	jql,
	site,
	connection,
	anyEndpoint,
];
