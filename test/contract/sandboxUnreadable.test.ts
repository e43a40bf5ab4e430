import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { describeContract } from './describeContract';
import { describeMismatch } from './exchange';
import { SandboxDriver, TARGETS } from './sandboxDriver';

describeContract('the embedded Jira answers what it cannot read', (specifications) => {
	describe.each(TARGETS)('as Atlassian describes it: $name', (target) => {
		let sandbox: Sandbox;
		let driver: SandboxDriver;

		beforeAll(async () => {
			sandbox = await startSandbox({ flavour: target.flavour });
			driver = new SandboxDriver(sandbox, target);
		});

		afterAll(async () => {
			await sandbox.close();
		});

		it.each([
			['text that is no JSON', 'application/json', '{"fields": ', 400],
			['a list', 'application/json', '[]', 400],
			['nothing', 'application/json', '', 400],
			['another media type', 'text/plain', 'fields', 415],
		])('%s', async (_, contentType, text, status) => {
			const exchange = await driver.sendText('POST', 'issue', contentType, text);
			expect(exchange.status).toBe(status);
			const wrong = specifications.check(exchange).filter(({ side }) => side === 'response');
			expect(wrong.map(describeMismatch)).toEqual([]);
		});

		it.each([
			['GET', 'nothing/here', 404],
			['PUT', 'myself/again', 404],
			['DELETE', 'field', 405],
		])('%s %s', async (method, path, status) => {
			const exchange = await driver.send(method, { path });
			expect(exchange.status).toBe(status);
			const [mismatch] = specifications.check(exchange);
			expect(mismatch?.kind).toBe('operation');
		});
	});
});
