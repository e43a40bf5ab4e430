import { Command, InvalidArgumentError, Option } from 'commander';
import type { SandboxOptions } from '../sandbox';
import { seedNames, type SeedName } from '../jira/model';
import { defaultServerVersion, serverVersions, type ServerVersion } from '../jira/serverVersion';
import { controlEndpoints } from './controlApp';
import type { FaultInput } from './faults';
import { limitPresetNames, type LimitPreset } from './limits/limitSettings';

/** What the command line asks for. */
export interface CliOptions {
	readonly sandbox: SandboxOptions;
	/** Print one line of JSON instead of text. */
	readonly json: boolean;
}

/** The first port unless the command line names another. */
export const defaultPort = 8090;

/** A command without its action, for parsing and for `--help`. */
export function createCommand(): Command {
	return new Command('sandbox')
		.description('Starts the embedded Jira on 127.0.0.1 and runs until it is interrupted.')
		.addOption(
			new Option('--flavour <name>', 'which Jira')
				.choices(['cloud', 'data-center'])
				.default('cloud'),
		)
		.option(
			'--port <number>',
			'first of consecutive ports, 0 for free ones',
			wholeNumber(0, 65_000),
			defaultPort,
		)
		.addOption(
			new Option('--version <version>', 'Data Center: which version')
				.choices(serverVersions)
				.default(defaultServerVersion),
		)
		.option('--sites <names>', 'Cloud: names of the sites, e.g. acme,globex', siteNames, ['acme'])
		.addOption(
			new Option(
				'--seed <name>',
				'what is there at the start: software adds boards, sprints, epics and their fields',
			)
				.choices(seedNames)
				.default('software' satisfies SeedName),
		)
		.option('--users <number>', 'users to seed', wholeNumber(1, 1_000_000))
		.option('--projects <number>', 'projects to seed', wholeNumber(1, 100_000))
		.option('--issues <number>', 'issues to seed', wholeNumber(0, 10_000_000))
		.option(
			'--latency <ms>',
			'milliseconds a request takes; with commas also for each issue and each bare key: 40,2,0.1',
			parseLatency,
		)
		.addOption(new Option('--limits <preset>', 'rate limits').choices(limitPresetNames))
		.option(
			'--fault <fault>',
			'what goes wrong, may be repeated: "POST /rest/api/*/issue 503 x2"; instead of a status ' +
				'drop-before, drop-after, hang-before, hang-after, malformed or delay-500 (milliseconds); ' +
				'any method with *, for ever with x0',
			(text: string, before: FaultInput[]) => [...before, parseFault(text)],
			[],
		)
		.option('--json', 'print one line of JSON with addresses and credentials', false)
		.allowExcessArguments(false)
		.addHelpText('after', `\n${describeControl()}`);
}

/**
 * Reads a command line.
 *
 * @param args without the program's name
 * @throws CommanderError with a message for the user, and for `--help`
 */
export function readCommandLine(command: Command, args: readonly string[]): CliOptions {
	const options = command.parse([...args], { from: 'user' }).opts<{
		flavour: 'cloud' | 'data-center';
		port: number;
		version: ServerVersion;
		sites: string[];
		seed: SeedName;
		users?: number;
		projects?: number;
		issues?: number;
		latency?: NonNullable<SandboxOptions['latency']>;
		limits?: LimitPreset;
		fault: FaultInput[];
		json: boolean;
	}>();
	const { users, projects, issues, latency, limits } = options;
	const seed = {
		name: options.seed,
		...(users === undefined ? {} : { users }),
		...(projects === undefined ? {} : { projects }),
		...(issues === undefined ? {} : { issues }),
	};
	return {
		json: options.json,
		sandbox: {
			flavour: options.flavour === 'cloud' ? 'cloud' : 'dataCenter',
			port: options.port,
			...(options.flavour === 'cloud' ? {} : { version: options.version }),
			sites: options.sites,
			seed,
			...(latency === undefined ? {} : { latency }),
			...(limits === undefined ? {} : { limits }),
			...(options.fault.length === 0 ? {} : { faults: options.fault }),
		},
	};
}

/** `40` or `40,2` or `40,2,0.1`: milliseconds for each request, issue and bare key. */
export function parseLatency(text: string): NonNullable<SandboxOptions['latency']> {
	const numbers = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
	if (numbers.length > 3 || numbers.some((number) => !(number >= 0 && number < Infinity))) {
		throw new InvalidArgumentError('Say one to three numbers from 0, e.g. 40 or 40,2,0.1.');
	}
	const [perRequest = 0, perIssue = 0, perKey = 0] = numbers;
	return { perRequest, perIssue, perKey };
}

/** `METHOD PATH OUTCOME [xN]`; see the help text of `--fault`. */
export function parseFault(text: string): FaultInput {
	const form = /^([A-Za-z]+|\*) (\/\S*) ([a-z0-9-]+)(?: x(\d+))?$/.exec(text.trim());
	const [, method, path, outcome, times] = form ?? [];
	if (method === undefined || path === undefined || outcome === undefined) {
		throw new InvalidArgumentError('Say method, path and outcome: "GET /rest/api/*/myself 503".');
	}
	return {
		...(method === '*' ? {} : { method }),
		path,
		...(times === undefined ? {} : { times: Number(times) }),
		...parseOutcome(outcome),
	};
}

function parseOutcome(outcome: string): Partial<FaultInput> {
	if (/^[1-5]\d\d$/.test(outcome)) return { status: Number(outcome) };
	const [, delay] = /^delay-(\d+)$/.exec(outcome) ?? [];
	if (delay !== undefined) return { delay: Number(delay) };
	switch (outcome) {
		case 'drop-before':
			return { drop: 'before' };
		case 'drop-after':
			return { drop: 'after' };
		case 'hang-before':
			return { hang: 'before' };
		case 'hang-after':
			return { hang: 'after' };
		case 'malformed':
			return { malformed: true };
		default:
			throw new InvalidArgumentError(
				`'${outcome}' is no outcome: say a status, drop-before, drop-after, hang-before, hang-after, malformed or delay-500.`,
			);
	}
}

function wholeNumber(least: number, most: number): (text: string) => number {
	return (text) => {
		const number = /^\d+$/.test(text) ? Number(text) : NaN;
		if (!(number >= least && number <= most)) {
			throw new InvalidArgumentError(`Say a whole number from ${least} to ${most}.`);
		}
		return number;
	};
}

function siteNames(text: string): string[] {
	const names = text.split(',').map((name) => name.trim());
	if (
		new Set(names).size < names.length ||
		!names.every((name) => /^[a-z][a-z0-9-]*$/.test(name))
	) {
		throw new InvalidArgumentError('Say different names of small letters, digits and hyphens.');
	}
	return names;
}

function describeControl(): string {
	const width = Math.max(...Object.keys(controlEndpoints).map((name) => name.length));
	const lines = Object.entries(controlEndpoints).map(
		([name, text]) => `  ${name.padEnd(width)}  ${text}`,
	);
	return ['The control endpoint, on a port of its own:', ...lines].join('\n');
}
