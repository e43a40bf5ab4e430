import { masked } from '../../credentials/signIn/masking';
import { NotChecked, type Assumption, type Verdict } from './assumption';
import { LiveJira, seen } from './liveJira';
import { SettingsRefused, type LiveSettings } from './settings';

/** The finding about one assumption. */
export type Finding = Verdict & Pick<Assumption, 'id' | 'sentence'>;

/** The results of all checks. */
export interface LiveReport {
	readonly findings: readonly Finding[];
	/** What the checks created and could not remove. */
	readonly left: readonly string[];
}

/**
 * Checks assumptions on a real Jira, one after another, and always removes what it created for that.
 *
 * @param onFinding receives each finding immediately
 * @throws SettingsRefused if the account cannot sign in, or does not see the project
 */
export async function runChecks(
	settings: LiveSettings,
	assumptions: readonly Assumption[],
	onFinding: (finding: Finding) => void = () => {},
	signal?: AbortSignal,
): Promise<LiveReport> {
	const jira = new LiveJira(settings);
	const hidden = (text: string): string => masked(text, settings.secrets);
	await lookAtPlace(jira, hidden);
	const findings: Finding[] = [];
	let left: string[] = [];
	try {
		for (const assumption of assumptions) {
			if (signal?.aborted === true) break;
			const { id, sentence } = assumption;
			const verdict = await verdictOf(assumption, jira);
			const finding: Finding =
				verdict.outcome === 'holds'
					? { id, sentence, ...verdict }
					: { id, sentence, ...verdict, because: hidden(verdict.because) };
			findings.push(finding);
			onFinding(finding);
		}
	} finally {
		left = await jira.removeAll();
	}
	return { findings, left: left.map(hidden) };
}

async function lookAtPlace(jira: LiveJira, hidden: (text: string) => string): Promise<void> {
	for (const path of ['myself', `project/${jira.project}`]) {
		const answer = await jira.ask('GET', path).catch((error: unknown) => {
			throw new SettingsRefused(hidden(`${jira.settings.url} does not answer: ${reasonOf(error)}`));
		});
		if (answer.status === 200) continue;
		throw new SettingsRefused(
			hidden(`${jira.settings.url} answers GET ${path} with ${seen(answer)}`),
		);
	}
}

async function verdictOf({ on, check }: Assumption, jira: LiveJira): Promise<Verdict> {
	if (!on.includes(jira.flavour)) {
		const kind = on.includes('cloud') ? 'Jira Cloud' : 'Jira Data Center';
		return { outcome: 'couldNotBeChecked', because: `it applies to ${kind}` };
	}
	return await check(jira).catch((error: unknown) => ({
		outcome: 'couldNotBeChecked' as const,
		because: error instanceof NotChecked ? error.message : reasonOf(error),
	}));
}

function reasonOf(error: unknown): string {
	const { message, cause } = error instanceof Error ? error : new Error(String(error));
	return cause instanceof Error ? `${message} (${cause.message})` : message;
}

/** The name of a finding. */
export const OUTCOMES: Readonly<Record<Verdict['outcome'], string>> = {
	holds: 'holds',
	doesNotHold: 'does not hold',
	couldNotBeChecked: 'could not be checked',
};

/** A finding in readable form. */
export function describeFinding(finding: Finding): string {
	const { id, sentence, outcome } = finding;
	const reason =
		finding.outcome === 'holds'
			? []
			: [`    ${outcome === 'doesNotHold' ? 'Jira answered' : 'because'}: ${finding.because}`];
	return [`${OUTCOMES[outcome]}: ${id}`, `    ${sentence}`, ...reason].join('\n');
}

/** The counts of all findings. */
export function countsOf({ findings }: LiveReport): Record<Verdict['outcome'], number> {
	const count = (outcome: Verdict['outcome']) =>
		findings.filter((finding) => finding.outcome === outcome).length;
	return {
		holds: count('holds'),
		doesNotHold: count('doesNotHold'),
		couldNotBeChecked: count('couldNotBeChecked'),
	};
}

/** Whether everything is as assumed, as far as it could be checked, and nothing was left behind. */
export function isGood(report: LiveReport): boolean {
	return countsOf(report).doesNotHold === 0 && report.left.length === 0;
}
