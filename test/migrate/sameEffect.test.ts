import { migrate } from '../../build/migrate/migrate';
import { installedN8n } from '../harness/installationFolder';
import type { TypeRegistry } from '../harness/registry';
import { startSandbox, type Sandbox } from '../sandbox/sandbox';
import { bothNodes } from './bothNodes';
import { heldByJira } from './heldByJira';
import { sameEffectCases } from './sameEffectCases';
import { fresh, readBy, run, workflowOf } from './sameEffectRun';

const n8n = installedN8n();

/** Without the whole n8n there is no original to run: `npm run test:e2e` installs it, and runs these tests too. */
const describeIfInstalled = n8n === undefined ? describe.skip : describe;

describeIfInstalled.each(['cloud', 'dataCenter'] as const)(
	"n8n's own Jira node and what it is migrated to, on %s (needs the n8n of npm run test:e2e)",
	(flavour) => {
		let sandbox: Sandbox;
		let types: TypeRegistry;
		beforeAll(async () => {
			sandbox = await startSandbox({
				flavour,
				seed: { name: 'software' },
				clock: () => Date.parse('2026-03-02T09:00:00Z'),
			});
			types = bothNodes(n8n ?? '');
		});
		afterAll(async () => await sandbox.close());

		const cases = sameEffectCases.filter(({ only }) => only === undefined || only === flavour);
		for (const one of cases) {
			const { operation, what, isRefused = false } = one;
			test(`${operation}: ${what}`, async () => {
				const place = await fresh(sandbox, one);
				const before = heldByJira(sandbox);
				const original = workflowOf(one, place, flavour);
				const theirs = await run(original, one, sandbox, types);
				const left = { held: heldByJira(sandbox), read: await readBy(theirs, one) };
				await fresh(sandbox, one);
				const own = await run(migrate(original).workflow, one, sandbox, types);
				const right = { held: heldByJira(sandbox), read: await readBy(own, one) };
				if (one.fault?.[flavour] === undefined) {
					expect([own.ok, theirs.ok]).toEqual([!isRefused, !isRefused]);
					expect(right).toEqual(left);
				} else {
					expect(own.error).toBeUndefined();
					expect(right).not.toEqual(left);
				}
				// Otherwise two nodes that do nothing would have the same effect.
				if (one.reads === undefined) expect(isEqual(right.held, before)).toBe(isRefused);
				else expect(right.read).not.toEqual([]);
			});
		}
	},
);

const isEqual = (one: unknown, other: unknown): boolean =>
	JSON.stringify(one) === JSON.stringify(other);
