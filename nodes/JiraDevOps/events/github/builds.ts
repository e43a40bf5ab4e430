import { at, textAt, wholeNumberAt } from '../../readings/json';
import { buildStateOf } from '../../readings/states';
import { momentOf } from '../../../values/moment';
import { buildEntity, type BuiltFrom } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { pullRequestBranches, refUrl, repositoryId, repositoryUrl } from './repository';

type Builds = Pick<EventFacts, 'builds'>;

/** `workflow_run`: one build for each run of a workflow; a repeated run is the same build. */
export function runBuilds({ body, now }: ReceivedEvent): Builds {
	const run = at(body, 'workflow_run');
	const buildNumber = wholeNumberAt(run, 'run_number');
	if (buildNumber === undefined) return {};
	const name = textAt(run, 'name') ?? textAt(body, 'workflow', 'name') ?? 'Workflow';
	const entity = buildEntity({
		pipelineId: `github-${textAt(run, 'workflow_id') ?? `${repositoryId(body)}-${name}`}`,
		buildNumber,
		displayName: `${name} #${buildNumber}`,
		url: textAt(run, 'html_url') ?? repositoryUrl(body),
		state: stateOf(run),
		time: momentOf(at(run, 'updated_at')) ?? now,
		builtFrom: builtFrom(body, run),
	});
	const texts = [
		textAt(run, 'head_branch'),
		textAt(run, 'head_commit', 'message'),
		textAt(run, 'display_title'),
		...pullRequestBranches(run),
	];
	return { builds: [{ entity, texts }] };
}

/** `workflow_job`: one build for each job of a run. */
export function jobBuilds({ body, now }: ReceivedEvent): Builds {
	const job = at(body, 'workflow_job');
	const buildNumber = wholeNumberAt(job, 'run_id');
	if (buildNumber === undefined) return {};
	const name = [textAt(job, 'workflow_name'), textAt(job, 'name') ?? 'Job']
		.filter((part) => part !== undefined)
		.join(' / ');
	const times = ['completed_at', 'started_at', 'created_at'].map((field) =>
		momentOf(at(job, field)),
	);
	const entity = buildEntity({
		pipelineId: `${repositoryId(body)}-${name}`,
		buildNumber,
		displayName: name,
		url: textAt(job, 'html_url') ?? repositoryUrl(body),
		state: stateOf(job),
		time: times.find((time) => time !== undefined) ?? now,
		builtFrom: builtFrom(body, job),
	});
	return { builds: [{ entity, texts: [textAt(job, 'head_branch')] }] };
}

/** A run or job that is completed has a conclusion; until then its status says how far it is. */
function stateOf(run: unknown) {
	const word = textAt(run, 'conclusion') ?? textAt(run, 'status') ?? '';
	return buildStateOf(word) ?? 'unknown';
}

function builtFrom(body: unknown, run: unknown): BuiltFrom {
	const url = repositoryUrl(body);
	const ref = textAt(run, 'head_branch');
	return {
		commit: textAt(run, 'head_sha'),
		repositoryUrl: url,
		ref,
		refUrl: ref && refUrl(url, ref),
	};
}
