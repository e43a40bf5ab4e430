import { at, isRecord, textAt } from '../../readings/json';
import type { EventFacts, EventReader, ReceivedEvent } from '../eventFacts';
import { jobBuilds, runBuilds } from './builds';
import { deployments } from './deployments';
import { pullRequests } from './pullRequests';
import { deletedRef, push } from './push';

type Facts = Omit<EventFacts, 'name'>;

/** How each event is read. Source: "Webhook events and payloads", docs.github.com. */
const READERS = new Map<string, (event: ReceivedEvent) => Facts>([
	['workflow_run', runBuilds],
	['workflow_job', jobBuilds],
	['deployment_status', deployments],
	['pull_request', pullRequests],
	['pull_request_review', pullRequests],
	['push', push],
	['delete', deletedRef],
]);

/**
 * The characteristic property of each event's body, in order of precedence: deployment events also contain their run.
 * Some are only known so that they can be named to the user.
 */
const CONTENTS = [
	'deployment_status',
	'workflow_job',
	'deployment',
	'workflow_run',
	'pull_request',
	'check_run',
	'check_suite',
	'release',
];

/** Reads webhooks of GitHub and GitHub Enterprise; events without data for Jira, such as `ping`, return nothing. */
export const readGitHub: EventReader = (event) => {
	const name = eventName(event);
	if (name === undefined) return undefined;
	const facts = READERS.get(name)?.(event) ?? {
		because: `only the GitHub events ${[...READERS.keys()].join(', ')} do`,
	};
	return { name: `GitHub's ${name} event`, ...facts };
};

/** The event's name from GitHub's header; without headers it is recognized from the body. */
function eventName({ body, headers }: ReceivedEvent): string | undefined {
	const named = textAt(headers, 'x-github-event');
	if (named !== undefined) return named;
	if (textAt(body, 'zen') !== undefined && at(body, 'hook') !== undefined) return 'ping';
	const isGitHub =
		textAt(body, 'repository', 'full_name') !== undefined && isRecord(at(body, 'sender'));
	if (!isGitHub) return undefined;
	const held = CONTENTS.find((name) => isRecord(at(body, name)));
	if (held !== undefined) return held;
	if (textAt(body, 'ref_type') !== undefined) {
		return textAt(body, 'master_branch') === undefined ? 'delete' : 'create';
	}
	const isPush = textAt(body, 'after') !== undefined && textAt(body, 'ref') !== undefined;
	return isPush ? 'push' : (textAt(body, 'action') ?? 'other');
}
