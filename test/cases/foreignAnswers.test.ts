import type { INodeParameters } from 'n8n-workflow';
import { IdleClock } from '../faults/time/idleClock';
import { MIA, StubJira, type StubAnswer, type StubRequest } from '../harness/stubJira';
import { located, runJira } from '../nodes/Jira/jiraRun';
import { sampleFiles } from '../samples/sample';
import { describeCases } from './describeCases';

/** Repeated requests wait first, which takes no time here. */
const clock = new IdleClock();
beforeAll(() => clock.install());
afterAll(() => clock.uninstall());

type Flavour = StubJira['flavour'];

const FLAVOURS: readonly Flavour[] = ['cloud', 'dataCenter'];

/** How the server of a case answers: `GET /myself` as usual, and everything else. */
interface StubCase {
	readonly stub: { readonly '*': StubAnswer };
	readonly operations: readonly string[];
}

const ISSUE = { issue: located('key', 'SUP-1') };

const PARAMETERS: Readonly<Record<string, INodeParameters>> = {
	'issue.get': ISSUE,
	'issue.search': { jql: 'project = SUP' },
	'issue.create': {
		project: located('key', 'SUP'),
		issueType: located('name', 'Task'),
		summary: 'Printer on fire',
	},
	'issue.update': { ...ISSUE, changes: { summary: 'Printer still on fire' } },
	'issue.delete': ISSUE,
	'issue.transition': { ...ISSUE, transition: located('status', 'In Progress') },
	'comment.add': { ...ISSUE, body: 'On it' },
	'comment.getMany': ISSUE,
	'attachment.getMany': ISSUE,
	'attachment.upload': { ...ISSUE, binaryPropertyName: 'data' },
	'attachment.download': { attachmentId: '10001' },
};

const WRITES = /create|update|delete|add|upload/;

const isMyself = ({ path }: StubRequest) => path.endsWith('/myself');

async function runOn(flavour: Flavour, operation: string, answer: StubAnswer, items = 1) {
	const stub = await StubJira.start(flavour, (request) =>
		isMyself(request) ? { body: MIA } : answer,
	);
	const run = {
		operation,
		parameters: PARAMETERS[operation] ?? {},
		items: Array.from({ length: items }, () => ({})),
		files: Array.from({ length: items }, () => sampleFiles('')),
	};
	try {
		const stopped = await runJira(stub, run);
		const writes = stub.asked.filter(
			({ method, path }) => method !== 'GET' && !/search|bulkfetch/.test(path),
		);
		const goneOn = await runJira(stub, { ...run, continueOnFail: true });
		return { stopped, goneOn: goneOn.items[0] ?? [], writes };
	} finally {
		await stub.close();
	}
}

/** Neither success nor silence: an error, and one failed item for each item. */
async function expectFailure(
	flavour: Flavour,
	operation: string,
	answer: StubAnswer,
	sentence: RegExp,
) {
	const { stopped, goneOn, writes } = await runOn(flavour, operation, answer);
	expect(stopped.ok).toBe(false);
	expect(stopped.items.flat()).toEqual([]);
	expect(stopped.error?.message).toMatch(sentence);
	expect(goneOn.map(({ json }) => json)).toEqual([
		expect.objectContaining({ error: expect.stringMatching(sentence) }),
	]);
	// A write that may have been carried out is not sent again; an operation that only reads says nothing of the kind.
	if (WRITES.test(operation)) {
		expect(stopped.error?.description).toMatch(/may have carried out/);
	} else {
		expect(writes).toEqual([]);
	}
	if (/create|add|upload/.test(operation)) expect(writes).toHaveLength(1);
}

describeCases('A page in place of an answer', (read) => {
	const { stub, operations } = read<StubCase>('01-html-200');
	const everyOperation = [...new Set([...operations, 'issue.delete'])];

	it.each(FLAVOURS.flatMap((flavour) => everyOperation.map((name) => [name, flavour] as const)))(
		'%s on %s: says that a login page answered, with its title',
		async (operation, flavour) => {
			await expectFailure(
				flavour,
				operation,
				stub['*'],
				/^A login page or another web page answered instead of Jira: "Log in"$/,
			);
		},
		30_000,
	);

	it.each([
		['a page that calls itself JSON', { headers: { 'content-type': 'application/json' } }],
		['a page without a type', { headers: {} }],
		['a page of a proxy', { headers: { 'content-type': 'text/html', server: 'acme-proxy' } }],
	])('issue.update: %s', async (_, change) => {
		await expectFailure('cloud', 'issue.update', { ...stub['*'], ...change }, /: "Log in"$/);
	});
});

describeCases('Nothing in place of an answer', (read) => {
	const { stub, operations } = read<StubCase>('01b-empty-200');
	const others = ['issue.get', 'issue.create', 'comment.getMany', 'attachment.upload'];

	it.each(
		FLAVOURS.flatMap((flavour) =>
			[...operations, ...others].map((name) => [name, flavour] as const),
		),
	)('%s on %s: says that the answer is empty', async (operation, flavour) => {
		await expectFailure(flavour, operation, stub['*'], /^An empty answer came instead of Jira's$/);
	});

	it.each([
		['blanks', ' \n '],
		['a string of JSON', '"ok"'],
		['null', 'null'],
		['half of an object', '{"issues":['],
	])('issue.search: %s are not a list of issues, either', async (_, body) => {
		await expectFailure('cloud', 'issue.search', { ...stub['*'], body }, /answer/i);
	});
});

describeCases('A redirect to another host', (read) => {
	const { stub } = read<StubCase>('02-redirect-elsewhere');

	const secret = { changes: { description: 'secret text', summary: 'secret' } };

	it.each(
		FLAVOURS.flatMap((flavour) =>
			[301, 302, 303, 307, 308].flatMap((status) =>
				(['issue.update', 'comment.add', 'issue.get'] as const).map(
					(operation) => [operation, status, flavour] as const,
				),
			),
		),
	)(
		'%s answered with %i on %s: names the target, and sends nothing there',
		async (operation, status, flavour) => {
			const other = await StubJira.start(flavour, () => ({ body: {} }));
			const elsewhere = other.url.replace('127.0.0.1', 'localhost');
			const location = String(stub['*'].headers?.['location']).replace(
				/http:\/\/localhost:OTHER/,
				elsewhere,
			);
			const jira = await StubJira.start(flavour, (request) =>
				isMyself(request) ? undefined : { ...stub['*'], status, headers: { location } },
			);
			try {
				const { error, items } = await runJira(jira, {
					operation,
					parameters: { ...PARAMETERS[operation], ...(operation === 'issue.update' ? secret : {}) },
				});
				expect(items).toEqual([]);
				expect(error?.message).toContain(`The request was redirected to ${elsewhere}/idp/login`);
				expect(other.requests).toEqual([]);
				// A 303 may come after a write: the node then looks for its result and does not send it again.
				const [first] = jira.asked;
				const alike = jira.asked.filter(({ method }) => method === first?.method);
				expect(alike).toHaveLength(1);
			} finally {
				await jira.close();
				await other.close();
			}
		},
	);
});

interface FileCase {
	readonly attachment: { readonly id: string; readonly filename: string; readonly size: number };
	readonly content: readonly [StubAnswer, StubAnswer];
}

describeCases('A file behind a login page', (read) => {
	const { attachment, content } = read<FileCase>('12-attachment-login');
	const [redirect, page] = content;

	it.each<[string, StubAnswer]>([
		['a redirect', redirect],
		['a page of another length', page],
		[
			'a page of the same length',
			{ headers: { 'content-type': 'text/html' }, body: '<a>'.padEnd(attachment.size, '<') },
		],
		['a redirect to a single sign-on', { status: 302, headers: { location: 'SIGN-ON/idp?x=y' } }],
	])('%s: says that this Jira requires a login for files', async (_, given) => {
		const signOn = await StubJira.start('dataCenter', () => ({
			headers: { 'content-type': 'text/html' },
			body: '<html><title>Sign on</title></html>',
		}));
		const { location } = given.headers ?? {};
		const answer =
			location === undefined
				? given
				: { ...given, headers: { location: location.replace('SIGN-ON', signOn.url) } };
		const jira = await StubJira.start('dataCenter', ({ path }) => {
			if (path.startsWith('/secure/attachment/')) return answer;
			return path.endsWith(`/attachment/${attachment.id}`) ? { body: attachment } : undefined;
		});
		try {
			const run = {
				operation: 'attachment.download',
				parameters: PARAMETERS['attachment.download'] ?? {},
			};
			const { error, items } = await runJira(jira, run);
			expect(error?.message).toBe(
				'This Jira requires a login for files that this credential does not provide',
			);
			expect(items).toEqual([]);
			const goneOn = await runJira(jira, { ...run, continueOnFail: true });
			expect(goneOn.items[0]).toHaveLength(1);
			expect(goneOn.items[0]?.[0]).not.toHaveProperty('binary');
			expect(goneOn.items[0]?.[0]?.json).toHaveProperty('error', error?.message);
			expect(signOn.requests.filter(({ headers }) => headers.authorization)).toEqual([]);
		} finally {
			await jira.close();
			await signOn.close();
		}
	});
});

interface RefusalCase {
	readonly status: number;
	readonly type: string;
	readonly body: string;
}

describeCases('Words of a refusal that are not JSON', (read) => {
	const [xsrf, tomcat, xml] = read<RefusalCase[]>('20-error-text');

	it.each(
		FLAVOURS.flatMap((flavour) =>
			(
				[
					[xsrf, 'XSRF check failed'],
					[tomcat, 'Invalid URI: noSlash'],
					[xml, 'null for uri: http://jira/x'],
				] as const
			).flatMap(([given, words]) =>
				(['issue.get', 'issue.update'] as const).map(
					(operation) => [operation, words, flavour, given] as const,
				),
			),
		),
	)('%s: "%s" is shown on %s', async (operation, words, flavour, given) => {
		if (given === undefined) throw new Error('The case is not in the file');
		const { status, type, body } = given;
		const { stopped, goneOn } = await runOn(flavour, operation, {
			status,
			headers: { 'content-type': type },
			body,
		});
		expect(`${stopped.error?.message} ${stopped.error?.description}`).toContain(words);
		expect(JSON.stringify(goneOn[0]?.json)).toContain(words);
	});
});
