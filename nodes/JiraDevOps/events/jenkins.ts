import type { IDataObject } from 'n8n-workflow';
import { at, compact, isRecord, textAt, wholeNumberAt } from '../readings/json';
import { buildStateOf, type BuildState } from '../readings/states';
import { timeOf } from '../readings/time';
import { buildEntity } from './entities';
import type { EventReader } from './eventFacts';

/** Parameters of a build that name the branch, tag or pull request it was started for. */
const NAMING_PARAMETERS = [
	'BRANCH_NAME',
	'BRANCH',
	'GIT_BRANCH',
	'CHANGE_BRANCH',
	'CHANGE_TITLE',
	'TAG_NAME',
	'gitlabSourceBranch',
	'ghprbSourceBranch',
] as const;

/**
 * Reads notifications of Jenkins: one build for each run of a job.
 * Source: "Notification", plugins.jenkins.io: `{ name, url, build: { number, phase, status, full_url, scm… } }`.
 */
export const readJenkins: EventReader = ({ body, now }) => {
	const build = at(body, 'build');
	const buildNumber = wholeNumberAt(build, 'number');
	const phase = textAt(build, 'phase');
	if (!isRecord(build) || buildNumber === undefined || phase === undefined) return undefined;
	const name = decoded(textAt(body, 'name') ?? 'job');
	const branch = textAt(build, 'scm', 'branch')?.replace(
		/^(?:refs\/(?:heads|tags)\/|origin\/)/,
		'',
	);
	const repositoryUrl = textAt(build, 'scm', 'url');
	const entity = buildEntity({
		pipelineId: `jenkins-${jobPath(textAt(body, 'url')) ?? name}`,
		buildNumber,
		displayName: `${decoded(textAt(body, 'display_name') ?? name)} #${buildNumber}`,
		url: textAt(build, 'full_url') ?? textAt(build, 'url') ?? '',
		state: stateOf(phase, textAt(build, 'status')),
		time: timeOfPhase(build, phase) ?? now,
		builtFrom: {
			commit: textAt(build, 'scm', 'commit'),
			repositoryUrl,
			ref: branch,
			refUrl: branch && repositoryUrl && `${repositoryUrl}#${branch}`,
		},
		testInfo: testInfo(at(build, 'test_summary')),
	});
	const texts = [
		branch,
		name,
		...NAMING_PARAMETERS.map((parameter) => textAt(build, 'parameters', parameter)),
	];
	return { name: `Jenkins' ${phase} notification`, builds: [{ entity, texts }] };
};

/** While a build runs, `status` is that of the build before it: only the end tells its own. */
function stateOf(phase: string, status: string | undefined): BuildState {
	const hasEnded = phase === 'COMPLETED' || phase === 'FINALIZED';
	return buildStateOf(hasEnded ? (status ?? '') : phase) ?? 'unknown';
}

/** Jenkins tells when a build was started and how long it took; what is finalized is later than what is completed. */
function timeOfPhase(build: unknown, phase: string): number | undefined {
	const started = timeOf(at(build, 'timestamp'));
	if (started === undefined) return undefined;
	return started + (wholeNumberAt(build, 'duration') ?? 0) + (phase === 'FINALIZED' ? 1 : 0);
}

/** The folders and the name of a job out of its address: `job/team/job/shop/` is `team.shop`. */
function jobPath(url: string | undefined): string | undefined {
	const names = url?.split(/(?:^|\/)job\//).slice(1);
	if (names === undefined || names.length === 0) return undefined;
	return names.map((name) => decoded(name.replace(/\/.*$/, ''))).join('.');
}

function testInfo(summary: unknown): IDataObject | undefined {
	const totalNumber = wholeNumberAt(summary, 'total');
	if (totalNumber === undefined) return undefined;
	return compact({
		totalNumber,
		numberPassed: wholeNumberAt(summary, 'passed') ?? 0,
		numberFailed: wholeNumberAt(summary, 'failed') ?? 0,
		numberSkipped: wholeNumberAt(summary, 'skipped'),
	});
}

/** Jenkins names the jobs of a multibranch pipeline after their branches, with encoded slashes; once or twice. */
function decoded(name: string): string {
	const once = (text: string) => {
		try {
			return decodeURIComponent(text);
		} catch {
			return text;
		}
	};
	return once(once(name));
}
