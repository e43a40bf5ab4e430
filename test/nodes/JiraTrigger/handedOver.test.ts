import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';
import {
	handedOver,
	TOLD,
	toldOfWay,
	type HandedOver,
} from '../../../nodes/JiraTrigger/handedOver';
import type { HookMemory } from '../../../nodes/JiraTrigger/hooks/hookMemory';
import { isOwnToTell } from '../../../nodes/JiraTrigger/ownChanges';
import { runNode } from '../../harness/engine';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { ben, fieldChange, mia, updated, wanting } from './wanted/changes';

const move = updated([fieldChange('status', ['3', 'In Progress'], ['10002', 'Done'])]);

describe('toldOfWay', () => {
	it.each<[HookMemory, string | undefined]>([
		[
			{ way: 'adminWebhook', because: 'the account may administer Jira' },
			"Delivered by an admin webhook: 'Webhook' is Automatic, and the account may administer Jira.",
		],
		[
			{ way: 'dynamicWebhook', because: 'the credential is of an OAuth 2.0 app' },
			"Delivered by a dynamic webhook: 'Webhook' is Automatic, and the credential is of an OAuth 2.0 app.",
		],
		[{ way: 'adminWebhook' }, undefined],
		[{}, undefined],
	])('of %j: %s', (memory, told) => {
		expect(toldOfWay(memory)).toBe(told);
	});
});

describe('isOwnToTell', () => {
	const moves = { events: ['issueMoved'] };
	it.each<[string, INodeParameters, IDataObject, boolean]>([
		['an own change that is ignored', moves, mia, true],
		['a change of somebody else', moves, ben, false],
		['an own change of another kind', { events: ['issueAssigned'] }, mia, false],
		['an own change that counts', { ...moves, ignoreOwnChanges: false }, mia, false],
	])('is for %s', (what, parameters, me, isTold) => {
		expect(isOwnToTell([move], wanting(parameters), { me }, what)).toBe(isTold);
	});

	it('is once for each node', () => {
		const told = ['one', 'one', 'other'].map((node) =>
			isOwnToTell([move], wanting(moves), { me: mia }, node),
		);
		expect(told).toEqual([true, false, true]);
	});
});

describe('the output of the webhook trigger', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ flavour: 'cloud' });
	});
	afterAll(async () => await sandbox.close());

	const run = async (parts: readonly HandedOver[]) =>
		await runNode({
			node: 'jiraTrigger',
			parameters: { events: ['issueMoved'] },
			credentials: {
				jiraBasicApi: sandbox.credentials['jiraBasicApi'] as ICredentialDataDecryptedObject,
			},
			items: handedOver(parts),
		});

	it('has a hint that says how the change became known, once for all of them', async () => {
		const { items, hints } = await run([
			{ change: move, told: TOLD.search },
			{ change: move, told: TOLD.search },
		]);
		expect(items[0]).toHaveLength(2);
		expect(items[0]?.[0]?.json).toMatchObject({ matched: ['issueMoved'] });
		expect(hints).toEqual([TOLD.search]);
	});

	it('is empty, and says why, after a change of one’s own', async () => {
		const { items, hints } = await run([{ told: TOLD.own }]);
		expect(items).toEqual([[]]);
		expect(hints).toEqual([TOLD.own]);
	});
});
