import type { IDataObject } from 'n8n-workflow';
import { runDevOps } from '../nodes/JiraDevOps/devOpsRun';
import { parcelsOf } from '../nodes/JiraDevOps/events/parcelsOf';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { describeCases } from './describeCases';

describeCases('events of tools', (read) => {
	it.each([
		[0, "Bitbucket's diagnostics:ping event contains no "],
		[1, "Bitbucket's project:updated event contains no "],
	])('that are named only in their header hold nothing (%#)', (index, reason) => {
		expect(parcelsOf(read<unknown[]>('16-header-only-events')[index])).toContain(reason);
	});

	it.each([
		['refs/remotes/origin/feature/SUP-1-login', 'feature/SUP-1-login'],
		['remotes/origin/x', 'x'],
		['upstream/x', 'x'],
	])('of Jenkins, for the branch %s', (branch, name) => {
		const event = read<{ build: { scm: object } }>('17-jenkins-ref');
		const build = { ...event.build, scm: { ...event.build.scm, branch } };
		const uri = 'https://github.com/acme/shop';
		expect(parcelsOf({ ...event, build })).toMatchObject({
			builds: [
				{
					issueKeys: ['SUP-1'],
					references: [{ commit: { repositoryUri: uri }, ref: { name, uri: `${uri}#${name}` } }],
				},
			],
		});
	});

	describe('through the node', () => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox({ seed: { issues: 1 } });
		});
		afterAll(async () => await sandbox.close());

		const submit = async (...items: IDataObject[]) => {
			sandbox.clearRequests();
			const { items: outputs } = await runDevOps(sandbox, { operation: 'event.submit', items });
			return (outputs[0] ?? []).map(({ json }) => json);
		};

		it('are not sent if only a header names them, and the output has the name', async () => {
			const [ping, updated] = read<IDataObject[]>('16-header-only-events');
			const flipped = { headers: { 'X-Event-Key': 'repo:transfer' }, body: { actor: {} } };
			expect(await submit({ ...ping }, { ...updated }, flipped)).toEqual(
				['diagnostics:ping', 'project:updated', 'repo:transfer'].map((name) =>
					expect.objectContaining({
						sent: false,
						reason: expect.stringContaining(name) as unknown,
					}),
				),
			);
			expect(sandbox.requests.filter(({ path }) => path.endsWith('/bulk'))).toEqual([]);
		});

		it.each([
			['refs/remotes/origin/feature/SUP-1-login', 'feature/SUP-1-login'],
			['refs/heads/SUP-1', 'SUP-1'],
			['upstream/SUP-1', 'SUP-1'],
		])('of Jenkins name the branch %s as %s', async (branch, name) => {
			const event = read<{ build: { scm: IDataObject } }>('17-jenkins-ref');
			const build = { ...event.build, scm: { ...event.build.scm, branch } };
			expect(await submit({ ...event, build })).toEqual([expect.objectContaining({ sent: true })]);
			const [request] = sandbox.requests.filter(({ path }) => path.endsWith('/bulk'));
			expect(JSON.stringify(request?.body)).toContain(`"name":"${name}"`);
			expect(JSON.stringify(request?.body)).not.toContain('git@');
		});
	});
});
