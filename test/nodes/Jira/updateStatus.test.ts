import type { INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../../faults/time/idleClock';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { contractMismatches, undeclaredRequests } from './contractOf';
import { jsonOf, located, runJira, type JiraRun } from './jiraRun';
import { onEachJira } from './onEachJira';
import { createdIssue, writesOf } from './transitionRuns';

/** Virtual time, which passes instantly. */
const clock = new IdleClock();

beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

const FORBIDDEN = 'Jira does not allow this account to do that';

const status = (value: string) => ({ transition: located('status', value) });

describe.each(['cloud', 'dataCenter'] as const)('An update with a status, on %s', (flavour) => {
	const api = flavour === 'cloud' ? '/rest/api/3' : '/rest/api/2';
	const edits = { method: 'PUT', path: `${api}/issue/*` };
	const transitions = { method: 'POST', path: `${api}/issue/*/transitions` };
	const refused = { status: 403, body: { errorMessages: ['Not you.'] } };

	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour });
	});
	afterEach(async () => {
		expect(undeclaredRequests(sandbox, 'issue.update')).toEqual([]);
		expect(contractMismatches(sandbox)).toEqual([]);
		await sandbox.close();
	});

	const updating = (
		key: string,
		changes: INodeParameters,
		more: Partial<JiraRun> = {},
	): JiraRun => ({
		operation: 'issue.update',
		parameters: { issue: located('key', key), changes },
		...more,
	});
	const run = async (asked: JiraRun) => await runJira(sandbox, asked);
	const held = (key: string) => {
		const issue = sandbox.jira.issues.byIdOrKey(key);
		const name = sandbox.jira.statuses.find(({ id }) => id === issue?.statusId)?.name;
		return { summary: issue?.values['summary'], status: name };
	};

	it('edits the issue first, then moves it, and returns both', async () => {
		const key = await createdIssue(sandbox);
		const result = await run(
			updating(key, { summary: 'Printer smokes', ...status('In Progress') }),
		);
		expect(jsonOf(result)).toEqual([
			{
				id: expect.any(String),
				key,
				updated: true,
				transitioned: true,
				status: expect.objectContaining({ name: 'In Progress' }),
				url: `${sandbox.siteUrl}/browse/${key}`,
			},
		]);
		expect(writesOf(sandbox)).toEqual(['PUT ', 'POST /transitions']);
		expect(held(key)).toEqual({ summary: 'Printer smokes', status: 'In Progress' });
	});

	it('only moves the issue if nothing else is given', async () => {
		const key = await createdIssue(sandbox);
		const result = await run(updating(key, { transition: located('name', 'start PROGRESS') }));
		expect(jsonOf(result)).toMatchObject([{ key, updated: true, transitioned: true }]);
		expect(writesOf(sandbox)).toEqual(['POST /transitions']);
	});

	it('only edits the issue if it already has the status', async () => {
		const key = await createdIssue(sandbox);
		const result = await run(updating(key, { summary: 'Printer smokes', ...status('to do') }));
		expect(jsonOf(result)).toMatchObject([
			{ key, updated: true, transitioned: false, status: { name: 'To Do' } },
		]);
		expect(writesOf(sandbox)).toEqual(['PUT ']);
	});

	it('changes nothing if the issue already has the status and nothing else is given', async () => {
		const key = await createdIssue(sandbox);
		const result = await run(updating(key, status('To Do')));
		expect(jsonOf(result)).toMatchObject([{ key, updated: false, transitioned: false }]);
		expect(writesOf(sandbox)).toEqual([]);
	});

	it.each([
		['a status that cannot be reached', status('In Review')],
		['a status that does not exist', status('Dnoe')],
		['the ID of a transition that is not possible', { transition: located('id', '31') }],
	])('changes nothing for %s, and lists what is possible', async (_, wish) => {
		const key = await createdIssue(sandbox);
		const { error } = await run(updating(key, { summary: 'Printer smokes', ...wish }));
		expect(error?.message).toMatch(new RegExp(`^${key} cannot go from "To Do" to "`));
		expect(error?.description).toMatch(
			/^Possible now: "In Progress" \(transition "Start.* Nothing was changed\. /,
		);
		expect(writesOf(sandbox)).toEqual([]);
	});

	it('does not move an issue whose changes are refused', async () => {
		const key = await createdIssue(sandbox);
		sandbox.configure({ faults: [{ ...edits, ...refused }] });
		const { error } = await run(
			updating(key, { summary: 'Printer smokes', ...status('In Progress') }),
		);
		expect(error?.message).toBe(FORBIDDEN);
		expect(writesOf(sandbox)).toEqual(['PUT ']);
	});

	it('says that the issue is edited and not moved', async () => {
		const key = await createdIssue(sandbox);
		sandbox.configure({ faults: [{ ...transitions, ...refused }] });
		const asked = updating(key, { summary: 'Printer smokes', ...status('In Progress') });
		expect(jsonOf(await run({ ...asked, continueOnFail: true }))).toEqual([
			{
				error: `Write fields (${key}) was done, but Move to "In Progress" failed: ${FORBIDDEN}`,
				details: {
					itemIndex: 0,
					httpCode: '403',
					description: expect.stringMatching(
						/^Jira says: Not you\. Ask .* Running the item again does no harm\.$/,
					),
					steps: [
						{ step: 'Write fields', outcome: 'done', id: key },
						{ step: 'Move to "In Progress"', outcome: 'failed' },
					],
				},
			},
		]);
		expect(writesOf(sandbox)).toEqual(['PUT ', 'POST /transitions']);
	});

	it('says that the move was not tried if the edit may have been done', async () => {
		const key = await createdIssue(sandbox);
		sandbox.configure({ faults: [{ ...edits, drop: 'before', times: 0 }] });
		const asked = updating(key, { summary: 'Printer smokes', ...status('In Progress') });
		expect(jsonOf(await run({ ...asked, continueOnFail: true }))).toMatchObject([
			{
				details: {
					mayHaveBeenDone: true,
					steps: [
						{ step: 'Write fields', outcome: 'mayHaveBeenDone' },
						{ step: 'Move to "In Progress"', outcome: 'notTried' },
					],
				},
			},
		]);
	});

	it('counts a move whose answer was lost as done if Jira shows it', async () => {
		const key = await createdIssue(sandbox);
		sandbox.configure({ faults: [{ ...transitions, drop: 'after' }] });
		const result = await run(
			updating(key, { summary: 'Printer smokes', ...status('In Progress') }),
		);
		expect(jsonOf(result)).toMatchObject([{ key, transitioned: true }]);
		expect(writesOf(sandbox)).toEqual(['PUT ', 'POST /transitions']);
	});

	it('reads the states and transitions of many issues together', async () => {
		const keys = [];
		for (let number = 0; number < 4; number++) keys.push(await createdIssue(sandbox));
		sandbox.clearRequests();
		const result = await run({
			...updating('={{ $json.key }}', { labelsToAdd: 'smoke', ...status('In Progress') }),
			items: keys.map((key) => ({ key })),
		});
		expect(jsonOf(result)).toMatchObject(keys.map((key) => ({ key, transitioned: true })));
		expect(
			sandbox.requests.filter(({ path }) => /bulkfetch|\/search|transitions$/.test(path)),
		).toHaveLength(1 + 1 + keys.length);
	});

	it('reads no states for items without a status', async () => {
		const keys = [await createdIssue(sandbox), await createdIssue(sandbox)];
		sandbox.clearRequests();
		await run({
			...updating('={{ $json.key }}', { labelsToAdd: 'smoke' }),
			items: keys.map((key) => ({ key })),
		});
		const sent = sandbox.requests.filter(({ path }) => !path.endsWith('/myself'));
		expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
	});
});

onEachJira('issue.update', (jira) => {
	const typed = async (mode: string, value: string) => {
		const key = await jira.newIssue();
		const result = await jira.run({
			operation: 'issue.update',
			parameters: { issue: located('key', key), changes: { issueType: located(mode, value) } },
		});
		const typeId = jira.sandbox.jira.issues.byIdOrKey(key)?.values['issuetype'];
		return { result, type: jira.sandbox.jira.issueTypes.find(({ id }) => id === typeId)?.name };
	};

	it.each([
		['its name', 'name', 'Bug', 'Bug'],
		['its name in other capitals', 'name', 'stORY', 'Story'],
		['its ID', 'id', '10003', 'Story'],
	])('changes the type by %s', async (_, mode, value, expected) => {
		const { result, type } = await typed(mode, value);
		expect(result.error).toBeUndefined();
		expect(type).toBe(expected);
	});

	it.each([
		['of another level', 'Sub-task'],
		['that does not exist', 'Bgu'],
		['with other characters', 'באג'],
	])('refuses a type %s, lists the possible ones and says why', async (_, given) => {
		const { result, type } = await typed('name', given);
		expect(type).toBe('Task');
		expect(result.error?.message).toBe(
			`'Issue Type' is "${given}": The issue type selected is invalid.`,
		);
		expect(result.error?.description).toContain(
			`'Issue Type' can be "Task", "Bug" or "Story". Jira changes the type only to one with the same workflow`,
		);
	});
});

describe('A change of the type that Jira Data Center ignores', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour: 'dataCenter' });
		const ignored = { method: 'PUT', path: '/rest/api/2/issue/*', status: 204 };
		sandbox.configure({ faults: [ignored] });
	});
	afterEach(async () => await sandbox.close());

	it.each([
		['Bug', 'name'],
		['10003', 'id'],
	])('is reported for %s', async (value, mode) => {
		const key = await createdIssue(sandbox);
		const changes = { issueType: located(mode, value) };
		const parameters = { issue: located('key', key), changes };
		const { error } = await runJira(sandbox, { operation: 'issue.update', parameters });
		expect(error?.message).toBe(`Jira kept the type "Task" of ${key} instead of "${value}"`);
		expect(error?.description).toContain('move the issue in Jira');
	});

	it('is reported before the issue is moved', async () => {
		const key = await createdIssue(sandbox);
		const changes = { issueType: located('name', 'Bug'), ...status('In Progress') };
		const parameters = { issue: located('key', key), changes };
		const { error } = await runJira(sandbox, { operation: 'issue.update', parameters });
		expect(error?.message).toBe(
			`Write fields (${key}) was done, but Move to "In Progress" was not tried: Jira kept the type "Task" of ${key} instead of "Bug"`,
		);
		expect(writesOf(sandbox)).toEqual(['PUT ']);
	});
});

describe('A bulk update', () => {
	let sandbox: Sandbox;
	beforeEach(async () => {
		sandbox = await startSandbox({ flavour: 'cloud' });
	});
	afterEach(async () => await sandbox.close());

	const bulk = async (changes: INodeParameters, count: number) => {
		const keys: string[] = [];
		for (let number = 0; number < count; number++) keys.push(await createdIssue(sandbox));
		sandbox.clearRequests();
		const result = await runJira(sandbox, {
			operation: 'issue.update',
			parameters: { issue: located('key', '={{ $json.key }}'), changes, bulk: true },
			items: keys.map((key) => ({ key })),
		});
		return { result, keys };
	};

	it.each([1, 3])('refuses a status for %s items before anything is sent', async (count) => {
		const { result } = await bulk({ summary: 'x', ...status('In Progress') }, count);
		expect(result.error?.message).toBe(
			"Jira's Bulk Change cannot change fields and the status together",
		);
		expect(result.error?.description).toContain("turn off 'Bulk'");
		expect(writesOf(sandbox)).toEqual([]);
	});

	it.each([
		['its name', 'name', 'bug'],
		['its ID', 'id', '10002'],
	])('changes the type of all issues by %s', async (_, mode, value) => {
		const { result, keys } = await bulk({ issueType: located(mode, value) }, 3);
		expect(result.error).toBeUndefined();
		for (const key of keys) {
			expect(sandbox.jira.issues.byIdOrKey(key)?.values['issuetype']).toBe('10002');
		}
	});
});
