import type { IDataObject } from 'n8n-workflow';
import { devOpsEntities } from '../../sandbox/devops/api';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { build, buildForm, raw } from './buildSamples';
import { carryOut, runDevOps } from './devOpsRun';

/** How the node treats its input: whole runs on n8n's engine. */
export function describeRuns(): void {
	describe('runs of the node', () => {
		let sandbox: Sandbox;
		const run = async (operation: string, ...items: IDataObject[]) =>
			await carryOut(sandbox, operation, items);
		const posts = () => sandbox.requests.filter(({ path }) => path.endsWith('/bulk'));

		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { issues: 60 } });
		});
		afterAll(async () => await sandbox.close());
		beforeEach(() => {
			sandbox.devOps.clear();
			sandbox.clearRequests();
		});

		it('says for each item what was accepted, rejected and unknown', async () => {
			const outputs = await run(
				'build.submit',
				raw(build(1)),
				raw(build(2, { issueKeys: ['SUP-2', 'UTF-8'] })),
				raw(build(3, { state: 'purple' })),
				raw(build(4, { issueKeys: ['NOPE-1', 'UTF-8'] })),
				raw([build(5), build(6, { url: undefined })]),
			);
			expect(posts()).toHaveLength(1);
			expect(outputs).toEqual([
				[
					{
						sent: true,
						accepted: [{ entity: 'build', pipelineId: 'shop-ci', buildNumber: 1 }],
						rejected: [],
						issueKeys: ['SUP-1'],
						unknownIssueKeys: [],
					},
				],
				[expect.objectContaining({ issueKeys: ['SUP-2'], unknownIssueKeys: ['UTF-8'] })],
				{
					refused: expect.stringMatching(
						/^Jira does not accept the build shop-ci 3: state must be/,
					),
					wayOut: 'Correct the values that Jira names, and send the item again.',
				},
				{
					refused: 'Jira has no issue NOPE-1, UTF-8, and the item names no other issue',
					wayOut: expect.stringContaining("'Pass On Without Known Issue'"),
				},
				[
					expect.objectContaining({
						accepted: [{ entity: 'build', pipelineId: 'shop-ci', buildNumber: 5 }],
						rejected: [
							{
								entity: 'build',
								pipelineId: 'shop-ci',
								buildNumber: 6,
								reasons: ['Required fields are missing: url'],
							},
						],
					}),
				],
			]);
		});

		it('names what Jira does not accept by its key', async () => {
			const nameless = build(1, { pipelineId: undefined, buildNumber: undefined });
			expect(await run('build.submit', raw({ hello: 1 }), raw(nameless))).toMatchObject([
				{ refused: expect.stringMatching(/^Jira does not accept the build: .*displayName/) },
				{ refused: expect.stringMatching(/missing: pipelineId, buildNumber$/) },
			]);
			expect(posts()).toHaveLength(2);
		});

		it.each([
			[{ buildNumber: ' ' }, "'Build Number' is empty: fill it in"],
			[{ issueKeys: 'SUP-1 SUP-2' }, 'issue IDs, separated by commas; "SUP-1 SUP-2" is neither'],
		])('refuses the form with %j', async (given, refused) => {
			const form = { ...buildForm, issueKeys: 'SUP-1' };
			expect(await run('build.submit', { ...form, ...given })).toMatchObject([
				{ refused: expect.stringContaining(refused) },
			]);
		});

		it('does not assume that a flag is off when nobody says so', async () => {
			const flag = { flagKey: 'k', url: 'https://flags.acme.example/k', issueKeys: 'SUP-1' };
			const { items } = await runDevOps(sandbox, {
				operation: 'featureFlag.submit',
				parameters: { dataFrom: 'fields', ...flag, enabled: '={{ $json.isOn }}' },
				continueOnFail: true,
			});
			expect(items).toMatchObject([[{ json: { error: "'Enabled' is empty: fill it in" } }]]);
		});

		it('does not delete by one of two values of a property', async () => {
			const property = [
				{ name: 'a', value: '1' },
				{ name: 'a', value: '2' },
			];
			expect(await run('build.deleteByProperties', { properties: { property } })).toMatchObject([
				{ refused: expect.stringContaining('"a" appears twice') },
			]);
			expect(sandbox.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
		});

		it('passes on data for which Jira knows no issue, when the user wants that', async () => {
			const [output] = await run(
				'build.submit',
				raw(build(4, { issueKeys: ['NOPE-1'] }), { passOnUnknown: true }),
			);
			expect(output).toMatchObject([
				{
					sent: false,
					reason: 'Jira has no issue NOPE-1, and the item names no other issue',
					accepted: [],
					issueKeys: [],
					unknownIssueKeys: ['NOPE-1'],
				},
			]);
			const texts = { searchedTexts: 'main' };
			expect(await run('build.submit', { ...buildForm, ...texts })).toMatchObject([
				{ refused: 'There is no issue for the build' },
			]);
			expect(
				await run('build.submit', { ...buildForm, ...texts, options: { passOnUnknown: true } }),
			).toMatchObject([[{ sent: false, reason: 'There is no issue for the build' }]]);
		});

		it('says what is too large before anything is sent, and cuts only on request', async () => {
			const long = 'x'.repeat(300);
			const body = {
				builds: [build(1), build(2, { displayName: long, references: Array(6).fill({}) })],
			};
			const [refused] = await run('build.submit', raw(body));
			expect(refused).toEqual({
				refused: 'builds[1].displayName has 300 characters, but Jira accepts at most 255',
				wayOut: 'builds[1].references has 6 entries, but Jira accepts at most 5. Send less there.',
			});
			const stopped = await runDevOps(sandbox, {
				operation: 'build.submit',
				parameters: { dataFrom: 'json', json: '={{ $json }}' },
				items: [build(1), build(2, { displayName: long })],
			});
			expect(stopped.error?.message).toBe(
				'displayName has 300 characters, but Jira accepts at most 255',
			);
			expect(stopped.error?.description).toContain("turn on 'Cut Long Texts'");
			expect(stopped.error?.description).toContain('No request was sent');
			expect(posts()).toHaveLength(0);

			const cut = build(2, { displayName: long });
			expect(await run('build.submit', raw(cut, { cutTexts: true }))).toMatchObject([
				[{ sent: true }],
			]);
			expect(sandbox.devOps.all('build')).toMatchObject([{ displayName: `${'x'.repeat(254)}…` }]);
		});

		it.each([
			[
				{ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' },
				'properties has 6 properties, but Jira accepts at most 5',
			],
			[{ _a: '1' }, "The property '_a' cannot be sent"],
			[{ 'a:b': '1' }, "The property 'a:b' cannot be sent"],
		])('does not send the properties %j', async (properties, refused) => {
			expect(await run('build.submit', raw({ properties, builds: [build(1)] }))).toMatchObject([
				{ refused },
			]);
			expect(posts()).toHaveLength(0);
		});

		it.each([
			['text', "'JSON' is not valid JSON"],
			[7, "'JSON' must be one build, a list of them, or the body of a request"],
			[[1], "'JSON' must be one build, a list of them, or the body of a request"],
			[[], "'JSON' is empty: fill it in"],
			[{}, "'JSON' is empty: fill it in"],
			[{ builds: [] }, "'JSON' contains no build"],
			[{ builds: { pipelineId: 'p' } }, "'JSON' must be one build, a list of them, or the body"],
			[{ builds: [7] }, "'JSON' must be one build, a list of them, or the body"],
		])('does not send %j', async (json, refused) => {
			expect(await run('build.submit', raw(json))).toMatchObject([
				{ refused: expect.stringContaining(refused) },
			]);
			expect(posts()).toHaveLength(0);
		});

		it("reads Jira's own form from the output of n8n's Webhook node", async () => {
			const item = { headers: {}, params: {}, query: {}, body: { builds: [build(1), build(2)] } };
			expect(await run('build.submit', raw(item))).toMatchObject([[{ sent: true }]]);
			expect(posts().map(({ body }) => body)).toEqual([item.body]);
		});

		it('keeps the newest version of a thing in a run, the last one of equals', async () => {
			const said = (state: string, updateSequenceNumber: number, issueKeys = ['SUP-1']) =>
				raw(build(1, { state, updateSequenceNumber, issueKeys }));
			const outputs = await run(
				'build.submit',
				said('pending', 1, ['NOPE-1']),
				said('failed', 3),
				said('successful', 3),
				said('in_progress', 2),
			);
			expect(outputs).toHaveLength(4);
			expect(outputs.flat()).toMatchObject(
				outputs.map(() => ({ accepted: [{ buildNumber: 1 }], issueKeys: ['SUP-1'] })),
			);
			expect(posts()).toHaveLength(1);
			expect(sandbox.devOps.all('build')).toMatchObject([{ state: 'successful' }]);
		});

		it('sends a repository once, with the newest of its branches', async () => {
			const pushed = (name: string, time: number, description: string) => ({
				id: 'shop',
				name: 'shop',
				description,
				url: 'https://git.acme.example/shop',
				updateSequenceId: time,
				branches: [
					{
						id: 'sup-1',
						name,
						url: 'https://git.acme.example/shop/sup-1',
						updateSequenceId: time,
						issueKeys: ['SUP-1'],
						lastCommit: {
							id: 'a',
							displayId: 'a',
							message: 'a',
							author: {},
							authorTimestamp: '2026-11-22T00:00:00Z',
							fileCount: 0,
							url: 'https://git.acme.example/shop/a',
							updateSequenceId: time,
							issueKeys: ['SUP-1'],
						},
					},
				],
			});
			const outputs = await run(
				'developmentInformation.submit',
				raw(pushed('first', 1, 'first')),
				raw(pushed('new', 2, 'new')),
				raw(pushed('newest', 2, 'newest')),
				raw(pushed('late', 1, 'late')),
			);
			expect(outputs).toMatchObject(outputs.map(() => [{ accepted: [{ id: 'sup-1' }] }]));
			expect(posts().map(({ body }) => body)).toMatchObject([
				{ repositories: [{ description: 'newest', branches: [{ name: 'newest' }] }] },
			]);
		});

		it('names the permission that a credential lacks', async () => {
			sandbox.configure({ devOpsPermissions: ['builds'] });
			expect(await run('build.submit', raw(build(1)))).toMatchObject([[{ sent: true }]]);
			const { items, error } = await runDevOps(sandbox, {
				operation: 'deployment.get',
				parameters: { pipelineId: 'p', environmentId: 'e', deploymentSequenceNumber: 1 },
			});
			expect(items).toEqual([]);
			expect(error).toMatchObject({ httpCode: '403' });
			expect(error?.description).toContain(
				'Give these OAuth credentials the permission for deployments',
			);
			sandbox.configure({ devOpsPermissions: [...devOpsEntities] });
		});

		it('processes the good items of a request that one item spoils', async () => {
			sandbox.configure({
				faults: [
					{
						path: '/jira/builds/**',
						method: 'POST',
						status: 400,
						body: [{ message: 'Malformed.' }],
					},
				],
			});
			const outputs = await run('build.submit', raw(build(1)), raw(build(2)));
			expect(outputs).toMatchObject([[{ sent: true }], [{ sent: true }]]);
			expect(posts()).toHaveLength(3);
		});
	});
}
