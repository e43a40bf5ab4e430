import { at, listAt, textAt, wholeNumberAt } from '../../readings/json';
import { buildStateOf } from '../../readings/states';
import { momentOf } from '../../../values/moment';
import { buildEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { projectId, projectName, projectUrl, refUrl } from './project';

type Builds = Pick<EventFacts, 'builds'>;

/** Pipeline: one build for each pipeline of a project. */
export function pipelineBuilds({ body, now }: ReceivedEvent): Builds {
	const pipeline = at(body, 'object_attributes');
	const id = textAt(pipeline, 'id');
	const buildNumber = wholeNumberAt(pipeline, 'iid') ?? wholeNumberAt(pipeline, 'id');
	if (buildNumber === undefined) return {};
	const url = projectUrl(body);
	const ref = textAt(pipeline, 'ref');
	const entity = buildEntity({
		pipelineId: projectId(body),
		buildNumber,
		displayName: `${textAt(pipeline, 'name') ?? projectName(body)} #${buildNumber}`,
		url: textAt(pipeline, 'url') ?? `${url}/-/pipelines/${id}`,
		state: buildStateOf(textAt(pipeline, 'status') ?? '', 'gitLab') ?? 'unknown',
		time: pipelineTime(body) ?? now,
		builtFrom: {
			commit: textAt(pipeline, 'sha'),
			repositoryUrl: url,
			ref,
			refUrl: ref && refUrl(url, ref, at(pipeline, 'tag') === true),
		},
	});
	const texts = [
		ref,
		textAt(body, 'commit', 'message'),
		textAt(body, 'merge_request', 'title'),
		textAt(body, 'merge_request', 'source_branch'),
		textAt(body, 'merge_request', 'description'),
	];
	return { builds: [{ entity, texts }] };
}

/** The latest time from the pipeline and its jobs: a pipeline that runs again still has the end of its previous run. */
function pipelineTime(body: unknown): number | undefined {
	const pipeline = at(body, 'object_attributes');
	const jobTimes = listAt(body, 'builds').flatMap((job) =>
		['created_at', 'started_at', 'finished_at'].map((field) => momentOf(at(job, field))),
	);
	const ownTimes = ['created_at', 'finished_at'].map((field) => momentOf(at(pipeline, field)));
	const times = [...ownTimes, ...jobTimes].filter((time) => time !== undefined);
	return times.length > 0 ? Math.max(...times) : undefined;
}

/** Job (GitLab's word in the event is still `build`): one build for each run of a job. */
export function jobBuilds({ body, now }: ReceivedEvent): Builds {
	const buildNumber = wholeNumberAt(body, 'build_id');
	if (buildNumber === undefined) return {};
	const url = projectUrl(body);
	const name = textAt(body, 'build_name') ?? 'job';
	const ref = textAt(body, 'ref');
	const times = ['build_finished_at', 'build_started_at', 'build_created_at'].map((field) =>
		momentOf(at(body, field)),
	);
	const entity = buildEntity({
		pipelineId: `${projectId(body)}-${name}`,
		buildNumber,
		displayName: `${projectName(body)} / ${name}`,
		url: `${url}/-/jobs/${buildNumber}`,
		state: buildStateOf(textAt(body, 'build_status') ?? '', 'gitLab') ?? 'unknown',
		time: times.find((time) => time !== undefined) ?? now,
		builtFrom: {
			commit: textAt(body, 'sha'),
			repositoryUrl: url,
			ref,
			refUrl: ref && refUrl(url, ref, at(body, 'tag') === true),
		},
	});
	return { builds: [{ entity, texts: [ref, textAt(body, 'commit', 'message')] }] };
}
