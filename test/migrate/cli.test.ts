/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- test tooling, nothing of this is published */
import { spawnSync } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const original = JSON.stringify({
	name: 'W',
	nodes: [
		{
			name: 'Jira',
			type: 'n8n-nodes-base.jira',
			parameters: { operation: 'get', issueKey: 'SUP-1' },
			credentials: { jiraSoftwareCloudApi: { id: '1', name: 'Mine' } },
		},
	],
});

describe('npm run migrate', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-jira-platform-migrate-'));
		writeFileSync(join(folder, 'workflow.json'), original);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** As npm runs it: in the package's folder. */
	const migrate = (...args: string[]) =>
		spawnSync(process.execPath, ['--import', 'tsx', join('build', 'migrate', 'cli.ts'), ...args], {
			cwd: resolve(__dirname, '../..'),
			encoding: 'utf8',
			env: { ...process.env, INIT_CWD: folder },
		});
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');

	test('prints the workflow, and says beside it what is left to do', () => {
		const { status, stdout, stderr } = migrate('workflow.json');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			name: 'W',
			nodes: [{ name: 'Jira', type: 'n8n-nodes-jira-platform.jira' }],
		});
		expect(stderr).toContain('Make a credential "Mine" of the type Jira Platform: Cloud API Token');
		expect(read('workflow.json')).toBe(original);
	});

	test('writes to a file, and prints all as JSON', () => {
		const { stdout, stderr } = migrate('workflow.json', '--out', 'new.json', '--json');
		expect(JSON.parse(stdout)).toMatchObject({
			workflow: JSON.parse(read('new.json')),
			migrated: 1,
			credentials: [{ name: 'Mine' }],
			notes: [],
		});
		expect(stderr).toBe('');
	});

	test('never writes over the original, even by another name', () => {
		linkSync(join(folder, 'workflow.json'), join(folder, 'same.json'));
		for (const out of ['workflow.json', './x/../workflow.json', 'same.json']) {
			const { status, stderr } = migrate('workflow.json', '--out', out);
			expect([out, status]).toEqual([out, 1]);
			expect(stderr).toContain('stays as it is');
		}
		expect(read('workflow.json')).toBe(original);
	});

	test('says what is wrong with a file', () => {
		writeFileSync(join(folder, 'none.json'), '{}');
		const wrong = migrate('none.json');
		expect([wrong.status, wrong.stdout]).toEqual([1, '']);
		expect(wrong.stderr).toContain('holds no n8n workflow');
		const missing = migrate('missing.json');
		expect(missing.status).toBe(1);
		expect(missing.stderr).toMatch(/no such file.*missing\.json/);
		expect(missing.stderr.trim().split('\n')).toHaveLength(1);
	});
});
