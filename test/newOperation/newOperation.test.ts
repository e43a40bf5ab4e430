/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, nothing of this is published */
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newOperation, type Asked } from '../../build/newOperation/newOperation';
import { format, writeOperation } from '../../build/newOperation/writeOperation';
import { run } from '../package/command';

const project = join(__dirname, '../..');

/** Endpoints of every kind for which an operation can be generated. */
const CASES: ReadonlyArray<[resource: string, name: string, endpoint: string]> = [
	['worklog', 'move', 'POST /rest/api/3/issue/{issueIdOrKey}/worklog/move'],
	['issue', 'getWatchers', 'GET /rest/api/3/issue/{issueIdOrKey}/watchers'],
	['project', 'getComponents', 'GET /rest/api/3/project/{projectIdOrKey}/components'],
	['component', 'createDraft', 'POST /rest/api/3/component'],
	['component', 'deleteDraft', 'DELETE /rest/api/3/component/{id}'],
	['issueLink', 'createDraft', 'POST /rest/api/3/issueLink'],
	['issueProperty', 'setDraft', 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}'],
	['scrumBoard', 'getMany', 'GET /rest/agile/1.0/board'],
	['iteration', 'create', 'POST /rest/agile/1.0/sprint'],
	['iteration', 'getMany', 'GET /rest/agile/1.0/board/{boardId}/sprint'],
	['filter', 'getFavourites', 'GET /rest/api/3/filter/favourite'],
	['user', 'getGroupNames', 'GET /rest/api/3/user/groups'],
	['queue', 'getMany', 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/queue'],
	['customer', 'search', 'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/customer'],
	['subtask', 'getMany', 'GET /rest/api/2/issue/{issueIdOrKey}/subtask'],
	['vote', 'addDraft', 'POST /rest/api/3/issue/{issueIdOrKey}/votes'],
	['jql', 'parse', 'POST /rest/api/3/jql/parse'],
];

describe('Generated drafts of operations', () => {
	let folder: string;
	const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
	const written: string[] = [];

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-jira-platform-new-operation-'));
		for (const part of ['build', 'credentials', 'nodes', 'test', 'eslint.config.mjs']) {
			cpSync(join(project, part), join(folder, part), { recursive: true });
		}
		for (const part of ['node_modules', 'package.json', 'tsconfig.json', '.prettierrc.js']) {
			symlinkSync(join(project, part), join(folder, part));
		}
		for (const [resource, name, endpoint] of CASES) {
			const { paths } = writeOperation(folder, { resource, name, endpoint });
			written.push(...paths);
		}
		format(folder, written);
		const tsconfig = { extends: './tsconfig.json', include: written };
		writeFileSync(join(folder, 'tsconfig.begun.json'), JSON.stringify(tsconfig));
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it.each([
		['tsc', ['-p', 'tsconfig.begun.json']],
		['eslint', ['--max-warnings', '0']],
		['prettier', ['--check', '--log-level', 'warn']],
	])(
		'satisfy %s',
		async (tool, options) => {
			const files = tool === 'tsc' ? [] : new Set(written);
			const { status, output } = await run(tool, [...options, ...files], { cwd: folder });
			expect(output).toBe('');
			expect(status).toBe(0);
		},
		120_000,
	);

	it.each(CASES)('%s.%s is in its resource, with a test of its own', (resource, name) => {
		expect(textOf(`nodes/Jira/resources/${resource}/index.ts`)).toMatch(
			new RegExp(`\\n\\t${name}: \\w+,`),
		);
		expect(textOf('nodes/Jira/resources/index.ts')).toContain(`from './${resource}'`);
		expect(textOf(`test/nodes/Jira/${resource}/${name}.test.ts`)).toContain(
			`operation: '${resource}.${name}'`,
		);
	});

	it('touch only the operation, its index and its test', () => {
		const { files } = newOperation(
			{
				resource: 'worklog',
				name: 'getDraft',
				endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}/worklog/{id}',
			},
			textAt,
		);
		expect(Object.keys(files)).toEqual([
			'nodes/Jira/resources/worklog/getDraft.ts',
			'nodes/Jira/resources/worklog/index.ts',
			'test/nodes/Jira/worklog/getDraft.test.ts',
		]);
	});

	it('have the form that the endpoint requires', () => {
		const components = textOf('nodes/Jira/resources/project/getComponents.ts');
		expect(components).toContain('projectField({');
		expect(components).toContain('limit: ({ limit }) => limit,');
		expect(components).toContain('pageSize: Infinity,');
		expect(components).not.toContain('effect:');
		const deletion = textOf('nodes/Jira/resources/component/deleteDraft.ts');
		expect(deletion).toContain("effect: 'deleted',");
		expect(deletion).toContain(
			'output: (_body, { componentId }) => ({ deleted: true, componentId }),',
		);
		expect(textOf('nodes/Jira/resources/scrumBoard/getMany.ts')).toContain('pageSize: 50,');
		expect(textOf('nodes/Jira/resources/queue/getMany.ts')).not.toContain('pageSize');
		const move = textOf('nodes/Jira/resources/worklog/move.ts');
		expect(move).toContain("action: 'Move worklog of issue',");
		expect(move).toContain("description: 'Move a worklog of an issue',");
		expect(move).toContain('issue: issueField(),');
	});

	it('start with a test that says what it waits for', async () => {
		const file = 'test/nodes/Jira/vote/addDraft.test.ts';
		expect(textOf(file)).toMatch(
			/toBeWritten\('Fill in the parameters, and expect what comes out and what Jira holds then'\);/,
		);
	});
});

function textAt(path: string): string | undefined {
	const file = join(project, path);
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

describe('What cannot be drafted', () => {
	const refusal = (asked: Partial<Asked>) => {
		const whole = {
			resource: 'watcher',
			name: 'getMany',
			endpoint: 'GET /rest/api/3/field',
			...asked,
		};
		try {
			newOperation(whole, textAt);
			return undefined;
		} catch (reason) {
			return (reason as Error).message;
		}
	};

	it.each<[string, Partial<Asked>, string[]]>([
		[
			'a resource with a capital',
			{ resource: 'Watcher' },
			["The name of the resource is 'Watcher', but must be camelCase"],
		],
		['a name with a blank', { name: 'get many' }, ["'get many', but must be camelCase"]],
		['a name with a hyphen', { name: 'get-many' }, ["'get-many', but must be camelCase"]],
		[
			'an operation that is there',
			{ resource: 'comment', name: 'add' },
			['comment.add exists already: see nodes/Jira/resources/comment.'],
		],
		[
			'an endpoint that is misspelt',
			{ endpoint: 'GET /rest/api/3/feild' },
			["There is no endpoint 'GET /rest/api/3/feild'", 'GET /rest/api/3/field'],
		],
		[
			'a place that has another name',
			{ endpoint: 'get /rest/api/3/issue/{key}/comment' },
			['\n  GET /rest/api/3/issue/{issueIdOrKey}/comment'],
		],
		[
			"Data Center's name of what Cloud has",
			{ endpoint: 'GET /rest/api/2/field' },
			['Name the endpoint as Jira Cloud does: GET /rest/api/3/field'],
		],
		['what is deprecated', { endpoint: 'GET /rest/api/3/search' }, ['is deprecated']],
		[
			'what takes files',
			{ endpoint: 'POST /rest/api/3/issue/{issueIdOrKey}/attachments' },
			['takes multipart/form-data, not JSON', 'attachment/upload.ts'],
		],
		[
			'what answers with a file',
			{ endpoint: 'GET /rest/api/3/attachment/content/{id}' },
			['answers with a file', 'attachment/download.ts'],
		],
	])('%s', (_, asked, sentences) => {
		for (const sentence of sentences) expect(refusal(asked)).toContain(sentence);
	});
});
