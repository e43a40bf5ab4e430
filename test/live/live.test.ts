import type { Flavour } from '../sandbox/jira/model';
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox';
import { NotChecked, verdict, type Assumption } from './assumption';
import { assumptions } from './assumptions';
import { liveCommand } from './liveCommand';
import { runChecks, type LiveReport } from './runChecks';
import { readSettings, SettingsRefused } from './settings';

let sandbox: Sandbox;

afterEach(async () => await sandbox.close());

/** What a person would set to check the embedded Jira. */
async function environmentOf(flavour: Flavour, options: SandboxOptions = {}) {
	// An example is not behaviour.
	sandbox = await startSandbox({ flavour, documentedExamples: false, ...options });
	const { jiraBasicApi, jiraDataCenterPatApi, jiraDevOpsApi } = sandbox.credentials;
	const text = (data: Record<string, unknown> | undefined, name: string) =>
		String(data?.[name] ?? '');
	return {
		JIRA_LIVE_URL: sandbox.siteUrl,
		JIRA_LIVE_PROJECT: 'SUP',
		JIRA_LIVE_EMAIL: text(jiraBasicApi, 'email'),
		JIRA_LIVE_TOKEN:
			text(jiraBasicApi, 'apiToken') || text(jiraDataCenterPatApi, 'personalAccessToken'),
		JIRA_LIVE_CLIENT_ID: text(jiraDevOpsApi, 'clientId'),
		JIRA_LIVE_CLIENT_SECRET: text(jiraDevOpsApi, 'clientSecret'),
		...(flavour === 'cloud' && { JIRA_LIVE_GATEWAY: sandbox.gatewayUrl }),
	};
}

const issueCount = (): number => [...sandbox.jira.issues.all()].length;

const idsWith = ({ findings }: LiveReport, outcome: string): string[] =>
	findings.filter((finding) => finding.outcome === outcome).map(({ id }) => id);

/** What the embedded Jira may lack; it must not behave differently from what is assumed. */
const MAY_BE_MISSING: readonly string[] = [
	'worklogField',
	'issueMark',
	'markInSearch',
	'propertiesInSearch',
	'adminWebhook',
	'serverWebhook',
	'sprintClosing',
];

describe.each(['cloud', 'dataCenter'] as const)('On the embedded Jira, %s', (flavour) => {
	it('every assumption holds, and nothing is left behind', async () => {
		const settings = readSettings(await environmentOf(flavour));
		const before = issueCount();
		const report = await runChecks(settings, assumptions);
		expect(report.findings.filter(({ outcome }) => outcome === 'doesNotHold')).toEqual([]);
		const own = assumptions.filter(({ on }) => on.includes(flavour)).map(({ id }) => id);
		expect([...idsWith(report, 'holds'), ...MAY_BE_MISSING]).toEqual(expect.arrayContaining(own));
		expect(report.left).toEqual([]);
		expect(issueCount()).toBe(before);
	});
});

const planted = (check: Assumption['check']): Assumption => ({
	id: 'planted',
	sentence: 'What is planted holds.',
	on: ['cloud'],
	check,
});

describe('runChecks', () => {
	it('notices that Jira does something else', async () => {
		const settings = readSettings(
			await environmentOf('cloud', {
				faults: [{ method: 'PUT', path: '/rest/api/*/issue/*', status: 400 }],
			}),
		);
		const report = await runChecks(settings, assumptions);
		expect(idsWith(report, 'doesNotHold')).toEqual(['updateAnswer']);
	});

	it('treats a Jira that is down as no answer', async () => {
		const settings = readSettings(
			await environmentOf('cloud', {
				faults: [{ method: 'PUT', path: '/rest/api/*/issue/*', status: 503 }],
			}),
		);
		const own = assumptions.filter(({ id }) => id === 'updateAnswer');
		const { findings } = await runChecks(settings, own);
		expect(findings).toMatchObject([
			{ outcome: 'couldNotBeChecked', because: expect.stringContaining('503') },
		]);
	});

	it('removes what an aborted check has created, and continues', async () => {
		const settings = readSettings(await environmentOf('cloud'));
		const before = issueCount();
		const breaking = planted(async (jira) => {
			await jira.addIssue('left behind');
			throw new NotChecked('it broke');
		});
		const { findings, left } = await runChecks(settings, [
			breaking,
			planted(async () => verdict(true, '')),
		]);
		expect(findings).toMatchObject([
			{ outcome: 'couldNotBeChecked', because: 'it broke' },
			{ outcome: 'holds' },
		]);
		expect(left).toEqual([]);
		expect(issueCount()).toBe(before);
	});

	it('names what it could not remove', async () => {
		const settings = readSettings(
			await environmentOf('cloud', {
				faults: [{ method: 'DELETE', path: '/rest/api/*/issue/*', status: 403 }],
			}),
		);
		const adding = planted(async (jira) => verdict((await jira.addIssue('stays')).id !== '', ''));
		const { left } = await runChecks(settings, [adding]);
		expect(left).toEqual([expect.stringMatching(/^issue SUP-\d+ \(403/)]);
	});

	it('shows no token, in any form in which Jira repeats it', async () => {
		const environment = await environmentOf('cloud');
		const { JIRA_LIVE_TOKEN: token, JIRA_LIVE_EMAIL: email } = environment;
		const pair = Buffer.from(`${email}:${token}`).toString('base64');
		const settings = readSettings(environment);
		const { findings } = await runChecks(settings, [
			planted(async () => verdict(false, `Basic ${pair} and ${token}`)),
			planted(async () => await Promise.reject(new Error(`sent ${pair}`))),
		]);
		const shown = JSON.stringify(findings);
		expect(findings).toHaveLength(2);
		expect(shown).not.toContain(token);
		expect(shown).not.toContain(pair);
	});
});

describe('npm run live', () => {
	const run = async (args: string[], environment: Record<string, string>) => {
		const lines: string[] = [];
		const exitCode = await liveCommand(args, { environment, print: (line) => lines.push(line) });
		return { exitCode, lines };
	};

	it('ends with 0 and a line of JSON if every assumption holds', async () => {
		const environment = await environmentOf('cloud');
		const { exitCode, lines } = await run(
			['--json', '--only', 'updateAnswer', 'sprintClosing'],
			environment,
		);
		expect(exitCode).toBe(0);
		expect(lines[0]).toMatch(/^holds: updateAnswer\n/);
		expect(lines.slice(1, -1).join('\n')).toMatch(/^could not be checked: sprintClosing\n/);
		expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
			holds: 1,
			doesNotHold: 0,
			couldNotBeChecked: 1,
			left: 0,
		});
	});

	it('ends with 1 if an assumption does not hold', async () => {
		const environment = await environmentOf('dataCenter', {
			faults: [{ method: 'PUT', path: '/rest/api/*/issue/*', status: 400 }],
		});
		const { exitCode, lines } = await run(['--only', 'updateAnswer'], environment);
		expect(exitCode).toBe(1);
		expect(lines.at(-1)).toBe('0 hold, 1 does not hold, 0 could not be checked');
	});

	it.each([
		['in continuous integration', { CI: 'true' }, 'CI is set'],
		['with a wrong token', { JIRA_LIVE_TOKEN: 'wrong-token' }, 'answers GET myself with 401'],
		['on a project that is not there', { JIRA_LIVE_PROJECT: 'NONE' }, 'GET project/NONE with 404'],
		['where nothing answers', { JIRA_LIVE_URL: 'http://127.0.0.1:1' }, 'does not answer'],
	])('does not start %s', async (_, change, message) => {
		const environment = { ...(await environmentOf('cloud')), ...change };
		const before = issueCount();
		const running = run([], environment);
		await expect(running).rejects.toBeInstanceOf(SettingsRefused);
		await expect(running).rejects.toThrow(message);
		expect(issueCount()).toBe(before);
	});
});
