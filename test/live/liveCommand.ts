import { Command } from 'commander';
import { assumptions } from './assumptions';
import { countsOf, describeFinding, isGood, OUTCOMES, runChecks } from './runChecks';
import { readSettings, SettingsRefused } from './settings';

/** What the command needs from its environment. */
export interface Surroundings {
	readonly environment: Readonly<Record<string, string | undefined>>;
	print(line: string): void;
	/** Stops before the next check. */
	readonly signal?: AbortSignal;
}

const usage = (): Command =>
	new Command('npm run live --')
		.description(
			'Checks the assumptions of docs/assumptions.md on a real Jira. It creates issues in the project that JIRA_LIVE_PROJECT names, and deletes them again.',
		)
		.option('--only <id...>', 'only these assumptions')
		.option('--json', 'end with one line of JSON', false)
		.allowExcessArguments(false);

/**
 * Runs `npm run live`.
 *
 * @param args what follows `--` on the command line
 * @returns the exit code: 0 if no assumption was found wrong, and nothing was left behind
 * @throws SettingsRefused if it does not start
 */
export async function liveCommand(
	args: readonly string[],
	{ environment, print, signal }: Surroundings,
): Promise<number> {
	const { only, json } = usage()
		.parse(args, { from: 'user' })
		.opts<{ only?: string[]; json: boolean }>();
	const settings = readSettings(environment);
	const unknown = only?.filter((id) => !assumptions.some((one) => one.id === id)) ?? [];
	if (unknown.length > 0) {
		const known = assumptions.map(({ id }) => id).join(', ');
		throw new SettingsRefused(`There is no assumption ${unknown.join(', ')}. There are: ${known}`);
	}
	const report = await runChecks(
		settings,
		assumptions.filter(({ id }) => only?.includes(id) ?? true),
		(finding) => print(describeFinding(finding)),
		signal,
	);
	for (const name of report.left) print(`Not removed: ${name}. Delete it by hand.`);
	const counts = countsOf(report);
	const sentence = [
		`${counts.holds} ${counts.holds === 1 ? 'holds' : 'hold'}`,
		`${counts.doesNotHold} ${counts.doesNotHold === 1 ? 'does' : 'do'} not hold`,
		`${counts.couldNotBeChecked} ${OUTCOMES.couldNotBeChecked}`,
	].join(', ');
	print(json ? JSON.stringify({ ...counts, left: report.left.length }) : sentence);
	return isGood(report) && signal?.aborted !== true ? 0 : 1;
}
