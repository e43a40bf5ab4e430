/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, none of this is published */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FACTS = join(__dirname, '../../nodes/endpoints/facts');

it('The facts about bodies stay small: they are in every package', () => {
	const files = readdirSync(FACTS).filter((file) => file.endsWith('Bodies.ts'));
	const texts = files.map((file) => readFileSync(join(FACTS, file)));
	expect(files).toHaveLength(4);
	expect(Buffer.concat(texts).length).toBeLessThan(80_000);
	expect(gzipSync(Buffer.concat(texts)).length).toBeLessThan(18_000);
});
