import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { startSandbox, type Sandbox, type Settings } from '../sandbox/sandbox';
import { pressTest, restore } from './testButton';

export type Data = ICredentialDataDecryptedObject;

/** An address on this machine where nothing listens. */
export const closedPort = 'http://127.0.0.1:1';

/** What the editor shows for a good credential. */
export const success = { status: 'OK', message: 'Connection successful!', faults: [] };

/** A bad credential: its description, the data, what happens in the sandbox, and the sentence. */
export type BadCase = [string, () => Data, ((sandbox: Sandbox) => void) | undefined, RegExp];

/**
 * A sandbox with two Cloud sites for the tests of a file; each test finds it in its initial state.
 *
 * @returns the sandbox, once the tests run
 */
export function useCloud(): () => Sandbox {
	let sandbox: Sandbox;
	let settings: Settings;
	beforeAll(async () => {
		sandbox = await startSandbox({ sites: ['acme', 'beta'] });
		({ settings } = sandbox);
	});
	beforeEach(() => {
		restore(sandbox, settings);
	});
	afterAll(async () => {
		await sandbox.close();
	});
	return () => sandbox;
}

/** One test for each bad credential: its sentence, and that a user can read it. */
export function testsSay(type: string, cloud: () => Sandbox, cases: BadCase[]): void {
	it.each(cases)('says what is wrong: %s', async (_, data, setup, sentence) => {
		setup?.(cloud());
		const { status, message, faults } = await pressTest(type, data());
		expect(status).toBe('Error');
		expect(message).toMatch(sentence);
		expect(faults).toEqual([]);
	});
}
