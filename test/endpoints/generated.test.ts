/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFacts } from '../../build/endpoints/families';
import {
	findSpecificationFolder,
	SpecificationFiles,
} from '../../build/specifications/specificationFiles';
import { describeContract } from '../contract/describeContract';

describeContract('what is generated', () => {
	const files = new SpecificationFiles(findSpecificationFolder() ?? '');

	it.each(Object.entries(generatedFacts(files)))('%s is what the documents say', (path, text) => {
		expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
	});
});
