/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- test tooling that starts a command of this repository, not published */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ask, basic } from './ask';
import {
	createCommand,
	defaultPort,
	parseFault,
	parseLatency,
	readCommandLine,
} from './cliOptions';
import { changeSettings } from './settings';

/** Reads a command line without printing or ending the process. */
const read = (...args: string[]) => {
	const written: string[] = [];
	const write = (text: string) => written.push(text);
	const command = createCommand()
		.exitOverride()
		.configureOutput({ writeOut: write, writeErr: write });
	try {
		return { options: readCommandLine(command, args), written: written.join('') };
	} catch {
		return { options: null, written: written.join('') };
	}
};

describe('the command line', () => {
	it('starts a Cloud with Jira Software without options', () => {
		expect(read().options).toEqual({
			json: false,
			sandbox: { flavour: 'cloud', port: defaultPort, sites: ['acme'], seed: { name: 'software' } },
		});
	});

	it('accepts every option', () => {
		const { options } = read(
			...[
				'--flavour',
				'data-center',
				'--version',
				'11.3',
				'--port',
				'0',
				'--sites',
				'acme,globex',
				'--users',
				'40000',
			],
			...[
				'--seed',
				'platform',
				'--projects',
				'300',
				'--issues',
				'10',
				'--latency',
				'40,2,0.5',
				'--limits',
				'atlassian',
			],
			...['--fault', 'GET /a 503 x2', '--fault', '* /b drop-after', '--json'],
		);
		expect(options).toEqual({
			json: true,
			sandbox: {
				flavour: 'dataCenter',
				port: 0,
				version: '11.3',
				sites: ['acme', 'globex'],
				seed: { name: 'platform', users: 40_000, projects: 300, issues: 10 },
				latency: { perRequest: 40, perIssue: 2, perKey: 0.5 },
				limits: 'atlassian',
				faults: [
					{ method: 'GET', path: '/a', times: 2, status: 503 },
					{ path: '/b', drop: 'after' },
				],
			},
		});
	});

	it.each([
		[['--port', 'abc'], 'whole number from 0 to 65000'],
		[['--port', '70000'], 'whole number from 0 to 65000'],
		[['--users', '0'], 'whole number from 1'],
		[['--flavour', 'server'], 'cloud, data-center'],
		[['--version', '8.20'], '9.12, 10.3, 11.3'],
		[['--seed', 'empty'], 'platform, software'],
		[['--limits', 'many'], 'none, atlassian, tight'],
		[['--latency', 'slow'], 'one to three numbers'],
		[['--latency', '1,2,3,4'], 'one to three numbers'],
		[['--latency', '-1'], 'one to three numbers'],
		[['--sites', 'acme,acme'], 'different names'],
		[['--sites', 'ACME!'], 'different names'],
		[['--fault', 'GET myself 503'], 'method, path and outcome'],
		[['--fault', 'GET /myself broken'], "'broken' is no outcome"],
		[['--colour'], '--colour'],
		[['leftover'], 'too many arguments'],
	])('refuses %j and says why', (args, reason) => {
		const { options, written } = read(...args);
		expect(options).toBeNull();
		expect(written).toContain(reason);
	});

	it('explains the control endpoint in its help', () => {
		const { written } = read('--help');
		expect(written).toContain('PUT /settings');
		expect(written).toContain('--fault');
	});

	it.each([
		['40', { perRequest: 40, perIssue: 0, perKey: 0 }],
		['40,2', { perRequest: 40, perIssue: 2, perKey: 0 }],
	])('reads the latency %s', (text, expected) => {
		expect(parseLatency(text)).toEqual(expected);
	});

	it.each([
		'503',
		'drop-before',
		'drop-after',
		'hang-before',
		'hang-after',
		'malformed',
		'delay-500',
	])('turns %s into a fault that the sandbox accepts', (outcome) => {
		const fault = parseFault(`POST /rest/api/*/issue ${outcome} x0`);
		expect(changeSettings({}, { faults: [fault] }).faults).toMatchObject([
			{ method: 'POST', path: '/rest/api/*/issue', times: 0 },
		]);
	});
});

describe('the command', () => {
	const root = join(__dirname, '..', '..', '..');
	const start = (...args: string[]) =>
		spawn(process.execPath, ['--import', 'tsx', join('test', 'sandbox', 'cli.ts'), ...args], {
			cwd: root,
			stdio: ['ignore', 'pipe', 'pipe'],
		});

	it.each(['SIGINT', 'SIGTERM'] as const)(
		'prints one line of JSON, serves, and ends cleanly at %s',
		async (signal) => {
			const child = start('--port', '0', '--json');
			const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
			const { siteUrl, credentials } = JSON.parse(line) as {
				siteUrl: string;
				credentials: Record<string, Record<string, string>>;
			};
			const { email, apiToken } = credentials.jiraBasicApi ?? {};
			const info = await ask('GET', `${siteUrl}/_edge/tenant_info`, basic(email, apiToken));
			expect(info.status).toBe(200);
			const ended = once(child, 'exit');
			child.kill(signal);
			expect(await ended).toEqual([0, null]);
		},
		30_000,
	);

	it('says which port is taken', async () => {
		const first = start('--port', '0', '--json', '--flavour', 'data-center');
		const [line] = (await once(first.stdout.setEncoding('utf8'), 'data')) as [string];
		const { port } = new URL((JSON.parse(line) as { siteUrl: string }).siteUrl);
		const second = start('--port', port);
		const [words] = (await once(second.stderr.setEncoding('utf8'), 'data')) as [string];
		expect(words).toContain(`Port ${port} on 127.0.0.1 is taken`);
		expect(await once(second, 'exit')).toEqual([1, null]);
		const ended = once(first, 'exit');
		first.kill('SIGTERM');
		expect(await ended).toEqual([0, null]);
	}, 30_000);
});
