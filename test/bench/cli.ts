/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a command of this repository, not published */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Command, InvalidArgumentError, Option } from 'commander';
import { projectFolder } from '../e2e/installation/command';
import { withProgress } from '../e2e/installation/progress';
import { reached, type ScenarioResult } from './figures/result';
import { barsOf, chart } from './report/chart';
import { jsonLine } from './report/jsonLine';
import { remarks, table, withTable } from './report/table';
import { scenarios } from './scenarios';
import type { Effort, Scenario } from './scenarios/scenario';
import { openBenchWorld } from './world/benchWorld';

interface BenchOptions {
	readonly json: boolean;
	readonly rounds: number;
	readonly allItems: boolean;
	readonly scenario?: readonly string[];
}

const picture = join(projectFolder, 'docs', 'bench.svg');
const readme = join(projectFolder, 'README.md');

const command = new Command('npm run bench --')
	.description("Measures this package's node and n8n's built-in Jira node side by side.")
	.option('--json', 'end with one line of JSON', false)
	.option('--rounds <number>', 'number of rounds; the result is their median', positive, 3)
	.option('--all-items', 'give the built-in node all items too (takes an hour)', false)
	.addOption(
		new Option(
			'--scenario <name...>',
			'only these scenarios; does not change the picture and the README',
		).choices(scenarios.map(({ name }) => name)),
	)
	.allowExcessArguments(false);

async function bench({ json, scenario, ...effort }: BenchOptions): Promise<void> {
	const chosen = scenarios.filter(({ name }) => scenario?.includes(name) ?? true);
	const results = await measureAll(chosen, effort);
	say(table(results), '', ...remarks(results));
	if (scenario === undefined) {
		writeFileSync(picture, chart(barsOf(results)));
		writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), results));
		say('', `Drawn: ${picture}`, `Written into: ${readme}`);
	}
	if (json) say(jsonLine(results));
	process.exitCode = results.every(reached) ? 0 : 1;
}

async function measureAll(chosen: readonly Scenario[], effort: Effort): Promise<ScenarioResult[]> {
	const world = await openBenchWorld();
	try {
		const results: ScenarioResult[] = [];
		for (const scenario of chosen) {
			const measure = async () => await scenario.measure(world, effort);
			results.push(await withProgress(scenario.title, measure));
		}
		return results;
	} finally {
		await world.close();
	}
}

function positive(text: string): number {
	const number = /^\d+$/.test(text) ? Number(text) : 0;
	if (number >= 1) return number;
	throw new InvalidArgumentError('Enter a whole number from 1.');
}

const say = (...lines: readonly string[]): void => {
	process.stdout.write(`${lines.join('\n')}\n`);
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => process.exit(130));
}

bench(command.parse().opts<BenchOptions>()).catch((error: unknown) => {
	process.stderr.write(
		`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
	);
	process.exitCode = 1;
});
