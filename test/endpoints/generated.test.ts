/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- test tooling, none of this is published */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpointsIn, FAMILIES, familyOf, generatedFacts } from '../../build/endpoints/families';
import {
	findSpecificationFolder,
	SpecificationFiles,
} from '../../build/specifications/specificationFiles';
import { type Endpoint, factsOf } from '../../nodes/endpoints';
import { decode } from '../../nodes/endpoints/encoding';
import { describeContract } from '../contract/describeContract';

describeContract('what is generated', (specifications) => {
	const files = new SpecificationFiles(findSpecificationFolder() ?? '');

	it.each(Object.entries(generatedFacts(files)))('%s is what the documents say', (path, text) => {
		expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
	});

	it.each(FAMILIES)('$name: what is written reads back as the documents say', ({ api }) => {
		const endpoints = endpointsIn(api, files);
		const family = familyOf(endpoints);
		for (const [name, facts] of Object.entries(endpoints)) {
			expect([name, decode(name, family)]).toEqual([name, facts]);
		}
	});

	it('has every operation of the documents', () => {
		const counted = FAMILIES.map(({ api }) => [api, Object.keys(endpointsIn(api, files)).length]);
		expect(Object.fromEntries(counted)).toEqual(
			Object.fromEntries(FAMILIES.map(({ api }) => [api, specifications.operations(api).length])),
		);
	});

	it('names the scopes that the list of scopes by operation names', () => {
		for (const { method, template } of specifications.operations('v3')) {
			const { classic, granular } = specifications.allScopesOf('v3', method, template);
			const { scopes } = factsOf(`${method} ${template}` as Endpoint, 'cloud');
			expect([template, scopes.classic.flat(), scopes.granular.flat()]).toEqual([
				template,
				classic,
				granular,
			]);
		}
	});
});
