/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { world } from '../world/world';

// Always the last test: node:test ends only when nothing is open any more.
test('n8n and both Jiras stop on request', async () => {
	const { n8n, close } = world();
	await close();
	await assert.rejects(fetch(n8n.url), 'nobody answers any more');
});
