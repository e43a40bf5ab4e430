import { IdleClock } from '../../faults/time/idleClock';
import type { NodeRunResult } from '../../harness/engine';
import { searchList, testCredential } from '../../harness/engine';
import { MIAS_KEY, StubJira, type StubAnswer, type StubRequest } from '../../harness/stubJira';
import { sampleFiles } from '../../samples/sample';
import { located, runJira, type JiraRun } from './jiraRun';

/** What a proxy that shows the request it stopped may repeat: the header, and what is encoded in it. */
const echoOf = ({ headers }: StubRequest): string => {
	const header = headers.authorization ?? '';
	const decoded = Buffer.from(header.replace(/^\w+ /, ''), 'base64').toString('utf8');
	return `${header} ${decoded} ${MIAS_KEY} ${encodeURIComponent(MIAS_KEY)}`;
};

const ECHOES: ReadonlyArray<readonly [string, (echo: string) => StubAnswer]> = [
	[
		'a page as 200',
		(echo) => ({
			headers: { 'content-type': 'text/html' },
			body: `<title>Denied: ${echo}</title>`,
		}),
	],
	[
		'a page as 403',
		(echo) => ({
			status: 403,
			headers: { 'content-type': 'text/html' },
			body: `<p><b>Message</b> ${echo}</p>`,
		}),
	],
	['a sentence as 400', (echo) => ({ status: 400, body: { errorMessages: [echo] } })],
	['a sentence about a field', (echo) => ({ status: 400, body: { errors: { [echo]: echo } } })],
	['a text as 404', (echo) => ({ status: 404, body: `No ${echo}` })],
	['XML as 409', (echo) => ({ status: 409, body: `<status><message>${echo}</message></status>` })],
	['a page as 502', (echo) => ({ status: 502, body: `<title>${echo}</title>` })],
	[
		'a redirect',
		(echo) => ({
			status: 302,
			headers: { location: `/login/${encodeURI(echo)}?x=${encodeURI(echo)}` },
		}),
	],
	[
		'the name of a server',
		() => ({
			headers: { 'content-type': 'text/html', server: `proxy ${encodeURIComponent(MIAS_KEY)}` },
			body: '<p>',
		}),
	],
];

const CREDENTIALS = [
	['jiraBasicApi', 'cloud'],
	['jiraDataCenterApi', 'dataCenter'],
	['jiraDataCenterPatApi', 'dataCenter'],
] as const;

/** Parts of the secret that nobody may see: in plain text, percent-encoded, in Base64. */
const betrayal = new RegExp(
	['Gh0stly', Buffer.from(`mia:${MIAS_KEY}`).toString('base64').slice(8, 24)].join('|'),
);

const GETTING: JiraRun = {
	operation: 'issue.get',
	parameters: { issue: located('key', 'SUP-1') },
};

const RUNS: readonly JiraRun[] = [
	GETTING,
	{
		operation: 'issue.create',
		parameters: {
			project: located('key', 'SUP'),
			issueType: located('name', 'Task'),
			summary: 'x',
		},
	},
	{
		operation: 'attachment.upload',
		parameters: { issue: located('key', 'SUP-1'), binaryPropertyName: 'data' },
		files: [sampleFiles(''), sampleFiles('')],
	},
];

const everything = ({ items, error }: NodeRunResult) => JSON.stringify([items, error]);

describe.each(CREDENTIALS)('What a proxy repeats of %s', (type, flavour) => {
	const clock = new IdleClock();
	const started: StubJira[] = [];
	beforeAll(() => clock.install());
	afterAll(() => clock.uninstall());
	afterEach(async () => {
		await Promise.all(started.splice(0).map(async (stub) => await stub.close()));
	});

	const echoing = async (make: (echo: string) => StubAnswer, signsIn: boolean) => {
		const stub = await StubJira.start(flavour, (request) =>
			signsIn && request.path.endsWith('/myself') ? undefined : make(echoOf(request)),
		);
		started.push(stub);
		return stub;
	};

	it.each(ECHOES)(
		'does not appear in any item, error or list of the editor: %s',
		async (_, make) => {
			const stub = await echoing(make, true);
			for (const run of RUNS) {
				const more = { signIn: type, items: [{}, {}] };
				const goneOn = await runJira(stub, { ...run, ...more, continueOnFail: true });
				expect(goneOn.items[0]?.[0]?.json).toHaveProperty('error');
				const stopped = await runJira(stub, { ...run, ...more });
				expect(stopped.error).toBeDefined();
				expect(everything(goneOn)).not.toMatch(betrayal);
				expect(everything(stopped)).not.toMatch(betrayal);
			}
			const picking = searchList({
				node: 'jira',
				method: 'searchProjects',
				parameters: { authentication: type, resource: 'issue', operation: 'create' },
				credentials: { [type]: stub.credentials[type] ?? {} },
			});
			const reason: unknown = await picking.catch((caught: unknown) => caught);
			expect(reason).toBeInstanceOf(Error);
			const { message, description } = reason as Error & { description?: string };
			expect(`${message} ${description} ${JSON.stringify(reason)}`).not.toMatch(betrayal);
		},
		30_000,
	);

	it.each(ECHOES)(
		'does not appear in the Test of the credential, nor in an item if signing in fails: %s',
		async (_, make) => {
			const stub = await echoing(make, false);
			const { status, message } = await testCredential(type, stub.credentials[type] ?? {});
			expect(status).toBe('Error');
			expect(message).not.toMatch(betrayal);
			const failed = await runJira(stub, { ...GETTING, signIn: type, continueOnFail: true });
			expect(failed.items[0]?.[0]?.json).toHaveProperty('error');
			expect(everything(failed)).not.toMatch(betrayal);
		},
		60_000,
	);
});
