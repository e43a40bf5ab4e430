/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { credentialTestCases, type TestCase } from '../cases/credentialTestCases';
import { during } from '../world/during';
import { world } from '../world/world';

const success = { status: 'OK', message: 'Connection successful!' };

/** Presses Test in the form of the type's good credential, after entering the case's values. */
async function pressTest({ type, typed, jira = {} }: TestCase) {
	const { owner, credentials, jiras } = world();
	const credential = credentials.get(type);
	assert.ok(credential);
	const { dataCenter, cloud } = jiras;
	return await during(
		type.startsWith('jiraDataCenter') ? dataCenter : cloud,
		jira,
		async () => await owner.editor.testCredential(credential.id, typed?.(jiras)),
	);
}

const types = [...new Set(credentialTestCases.map(({ type }) => type))];

for (const type of types) {
	const cases = credentialTestCases.filter((testCase) => testCase.type === type);
	describe(`Test of ${type}`, () => {
		for (const used of [false, true]) {
			if (used) {
				test('succeeds twice in a row', async () => {
					const good = { type, what: '', says: ['', ''] } as const;
					assert.deepEqual(await pressTest(good), success);
					assert.deepEqual(await pressTest(good), success);
				});
			}
			for (const testCase of cases) {
				test(`says what is wrong: ${testCase.what}${used ? ', after it succeeded' : ''}`, async () => {
					const { status, message } = await pressTest(testCase);
					assert.equal(status, 'Error', message);
					for (const words of testCase.says) {
						assert.ok(message.includes(words), `'${words}' is not in: ${message}`);
					}
				});
			}
		}
	});
}
