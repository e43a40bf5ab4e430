/* eslint-disable @n8n/community-nodes/no-restricted-imports -- a test, not published */
import { isDeepStrictEqual } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import { jiraSamples, samplesOn } from '../../samples/jiraSamples';
import { jiraOperations } from '../../samples/operations';
import { firstPlace, sampleFiles, type Sample } from '../../samples/sample';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { checkedRun } from './contractOf';

const parametersOf = (operation: string) =>
	jiraOperations.find(({ resource, name }) => `${resource}.${name}` === operation)?.parameters ??
	[];
const simplifies = (operation: string) =>
	parametersOf(operation).some(({ name }) => name === 'simplify');
const operations = jiraSamples.map(({ operation }) => operation);

const writes = jiraOperations
	.filter(({ effect }) => effect !== undefined)
	.map(({ resource, name }) => `${resource}.${name}`);

/** Whether an operation changes one issue, or a part of it. */
const isAboutAnIssue = (operation: string) =>
	operation === 'issue.create' || parametersOf(operation).some(({ name }) => name === 'issue');

/** What tells one thing of a kind from the others. */
const IDENTITY = /^(?:id|key|name|accountId|groupId)$/;

/** Whether a value is, or contains, another one as it is. */
function holds(value: unknown, wanted: unknown): boolean {
	if (isDeepStrictEqual(value, wanted)) return true;
	return (
		typeof value === 'object' &&
		value !== null &&
		Object.values(value).some((inside) => holds(inside, wanted))
	);
}

interface Answered {
	readonly outputs: readonly INodeExecutionData[];
	/** Jira's answers. */
	readonly answers: readonly unknown[];
}

/**
 * What every operation returns, with a file among its input. Its requests, and the answers to them, are held against
 * Atlassian's documents.
 */
async function answered(
	sandbox: Sandbox,
	more: Record<string, boolean>,
): Promise<Map<string, Answered>> {
	const all = new Map<string, Answered>();
	const run = async (sample: Sample) => {
		const { operation } = sample;
		const place = await firstPlace(sample, sandbox);
		const own = simplifies(operation) ? more : {};
		const { items, error } = await checkedRun(sandbox, {
			operation,
			parameters: { ...sample.parameters(place), ...own },
			files: [sampleFiles('')],
		});
		if (error !== undefined) throw new Error(`${operation}: ${error.message}`);
		const answers = sandbox.requests.map(({ responseBody }) => responseBody);
		all.set(operation, { outputs: items[0] ?? [], answers });
	};
	for (const sample of samplesOn(sandbox.flavour)) await run(sample);
	return all;
}

describe.each(['cloud', 'dataCenter'] as const)('What every operation returns on %s', (flavour) => {
	const there = samplesOn(flavour).map(({ operation }) => operation);
	let sandbox: Sandbox;
	let simplified: Map<string, Answered>;
	let raw: Map<string, Answered>;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour, seed: { name: 'software' } });
		simplified = await answered(sandbox, {});
		await sandbox.reset();
		raw = await answered(sandbox, { simplify: false });
	}, 120_000);
	afterAll(async () => await sandbox.close());

	it.each(there)("%s passes the item's files on with its one output", (operation) => {
		const { outputs = [] } = simplified.get(operation) ?? {};
		expect(outputs.length).toBeGreaterThan(0);
		if (outputs.length > 1) return;
		expect(outputs[0]?.binary).toMatchObject({ data: { mimeType: 'text/plain' } });
	});

	it.each(writes.filter((one) => there.includes(one)))(
		'%s names what it wrote, and where to see it',
		(operation) => {
			const { json = {} } = simplified.get(operation)?.outputs[0] ?? {};
			if (operation === 'issue.delete') {
				// Its address no longer opens.
				expect(json).toEqual({ key: 'SUP-1', deleted: true });
				return;
			}
			if (operation.endsWith('.delete')) expect(json).toMatchObject({ deleted: true });
			if (!isAboutAnIssue(operation)) {
				expect(Object.keys(json)).toEqual(
					expect.arrayContaining([expect.stringMatching(IDENTITY)]),
				);
				return;
			}
			const { key } = json;
			expect(key).toMatch(/^SUP-\d+$/);
			expect(json).toMatchObject({ url: `${sandbox.siteUrl}/browse/${String(key)}` });
		},
	);

	it.each(there.filter(simplifies))('%s is simplified unless the user says no', (operation) => {
		const [simplify] = parametersOf(operation).filter(({ name }) => name === 'simplify');
		expect(simplify?.default).toBe(true);
		const [one] = simplified.get(operation)?.outputs ?? [];
		expect(JSON.stringify(one?.json)).not.toMatch(/"(self|avatarUrls)"/);
	});

	it.each(there.filter(simplifies))("%s returns Jira's answer as it is", (operation) => {
		const { outputs = [], answers = [] } = raw.get(operation) ?? {};
		expect(outputs.length).toBeGreaterThan(0);
		for (const { json } of outputs) expect(holds(answers, json)).toBe(true);
	});
});

describe('Operations that return what Jira stores', () => {
	/**
	 * These return what this package says of a write, of the connection, or of how fields are written; or, of any endpoint,
	 * what Jira answers.
	 */
	const own = [
		'anyEndpoint.call',
		'connection.getInfo',
		'epic.addIssues',
		'epic.removeIssues',
		'field.addOptions',
		'filter.share',
		'filter.unshare',
		'group.addUser',
		'group.getMany',
		'group.removeUser',
		'issue.archive',
		'issue.assign',
		'issue.clone',
		'issue.count',
		'issue.create',
		'issue.createOrUpdate',
		'issue.createTree',
		'issue.describeFields',
		'issue.getRelated',
		'issue.getTimeInStatus',
		'issue.move',
		'issue.notify',
		'issue.rank',
		'issue.restore',
		'issue.transition',
		'issue.update',
		'issueLink.create',
		'issueProperty.getMany',
		'issueProperty.set',
		'jql.convertNames',
		'jql.matches',
		'jql.validate',
		'project.archive',
		'project.create',
		'project.restore',
		'remoteLink.createOrUpdate',
		'site.getLabels',
		'sprint.addIssues',
		'sprint.complete',
		'sprint.moveToBacklog',
		'sprint.report',
		'version.getIssueCounts',
		'vote.add',
		'vote.remove',
		'watcher.add',
		'watcher.remove',
	];

	it('all have Simplify', () => {
		const without = operations.filter(
			(operation) => !simplifies(operation) && !operation.endsWith('.delete'),
		);
		expect(without.toSorted()).toEqual(own);
	});
});
