import { at, textAt } from '../../readings/json';
import type { EventFacts, EventReader, ReceivedEvent } from '../eventFacts';
import { jobBuilds, pipelineBuilds } from './builds';
import { deployments } from './deployments';
import { featureFlags } from './featureFlags';
import { mergeRequests } from './mergeRequests';
import { push } from './push';

type Facts = Omit<EventFacts, 'name'>;

/** How each event is read, by its `object_kind`. Source: "Webhook events", docs.gitlab.com. */
const READERS = new Map<string, (event: ReceivedEvent) => Facts>([
	['push', push],
	['merge_request', mergeRequests],
	['pipeline', pipelineBuilds],
	['build', jobBuilds],
	['deployment', deployments],
	['feature_flag', featureFlags],
]);

/** Users and headers say job, bodies say build. */
const nameOf = (kind: string) => (kind === 'build' ? 'job' : kind);

const READ = [...READERS.keys()].map(nameOf);

/** Reads webhooks of GitLab; events without data for Jira return nothing. */
export const readGitLab: EventReader = (event) => {
	const kind = kindOf(event);
	if (kind === undefined) return undefined;
	const facts = READERS.get(kind)?.(event) ?? {
		because: `only the GitLab events ${READ.join(', ')} do`,
	};
	return { name: `GitLab's ${nameOf(kind)} event`, ...facts };
};

/**
 * The kind of an event: as the body says it, else by its header (`Push Hook`), which those about members, groups and
 * tokens have instead.
 */
function kindOf({ body, headers }: ReceivedEvent): string | undefined {
	const kind = textAt(body, 'object_kind');
	const header = textAt(headers, 'x-gitlab-event');
	if (header === undefined) {
		const isOfProject = at(body, 'project') !== undefined || kind === 'build';
		return isOfProject ? kind : undefined;
	}
	const hook = header
		.replace(/ Hook$/i, '')
		.replace(/\W+/g, '_')
		.toLowerCase();
	if (hook === 'job') return kind ?? 'build';
	return kind ?? (READERS.has(hook) ? hook : (textAt(body, 'event_name') ?? hook));
}
