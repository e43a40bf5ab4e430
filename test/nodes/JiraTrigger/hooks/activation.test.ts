import type {
	IDataObject,
	IHookFunctions,
	IPollFunctions,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { openConnection } from '../../../../nodes/connection/openConnection';
import {
	checkHooks,
	createHooks,
	deleteHooks,
	upkeepHooks,
	type HookSettings,
} from '../../../../nodes/JiraTrigger/hooks/activation';
import { ItemRefused } from '../../../../nodes/operation';
import { readMemory } from '../../../../nodes/JiraTrigger/hooks/hookMemory';
import { connectionTo, failed, URL_HERE, WEBHOOK_ID } from './jiraWithHooks';

jest.mock('../../../../nodes/connection/openConnection');

const settings = (): HookSettings => ({
	way: 'automatic',
	jql: 'project = SUP',
	hookFor: () => ({ events: ['jira:issue_created'], jql: 'project = SUP', fieldIds: [] }),
	secretNumber: 1,
	allowsUnsigned: false,
	checkNames: async () => await Promise.resolve(),
});

let nodes = 0;

/** n8n's functions for one node, and the Jira that it is connected to. */
function nodeOf({
	authentication = 'jiraBasicApi',
	mode = 'trigger',
	isAdmin = true,
	appHooks = [] as readonly IDataObject[],
} = {}) {
	const hooks: IDataObject[] = [];
	const state = { isDown: false, isAdmin, activation: 'activate' as WorkflowActivateMode };
	const connection = connectionTo({
		'GET /rest/api/3/mypermissions': () => ({
			permissions: { ADMINISTER: { havePermission: state.isAdmin } },
		}),
		'POST /rest/api/3/jql/parse': () => ({ queries: [{ errors: [] }] }),
		'GET /rest/webhooks/1.0/webhook': () => {
			if (!state.isAdmin) throw failed(403, 'Forbidden');
			return hooks;
		},
		'POST /rest/webhooks/1.0/webhook': ({ body }) => {
			hooks.push({ ...(body as IDataObject), self: 'https://acme.example/webhook/7' });
			return hooks.at(-1);
		},
		'GET /rest/api/3/webhook': () => ({ values: appHooks, isLast: true, total: appHooks.length }),
		'POST /rest/api/3/webhook': () => ({ webhookRegistrationResult: [{ createdWebhookId: 7 }] }),
		'DELETE /rest/webhooks/1.0/webhook/{id}': () => hooks.pop(),
	});
	jest.mocked(openConnection).mockImplementation(async () => {
		if (state.isDown) throw failed(503, 'Jira is down');
		return await Promise.resolve(connection as never);
	});
	const staticData: IDataObject = {};
	const id = `node ${String((nodes += 1))}`;
	const logged: string[] = [];
	const log = (text: string) => logged.push(text);
	const functions = {
		getActivationMode: () => state.activation,
		getMode: () => mode,
		getNode: () => ({ id, name: 'Jira', webhookId: WEBHOOK_ID }),
		getNodeParameter: () => authentication,
		getNodeWebhookUrl: () => URL_HERE,
		getWorkflow: () => ({ id: 'workflow', name: 'Triage' }),
		getWorkflowStaticData: () => staticData,
		logger: { warn: log, debug: log },
	} as unknown as IHookFunctions & IPollFunctions;
	return { functions, hooks, staticData, state, connection, logged };
}

const nothingDone = { mustSave: false, repaired: false, failed: false };

describe('activation', () => {
	it('registers one webhook that keeps its name and secret, and removes it at the end', async () => {
		const { functions, hooks, staticData } = nodeOf();

		expect(await checkHooks(functions, settings)).toBe(false);
		expect(await createHooks(functions, settings)).toBe(true);
		expect(hooks).toMatchObject([{ name: 'n8n: Triage', url: URL_HERE }]);
		expect(readMemory(staticData).secret).toBe(hooks[0]?.['secret']);
		expect(readMemory(staticData).secret).toMatch(/^[\da-f]{64}$/);
		expect(await upkeepHooks(functions, settings)).toEqual(nothingDone);
		expect(hooks).toHaveLength(1);

		expect(await deleteHooks(functions, settings)).toBe(true);
		expect(hooks).toEqual([]);
	});

	it.each<[HookSettings['way'], string | undefined]>([
		['automatic', 'the account may administer Jira'],
		['adminWebhook', undefined],
	])('remembers why the way %s was taken: %s', async (way, because) => {
		const { functions, staticData } = nodeOf();
		await createHooks(functions, () => ({ ...settings(), way }));
		await upkeepHooks(functions, () => ({ ...settings(), way }));
		expect(readMemory(staticData).because).toBe(because);
	});

	it('registers nothing if Jira does not know a name in the form', async () => {
		const { functions, hooks } = nodeOf();
		const named = (): HookSettings => ({
			...settings(),
			checkNames: async () =>
				await Promise.reject(new ItemRefused('no such field', 'Use another.')),
		});
		await expect(createHooks(functions, named)).rejects.toThrow('no such field. Use another.');
		expect(hooks).toEqual([]);
	});

	it('registers one webhook when n8n registers and polls at the same time', async () => {
		const { functions, hooks } = nodeOf();
		await checkHooks(functions, settings);
		await Promise.all([
			upkeepHooks(functions, settings).catch(() => false),
			createHooks(functions, settings),
			createHooks(functions, settings),
		]);
		expect(hooks).toHaveLength(1);
	});

	it('survives a Jira that is down while n8n starts, and mends it within one upkeep', async () => {
		const { functions, hooks, state, staticData } = nodeOf();
		await createHooks(functions, settings);
		hooks.pop();
		Object.assign(state, { isDown: true, activation: 'init' });

		expect(await checkHooks(functions, settings)).toBe(true);
		expect(await upkeepHooks(functions, settings)).toMatchObject({ failed: true });
		state.isDown = false;
		expect(await upkeepHooks(functions, settings)).toMatchObject({ repaired: true });
		expect(hooks).toHaveLength(1);
		expect(hooks[0]?.['secret']).toBe(readMemory(staticData).secret);
	});

	it('says which right is missing, and what needs none, in the message that n8n shows', async () => {
		const { functions, hooks } = nodeOf({ isAdmin: false });
		const refused = createHooks(functions, settings);
		await expect(refused).rejects.toThrow(
			/lacks the global permission 'Administer Jira'.*Jira Platform Polling Trigger/,
		);
		expect(hooks).toEqual([]);
	});

	it('never throws in the first upkeep, but tells later that a right is gone', async () => {
		const { functions, state } = nodeOf();
		await createHooks(functions, settings);
		state.isAdmin = false;

		expect(await upkeepHooks(functions, settings)).toMatchObject({ failed: true });
		await expect(upkeepHooks(functions, settings)).rejects.toThrow('does not let this credential');
	});

	it.each<[mode: WorkflowActivateMode, becomes: string]>([
		['activate', 'told'],
		['update', 'mended later'],
	])('of a Jira that is down during %s is %s', async (activation, becomes) => {
		const { functions, state } = nodeOf();
		Object.assign(state, { isDown: true, activation });
		const outcome = await createHooks(functions, settings).then(
			() => 'mended later',
			() => 'told',
		);
		expect(outcome).toBe(becomes);
	});

	it.each([
		['waits for a test event with an app that has no URL yet', [], 'registered'],
		[
			'does not wait for one with an app whose URL a published workflow has, and says how to test',
			[{ id: 3, url: URL_HERE.replace('webhook', 'webhook-live'), events: [] }],
			'told',
		],
	])('%s', async (_, registered, becomes) => {
		const { functions, connection } = nodeOf({
			authentication: 'jiraOAuth2Api',
			mode: 'manual',
			appHooks: registered,
		});
		const created = createHooks(functions, settings);
		if (becomes === 'told') await expect(created).rejects.toThrow(/one URL.*Executions/s);
		else expect(await created).toBe(true);
		const asked = connection.asked.map(({ endpoint }) => endpoint);
		expect(asked.includes('POST /rest/api/3/webhook')).toBe(becomes === 'registered');
	});

	it('does not keep a workflow active that cannot let go of its webhook', async () => {
		const { functions, state, logged } = nodeOf();
		await createHooks(functions, settings);
		state.isDown = true;
		expect(await deleteHooks(functions, settings)).toBe(false);
		expect(logged.at(-1)).toContain('Jira is down');
	});
});
