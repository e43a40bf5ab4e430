/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { join } from 'node:path';
import { test } from 'node:test';
import { runCommand } from '../installation/command';

/** `npm test` leaves this out on a computer where no whole n8n is installed; here it always is. */
test("n8n's own node and what it is migrated to have the same effect on Jira", async () => {
	const file = join('test', 'migrate', 'sameEffect.test.ts');
	await runCommand('npx', ['jest', '--ci', '--maxWorkers=1', file]);
});
