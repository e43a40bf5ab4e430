import type { IDataObject } from 'n8n-workflow';
import { describeContract } from '../../contract/describeContract';
import {
	SpecificationFiles,
	findSpecificationFolder,
} from '../../../build/specifications/specificationFiles';
import { startSandbox, type Sandbox } from '../../sandbox/sandbox';
import { raw } from './buildSamples';
import { carryOut } from './devOpsRun';
import { sampleOf } from './specifiedSample';

/** What the user passes in Jira's own form goes to Jira unchanged. */
export function describeSampleRuns(): void {
	describeContract('the sample bodies of the specification', (specifications) => {
		let sandbox: Sandbox;
		beforeAll(async () => {
			sandbox = await startSandbox();
		});
		afterAll(async () => await sandbox.close());

		const folder = findSpecificationFolder() ?? '';
		const { schemas } = new SpecificationFiles(folder).document('software').components;
		const component = (reference: string) => schemas[reference.split('/').at(-1) ?? ''] ?? {};

		it.each([
			['build', '/rest/builds/0.1/bulk', undefined],
			['deployment', '/rest/deployments/0.1/bulk', undefined],
			['developmentInformation', '/rest/devinfo/0.10/bulk', undefined],
			['featureFlag', '/rest/featureflags/0.1/bulk', undefined],
			['remoteLink', '/rest/remotelinks/1.0/bulk', undefined],
			['incident', '/rest/operations/1.0/bulk', 0],
			['postIncidentReview', '/rest/operations/1.0/bulk', 1],
			['vulnerability', '/rest/security/1.0/bulk', undefined],
			['devOpsComponent', '/rest/devopscomponents/1.0/bulk', undefined],
		])('of %s go through unchanged', async (resource, template, alternative) => {
			const operation = specifications.operation('software', 'POST', template);
			const schema = operation?.definition.requestBody?.content?.['application/json']?.schema ?? {};
			const anyOf = alternative === undefined ? undefined : [schema.anyOf?.[alternative] ?? {}];
			const sample = sampleOf({ ...schema, ...(anyOf && { anyOf }) }, component) as IDataObject;
			sandbox.clearRequests();
			await carryOut(sandbox, `${resource}.submit`, [raw(sample)]);
			const sent = sandbox.requests.filter(
				({ method, path }) => method === 'POST' && path.endsWith('/bulk'),
			);
			expect(sent.map(({ body }) => body)).toEqual([sample]);
		});
	});
}
