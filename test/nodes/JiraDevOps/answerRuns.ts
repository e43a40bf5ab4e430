import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { build, raw } from './buildSamples';
import { carryOut, runDevOps } from './devOpsRun';
import * as gitHub from './events/gitHubEvents';

/** What becomes of items if the answer to their request does not say what became of them. */
export function describeAnswerRuns(): void {
	describe('answers that do not say what was accepted', () => {
		let sandbox: Sandbox;

		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { issues: 20 } });
		});
		afterAll(async () => await sandbox.close());

		it('never count as sent, and are reported item by item', async () => {
			const body = { acceptedBuilds: [{ pipelineId: 'shop-ci', buildNumber: 2 }] };
			sandbox.configure({
				faults: [{ method: 'POST', path: '/jira/builds/**', status: 202, body }],
			});
			const outputs = await carryOut(sandbox, 'build.submit', [raw(build(1)), raw(build(2))]);
			expect(outputs).toMatchObject([
				{
					refused: "It may have been sent: Jira's answer does not mention the build shop-ci 1",
					wayOut: expect.stringContaining('Send the item again'),
				},
				[{ sent: true, accepted: [{ buildNumber: 2 }] }],
			]);
		});

		it('count for the successful requests of an item if another one failed', async () => {
			sandbox.configure({
				faults: [{ method: 'POST', path: '/jira/builds/**', skip: 1, status: 403, body: {} }],
			});
			const builds = Array.from({ length: 150 }, (_, index) => build(index + 1));
			const { items } = await runDevOps(sandbox, {
				operation: 'build.submit',
				parameters: {
					dataFrom: 'json',
					json: '={{ $json.builds }}',
					requestOptions: { concurrency: 1 },
				},
				items: [{ builds }],
				continueOnFail: true,
			});
			expect(items).toMatchObject([
				[
					{
						json: {
							error: expect.stringMatching(
								/^Send build \(1–100\) was done, but Send build \(101–150\) failed: Jira does not allow/,
							),
							details: {
								description: expect.stringMatching(/Running the item again does no harm\.$/),
								steps: [
									{ step: 'Send build (1–100)', outcome: 'done' },
									{ step: 'Send build (101–150)', outcome: 'failed' },
								],
							},
						},
					},
				],
			]);
			expect(sandbox.devOps.all('build')).toHaveLength(100);
		});

		it('stop a run and say what is not certain', async () => {
			sandbox.configure({
				faults: [
					{
						method: 'POST',
						path: '/jira/devinfo/**',
						status: 202,
						body: { acceptedDevinfoEntities: {} },
					},
				],
			});
			const { items, error } = await runDevOps(sandbox, {
				operation: 'event.submit',
				parameters: { event: '={{ $json }}' },
				items: [gitHub.push],
			});
			expect(items).toEqual([]);
			expect(error?.message).toMatch(
				/^It may have been sent: Jira's answer does not mention the commit /,
			);
			expect(error?.description).toContain('Nor the branch');
		});
	});
}
