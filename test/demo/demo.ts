import { builtTypes } from '../harness/engine';
import { startSandbox } from '../sandbox/sandbox';
import { flavourAccount, flavourNames, signInAccount, ticketAccount, verdict } from './account';
import { deviationsOf } from './deviations';
import { runOnFlavour, type FlavourRun } from './flavourRun';
import { signInDeviations } from './signInAnswer';
import { signIn, type Sandboxes } from './signIns';
import { countsOf, disagreements, summaryOf, type Summary } from './summary';
import { readTickets, type Ticket } from './tickets';

/** The results of a run of the demo. */
export interface Demo {
	readonly summary: Summary;
	/** For people, line by line; ends with what is wrong. */
	readonly account: readonly string[];
	readonly deviations: readonly string[];
}

const flavourDeviations = (run: FlavourRun, tickets: readonly Ticket[]): string[] =>
	deviationsOf(run, tickets).map((line) => `${flavourNames[run.flavour]}: ${line}`);

const inSandboxes = async <Result>(
	work: (sandboxes: Sandboxes) => Promise<Result>,
): Promise<Result> => {
	const cloud = await startSandbox({ flavour: 'cloud' });
	try {
		const dataCenter = await startSandbox({ flavour: 'dataCenter' });
		try {
			return await work({ cloud, dataCenter });
		} finally {
			await dataCenter.close();
		}
	} finally {
		await cloud.close();
	}
};

/**
 * Signs in to an embedded Jira Cloud and Data Center in every possible way, and turns the tickets into issues with
 * comments and statuses on both, using the built package on n8n's engine. Then checks in both Jiras whether everything
 * is there.
 *
 * @throws Error when dist is not built
 */
export async function runDemo(): Promise<Demo> {
	const tickets = readTickets();
	const types = await builtTypes();
	return await inSandboxes(async (sandboxes) => {
		const { answers, credentials } = await signIn(sandboxes, types);
		const { jiraBasicApi, jiraDataCenterPatApi } = credentials;
		const cloud = await runOnFlavour(sandboxes.cloud, jiraBasicApi, tickets, types);
		const dataCenter = await runOnFlavour(
			sandboxes.dataCenter,
			jiraDataCenterPatApi,
			tickets,
			types,
		);
		const counts = countsOf(cloud, tickets);
		const deviations = [
			...signInDeviations(answers),
			...flavourDeviations(cloud, tickets),
			...flavourDeviations(dataCenter, tickets),
			...disagreements(counts, countsOf(dataCenter, tickets)),
		];
		return {
			summary: summaryOf(answers, { cloud, dataCenter }, counts, deviations.length === 0),
			account: [
				`${tickets.length} support tickets become Jira issues: the built package on n8n's own engine`,
				'',
				...signInAccount(answers),
				'',
				...ticketAccount(tickets, [cloud, dataCenter]),
				'',
				...flavourAccount(cloud, tickets),
				'',
				...flavourAccount(dataCenter, tickets),
				'',
				...verdict(deviations),
			],
			deviations,
		};
	});
}
