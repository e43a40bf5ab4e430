import * as kinds from '../../../../nodes/JiraDevOps/kinds';
import { cutTexts, excessIn } from '../../../../nodes/JiraDevOps/limits/excess';
import { list } from '../../../../nodes/JiraDevOps/limits/limit';
import {
	buildLimits,
	deploymentLimits,
	MOST_OF_A_REPOSITORY,
	repositoryLimits,
} from '../../../../nodes/JiraDevOps/limits/tables';
import { describeContract } from '../../../contract/describeContract';
import type { Schema } from '../../../../build/specifications/openApi';
import { ownLimits, specifiedLimits } from './specifiedLimits';

describeContract('the limits of what is submitted', (specifications) => {
	it.each([
		['/rest/builds/0.1/bulk', kinds.build],
		['/rest/deployments/0.1/bulk', kinds.deployment],
		['/rest/devinfo/0.10/bulk', kinds.developmentInformation],
		['/rest/featureflags/0.1/bulk', kinds.featureFlag],
		['/rest/remotelinks/1.0/bulk', kinds.remoteLink],
		['/rest/operations/1.0/bulk', kinds.incident],
		['/rest/operations/1.0/bulk', kinds.review],
		['/rest/security/1.0/bulk', kinds.vulnerability],
		['/rest/devopscomponents/1.0/bulk', kinds.component],
	])('are those of %s (%#)', (template, { listName, limits }) => {
		const operation = specifications.operation('software', 'POST', template);
		const schema = operation?.definition.requestBody?.content?.['application/json']?.schema ?? {};
		const alternatives = (schema.anyOf ?? []) as Schema[];
		const array = [schema, ...alternatives].find(({ properties }) => properties?.[listName]);
		const entity = array?.properties?.[listName]?.items ?? {};
		const specified = specifiedLimits(entity);
		// More of these are allowed: they go into several requests.
		for (const split of ['commits[]', 'branches[]', 'pullRequests[]']) {
			if (!(split in specified)) continue;
			expect(specified[split]).toBe(MOST_OF_A_REPOSITORY);
			delete specified[split];
		}
		expect(ownLimits(limits)).toEqual(specified);
	});
});

describe('excessIn', () => {
	const long = (length: number) => 'x'.repeat(length);

	it.each([
		[{ displayName: long(255) }, []],
		[{ displayName: long(256) }, ['displayName: 256 characters of 255']],
		[
			{ url: long(2001), label: long(300) },
			['label: 300 characters of 255', 'url: 2001 characters of 2000'],
		],
		[{ issueKeys: Array(101).fill('SUP-1') }, ['issueKeys: 101 entries of 100']],
		[
			{ associations: [{ values: Array(400).fill('SUP-1') }, { values: Array(101).fill('7') }] },
			['associations: 501 values in total of 500'],
		],
		[
			{ references: [{}, { commit: { id: long(256) } }] },
			['references[1].commit.id: 256 characters of 255'],
		],
		[{ displayName: 7, issueKeys: 'SUP-1', references: {} }, []],
	])('%#', (build, expected) => {
		const said = excessIn(build, buildLimits, '').map(
			({ path, holds, unit, most }) => `${path}: ${holds} ${unit} of ${most}`,
		);
		expect(said).toEqual(expected);
	});

	it('names the place inside a list', () => {
		const repository = { commits: [{}, { message: long(1025) }] };
		expect(excessIn([repository], list(Infinity, repositoryLimits), 'repositories')).toEqual([
			{
				path: 'repositories[0].commits[1].message',
				holds: 1025,
				most: 1024,
				unit: 'characters',
				mayBeCut: true,
			},
		]);
	});

	it('counts the kinds of associations', () => {
		const associations = Array(4).fill({ associationType: 'issueKeys', values: ['SUP-1'] });
		expect(excessIn({ associations }, deploymentLimits, '')).toMatchObject([
			{ path: 'associations', holds: 4, most: 3 },
		]);
	});
});

describe('cutTexts', () => {
	it('cuts texts for people, with an ellipsis, and nothing else', () => {
		const build = {
			displayName: 'n'.repeat(300),
			url: 'u'.repeat(3000),
			unknown: 'x'.repeat(3000),
			label: 'fits',
		};
		expect(cutTexts(build, buildLimits)).toEqual({ ...build, displayName: `${'n'.repeat(254)}…` });
	});

	it('cuts inside lists and never in the middle of a character', () => {
		const repository = { commits: [{ message: `${'m'.repeat(1022)}😀 and more` }] };
		const { commits } = cutTexts(repository, repositoryLimits) as typeof repository;
		expect(commits[0]?.message).toBe(`${'m'.repeat(1022)}…`);
	});
});
