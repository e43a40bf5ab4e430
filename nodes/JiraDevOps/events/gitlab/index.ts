import { at, textAt } from '../../readings/json';
import type { EventFacts, EventReader, ReceivedEvent } from '../eventFacts';
import { jobBuilds, pipelineBuilds } from './builds';
import { deployments } from './deployments';
import { featureFlags } from './featureFlags';
import { mergeRequests } from './mergeRequests';
import { push } from './push';

type Facts = Omit<EventFacts, 'name'>;

/** How each event is read, by its `object_kind`. Source: "Webhook events", docs.gitlab.com. */
const READERS: Readonly<Record<string, (event: ReceivedEvent) => Facts>> = {
	push,
	merge_request: mergeRequests,
	pipeline: pipelineBuilds,
	build: jobBuilds,
	deployment: deployments,
	feature_flag: featureFlags,
};

/** What people call an event whose `object_kind` is another word. */
const NAMES: Readonly<Record<string, string>> = { build: 'job' };

const nameOf = (kind: string) => NAMES[kind] ?? kind;

const READ = Object.keys(READERS).map(nameOf);

/** Reads webhooks of GitLab; events without data for Jira give nothing. */
export const readGitLab: EventReader = (event) => {
	const kind = textAt(event.body, 'object_kind');
	if (kind === undefined || (at(event.body, 'project') === undefined && kind !== 'build')) {
		return undefined;
	}
	const facts = READERS[kind]?.(event) ?? { because: `of GitLab's events ${READ.join(', ')} do` };
	return { name: `GitLab's ${nameOf(kind)} event`, ...facts };
};
