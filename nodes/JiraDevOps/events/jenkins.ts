import { definedOnly } from '../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { ItemRefused } from '../../operation';
import { refNameOf, webAddressOfRemote } from '../readings/gitRemote';
import { at, isRecord, textAt, webAddressAt, wholeNumberAt } from '../readings/json';
import { buildStateOf, type BuildState } from '../readings/states';
import { momentOf } from '../../values/moment';
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
 *
 * @throws ItemRefused when the notification does not contain the address of its Jenkins
 */
export const readJenkins: EventReader = ({ body, now, toolUrl }) => {
	const build = at(body, 'build');
	const buildNumber = wholeNumberAt(build, 'number');
	const phase = textAt(build, 'phase');
	if (!isRecord(build) || buildNumber === undefined || phase === undefined) return undefined;
	const name = decoded(textAt(body, 'name') ?? 'job');
	const ref = textAt(build, 'scm', 'branch');
	const branch = ref && refNameOf(ref);
	const remote = textAt(build, 'scm', 'url');
	const repositoryUrl = remote && webAddressOfRemote(remote);
	const entity = buildEntity({
		pipelineId: `jenkins-${jobPath(textAt(body, 'url')) ?? name}`,
		buildNumber,
		displayName: `${decoded(textAt(body, 'display_name') ?? name)} #${buildNumber}`,
		url: webAddressAt(build, 'full_url') ?? addressOf(textAt(build, 'url') ?? '', toolUrl),
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
		textAt(build, 'notes'),
		...NAMING_PARAMETERS.map((parameter) => textAt(build, 'parameters', parameter)),
	];
	return { name: `Jenkins' ${phase} notification`, builds: [{ entity, texts }] };
};

/**
 * The address of a page if Jenkins has no configured address.
 *
 * @param path below the address of Jenkins: `job/shop/18/`
 * @throws ItemRefused when the user has not given the address either
 */
function addressOf(path: string, toolUrl: string): string {
	if (toolUrl !== '') return `${toolUrl.replace(/\/+$/, '')}/${path}`;
	throw new ItemRefused(
		'The notification does not contain the address of its Jenkins',
		"Enter the address of your Jenkins in the option 'Tool URL', or in Jenkins → Manage Jenkins → System → Jenkins URL.",
	);
}

/**
 * Before a build has ended, `status` is not yet its own. A notification without a phase comes from a pipeline step
 * while the build runs.
 */
function stateOf(phase: string, status: string | undefined): BuildState {
	if (phase === 'QUEUED') return 'pending';
	const hasEnded = phase === 'COMPLETED' || phase === 'FINALIZED';
	return hasEnded ? (buildStateOf(status ?? '') ?? 'unknown') : 'in_progress';
}

/**
 * Jenkins says when a build entered its phase. Finalized counts as later than completed, even at the same time.
 */
function timeOfPhase(build: unknown, phase: string): number | undefined {
	const time = momentOf(at(build, 'timestamp'));
	return time === undefined ? undefined : time + (phase === 'FINALIZED' ? 1 : 0);
}

/** The folders and the name of a job, from its address: `job/team/job/shop/` is `team.shop`. */
function jobPath(url: string | undefined): string | undefined {
	const names = url?.split(/(?:^|\/)job\//).slice(1);
	if (names === undefined || names.length === 0) return undefined;
	return names.map((name) => decoded(name.replace(/\/.*$/, ''))).join('.');
}

function testInfo(summary: unknown): IDataObject | undefined {
	const totalNumber = wholeNumberAt(summary, 'total');
	if (totalNumber === undefined) return undefined;
	return definedOnly({
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
