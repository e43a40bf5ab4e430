import { isScalar, parseDocument, visit, type Document } from 'yaml';

/** The parts of a job of a GitHub workflow that are checked. */
interface Job {
	readonly permissions?: unknown;
	readonly environment?: unknown;
	readonly needs?: unknown;
	readonly env?: unknown;
	readonly steps?: readonly Step[];
}

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly env?: unknown;
	readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
	readonly on?: unknown;
	readonly permissions?: unknown;
	readonly env?: unknown;
	readonly jobs?: Readonly<Record<string, Job>>;
}

/** An action by its full commit, which, unlike a tag, nobody can move. */
const BY_COMMIT = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

const VERSION = /^ ?v\d+\.\d+\.\d+$/;

/**
 * Reports where a GitHub workflow gives foreign code access to what is published: an action that can be replaced, more
 * rights than needed, or foreign code in the job that npm trusts. Also reports where it tests less than it could.
 */
export function workflowFaults(text: string): string[] {
	const document = parseDocument(text);
	if (document.errors.length > 0) return document.errors.map(({ message }) => message);
	const workflow = document.toJS() as Workflow;
	const jobs = Object.entries(workflow.jobs ?? {});
	const publishes = jobs.some(([, job]) => maySignIn(job));
	return [
		...actionFaults(document),
		...(sameRights(workflow.permissions, { contents: 'read' })
			? []
			: ['the workflow may do more than read the contents']),
		...('pull_request_target' in triggersOf(workflow)
			? ['code of a pull request runs with the rights of the repository']
			: []),
		...(publishes && !onlyTags(workflow) ? ['something else than a tag publishes'] : []),
		...(setsCi(workflow) ? [leavesTestsOut] : []),
		...jobs.flatMap(([name, job]) =>
			[...stepFaults(job, publishes), ...testFaults(job), ...jobFaults(job)].map(
				(fault) => `${name}: ${fault}`,
			),
		),
	];
}

/** Every `uses`, at any depth, with the comment after it. */
function actionFaults(document: Document): string[] {
	const faults: string[] = [];
	visit(document, {
		Pair(_, { key, value }) {
			if (!isScalar(key) || key.value !== 'uses') return;
			const action = isScalar(value) ? String(value.value) : '';
			if (!BY_COMMIT.test(action)) faults.push(`'${action}' is not pinned to a commit`);
			else if (!VERSION.test((isScalar(value) && value.comment) || '')) {
				faults.push(`'${action}' has no comment with its version`);
			}
		},
	});
	return faults;
}

function stepFaults({ steps = [] }: Job, publishes: boolean): string[] {
	return steps.flatMap(({ uses = '', run = '', with: given = {} }) => [
		...(run.includes('${{') ? ['a text from outside is put into a command'] : []),
		...(uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false
			? ["the repository's token stays on the disk"]
			: []),
		...(publishes &&
		uses.startsWith('actions/setup-node@') &&
		(given['cache'] !== undefined || given['package-manager-cache'] !== false)
			? ['what another run has cached gets into a release']
			: []),
	]);
}

/** GitHub sets it; with any other value, tests that need Atlassian's documents could be left out. */
const leavesTestsOut = 'leaves tests out by setting CI';

function setsCi({ env }: { readonly env?: unknown }): boolean {
	return 'CI' in recordOf(env);
}

function testFaults(job: Job): string[] {
	const { steps = [] } = job;
	const at = (command: RegExp) => steps.findIndex(({ run = '' }) => command.test(run));
	const tests = at(/\bnpm test\b/);
	const documents = at(/\bnpm run specs\b/);
	return [
		...([job, ...steps].some(setsCi) ? [leavesTestsOut] : []),
		...(tests >= 0 && (documents < 0 || documents > tests)
			? ["tests without Atlassian's documents"]
			: []),
	];
}

function jobFaults(job: Job): string[] {
	const commands = (job.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run.trim()]));
	if (!maySignIn(job)) {
		return [
			...(commands.some((command) => /\bnpm publish\b/.test(command))
				? ['publishes without its own rights']
				: []),
			...(job.permissions === undefined || sameRights(job.permissions, { contents: 'read' })
				? []
				: ['may do more than read the contents']),
		];
	}
	return [
		...(sameRights(job.permissions, { 'id-token': 'write' })
			? []
			: ['may do more than sign in to npm']),
		...(job.environment === undefined ? ['belongs to no environment'] : []),
		...(job.needs === undefined ? ['waits for no job that has tested'] : []),
		...(job.steps ?? [])
			.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
			.map(() => 'checks out the sources'),
		...commands
			.filter((command) => !/^npm publish \S+\.tgz( --?[\w-]+( \w+)?)*$/.test(command))
			.map((command) => `runs '${command}'`),
		...['--provenance', '--ignore-scripts']
			.filter((flag) => !commands.some((command) => command.split(' ').includes(flag)))
			.map((flag) => `publishes without ${flag}`),
	];
}

/** Whether npm accepts a package from the job. */
function maySignIn({ permissions }: Job): boolean {
	if (permissions === 'write-all') return true;
	return recordOf(permissions)['id-token'] === 'write';
}

function onlyTags(workflow: Workflow): boolean {
	const { push, ...others } = triggersOf(workflow);
	return Object.keys(others).length === 0 && Object.keys(recordOf(push)).join() === 'tags';
}

function triggersOf({ on }: Workflow): Record<string, unknown> {
	const names = typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : undefined;
	return names ? Object.fromEntries(names.map((name) => [name, null])) : recordOf(on);
}

function sameRights(given: unknown, wanted: Record<string, string>): boolean {
	return JSON.stringify(given) === JSON.stringify(wanted);
}

function recordOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
